import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { RoomMessage } from '#domain/present/message.ts'
import { OPENING, stepShow, type Show, type ShowCommand } from '#domain/present/show.ts'
import { useInk, type TalkInk } from './useInk.ts'
import { useRoomLink } from './useRoomLink.ts'

/** A talk as it goes on, in step with the other windows that show it. */
export interface Talk extends Omit<TalkInk, 'take' | 'lift'> {
  readonly show: Readonly<ShallowRef<Show>>
  /** Whether a window for the room is open, and the shape of its screen. */
  readonly isTied: Readonly<Ref<boolean>>
  readonly shape: Readonly<Ref<number>>
  /** Set in the room's window once the speaker has left. */
  readonly isOver: Readonly<Ref<boolean>>
  readonly act: (command: ShowCommand) => void
  readonly greet: (shape: number) => void
  readonly leave: () => void
  readonly tieTo: (other: Window) => void
}

interface TalkOptions {
  readonly room: string
  readonly role: 'speaker' | 'audience'
  /** How many slides there are. */
  readonly count: () => number
  readonly start?: Partial<Show>
}

const WIDE_SCREEN = 16 / 9

/** Holds what the room sees, changes it by commands, and keeps all windows of the talk the same. */
export function useTalk({ room, role, count, start = {} }: TalkOptions): Talk {
  const show = shallowRef<Show>({ ...OPENING, ...start })
  const isTied = ref(false)
  const isOver = ref(false)
  const shape = ref(WIDE_SCREEN)
  const ownShape = ref(WIDE_SCREEN)
  const link = useRoomLink(room, hear)
  // Strokes belong to what they were drawn upon.
  const { take, lift, ...ink } = useInk(
    () => show.value.live ?? String(show.value.at),
    drawn => {
      link.send({ kind: 'ink', ink: drawn })
    },
  )

  function tellAll(): void {
    link.send({ kind: 'show', show: show.value })
    link.send({ kind: 'ink', ink: ink.ink.value })
  }
  /** A window for the room is there; or, in that window, the speaker's is there anew and goes on where the room is. */
  function welcome(theirs: number): void {
    isOver.value = false
    isTied.value = true
    shape.value = theirs
    tellAll()
    if (role === 'audience') link.send({ kind: 'hello', shape: ownShape.value })
  }
  function hear(message: RoomMessage): void {
    switch (message.kind) {
      case 'hello':
        welcome(message.shape)
        break
      case 'show': {
        const last = Math.max(count() - 1, 0)
        // A window that has not read its deck yet takes the place as it is told.
        show.value = count() === 0 ? message.show : { ...message.show, at: Math.min(message.show.at, last) }
        break
      }
      case 'ink':
        take(message.ink)
        break
      case 'bye':
        isTied.value = false
        isOver.value = role === 'audience'
    }
  }

  return {
    ...{ show, isTied, shape, isOver, ...ink },
    act: command => {
      show.value = stepShow(show.value, command, count())
      link.send({ kind: 'show', show: show.value })
      lift()
    },
    greet: own => {
      ownShape.value = own
      link.send({ kind: 'hello', shape: own })
    },
    leave: () => {
      link.send({ kind: 'bye' })
    },
    tieTo: link.tieTo,
  }
}
