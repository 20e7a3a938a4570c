import type { Ink, InkSpot, Stroke } from './ink.ts'
import type { Show } from './show.ts'

/** What the windows of one talk tell each other. */
export type RoomMessage =
  /** A window that shows the talk to the room has opened; its shape, width by height. */
  | { readonly kind: 'hello'; readonly shape: number }
  | { readonly kind: 'show'; readonly show: Show }
  | { readonly kind: 'ink'; readonly ink: Ink }
  | { readonly kind: 'bye' }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= -0.1 && value <= 1.1

const isSpot = (value: unknown): value is InkSpot => isObject(value) && isShare(value['x']) && isShare(value['y'])

const isStroke = (value: unknown): value is Stroke => Array.isArray(value) && value.every(isSpot)

function parseShow(value: unknown): Show | undefined {
  if (!isObject(value)) return undefined
  const { at, screen, live, why } = value
  const isPlace = typeof at === 'number' && Number.isInteger(at) && at >= 0
  const shown = (['slide', 'black', 'white'] as const).find(known => known === screen)
  const isAddress = live === undefined || (typeof live === 'string' && live.startsWith('/'))
  if (!isPlace || !shown || !isAddress || typeof why !== 'boolean') return undefined
  return { at, screen: shown, live, why }
}

function parseInk(value: unknown): Ink | undefined {
  if (!isObject(value)) return undefined
  const { pointer, strokes } = value
  if (!(pointer === undefined || isSpot(pointer)) || !Array.isArray(strokes) || !strokes.every(isStroke))
    return undefined
  return { pointer, strokes }
}

/** A message of another window, or `undefined` where it is none: windows of an older version may be open. */
export function parseMessage(value: unknown): RoomMessage | undefined {
  if (!isObject(value)) return undefined
  switch (value['kind']) {
    case 'hello': {
      const { shape } = value
      return typeof shape === 'number' && shape > 0.2 && shape < 20 ? { kind: 'hello', shape } : undefined
    }
    case 'show': {
      const show = parseShow(value['show'])
      return show && { kind: 'show', show }
    }
    case 'ink': {
      const ink = parseInk(value['ink'])
      return ink && { kind: 'ink', ink }
    }
    case 'bye':
      return { kind: 'bye' }
    default:
      return undefined
  }
}
