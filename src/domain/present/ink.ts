/** A place on a slide as shares of its width and height, so that it is the same on every screen. */
export interface InkSpot {
  readonly x: number
  readonly y: number
}

/** One stroke of the pen. */
export type Stroke = readonly InkSpot[]

/** What is drawn over a slide: the dot of the pointer, and strokes. */
export interface Ink {
  readonly pointer: InkSpot | undefined
  readonly strokes: readonly Stroke[]
}

/** A clean slide. */
export const NO_INK: Ink = { pointer: undefined, strokes: [] }

/** More would be no drawing any more, and slow to send. */
const MOST_SPOTS = 4000
/** Spots nearer than this to the last one add nothing. */
const NEAR = 0.002

/** Begins a stroke. */
export const beginStroke = (strokes: readonly Stroke[], spot: InkSpot): readonly Stroke[] => [...strokes, [spot]]

/** Draws the last stroke on to a spot. */
export function extendStroke(strokes: readonly Stroke[], spot: InkSpot): readonly Stroke[] {
  const last = strokes.at(-1)
  const end = last?.at(-1)
  if (!last || !end || last.length >= MOST_SPOTS) return strokes
  if (Math.hypot(spot.x - end.x, spot.y - end.y) < NEAR) return strokes
  return [...strokes.slice(0, -1), [...last, spot]]
}

const four = (share: number): string => String(Math.round(share * 10_000) / 10)

/** A stroke as the path of an SVG of a thousand by a thousand. A single spot is a dot. */
export function pathOf(stroke: Stroke): string {
  const [first] = stroke
  if (!first) return ''
  const rest = stroke.length > 1 ? stroke.slice(1) : [first]
  return `M${four(first.x)} ${four(first.y)}${rest.map(({ x, y }) => `L${four(x)} ${four(y)}`).join('')}`
}
