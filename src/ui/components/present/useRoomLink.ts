import { onMounted, onUnmounted } from 'vue'
import { parseMessage, type RoomMessage } from '#domain/present/message.ts'

/** The tie between the windows of one talk. */
export interface RoomLink {
  readonly send: (message: RoomMessage) => void
  /** Keeps hold of a window that was opened, for browsers in which windows of one file have no channel. */
  readonly tieTo: (other: Window) => void
}

interface Envelope {
  readonly room: string
  readonly number: string
  readonly message: unknown
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' &&
  value !== null &&
  'room' in value &&
  'message' in value &&
  'number' in value &&
  typeof value.number === 'string'

/** Numbers of messages that came, so that what arrives by both ways counts once. */
const REMEMBERED = 200

/**
 * Windows of one talk hear each other by a channel of the browser's own, which works for a file opened from the disk
 * too; and besides, directly from window to window, where the one has opened the other. No server is asked.
 */
export function useRoomLink(room: string, onMessage: (message: RoomMessage) => void): RoomLink {
  let channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`room-${room}`)
  const others = new Set<Window>()
  const seen: string[] = []
  const own = crypto.getRandomValues(new Uint32Array(2)).join('-')
  let count = 0

  function take(data: unknown): void {
    if (!isEnvelope(data) || data.room !== room || data.number.startsWith(`${own}:`)) return
    if (seen.includes(data.number)) return
    seen.push(data.number)
    if (seen.length > REMEMBERED) seen.shift()
    const message = parseMessage(data.message)
    if (message) onMessage(message)
  }
  const onChannel = (event: MessageEvent<unknown>): void => {
    take(event.data)
  }
  /** Only windows of this very application are listened to: the one that opened this one, or one opened from here. */
  const onPost = (event: MessageEvent<unknown>): void => {
    if (event.origin !== window.origin && event.origin !== 'null') return
    const isKnown = event.source === window.opener || [...others].some(other => other === event.source)
    if (isKnown) take(event.data)
  }

  onMounted(() => {
    channel?.addEventListener('message', onChannel)
    window.addEventListener('message', onPost)
  })
  // Not before: the last thing that is said is that this window has gone.
  onUnmounted(() => {
    channel?.close()
    // What a hand drew just before is told to nobody any more.
    channel = undefined
    window.removeEventListener('message', onPost)
  })

  const targetOrigin = (): string => (window.origin === 'null' ? '*' : window.origin)
  function send(message: RoomMessage): void {
    count += 1
    const envelope = { room, number: `${own}:${String(count)}`, message: structuredClone(message) }
    channel?.postMessage(envelope)
    const opener: unknown = window.opener
    const tied = [...others, ...(opener instanceof Window ? [opener] : [])]
    for (const other of tied) if (!other.closed) other.postMessage(envelope, targetOrigin())
  }
  return {
    send,
    tieTo: other => {
      others.add(other)
    },
  }
}
