/** A place on the drawing in pixels, from its upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A rectangle on the drawing in pixels. */
export interface Box extends Spot {
  readonly width: number
  readonly height: number
}

/** Where a label may stand beside its anchor. */
export type Side = 'above' | 'below' | 'right' | 'left' | 'above-right' | 'above-left' | 'below-right' | 'below-left'

/** A label that wants a place near its anchor; earlier sides are liked better. */
export interface LabelWish {
  readonly id: string
  /** Any of these will do; earlier ones are liked better. */
  readonly anchors: readonly Spot[]
  /** Distance to keep from the anchor. */
  readonly gap: number
  readonly width: number
  readonly height: number
  readonly sides: readonly Side[]
  /** Left out, rather than set upon something else. */
  readonly optional: boolean
}

/** Where a label found room, and the anchor that it stands beside. */
export interface PlacedLabel extends Box {
  readonly anchor: Spot
}

/** What labels should not cover: marks, other texts, and, less strictly, lines. */
export interface Obstacles {
  readonly bounds: Box
  readonly boxes: readonly Box[]
  readonly lines: readonly (readonly [Spot, Spot])[]
}

const OFF_BOUNDS = 1000
const ON_TEXT = 100
const ON_LINE = 12
const LESS_LIKED = 1
const TOO_BAD = 10

const overlaps = (one: Box, two: Box): boolean =>
  one.x < two.x + two.width && two.x < one.x + one.width && one.y < two.y + two.height && two.y < one.y + one.height

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

/** Whether a straight line passes through a box, by cutting the line at each of its four edges. */
function crosses([from, to]: readonly [Spot, Spot], box: Box): boolean {
  let enter = 0
  let leave = 1
  const edges: readonly (readonly [number, number])[] = [
    [from.x - to.x, from.x - box.x],
    [to.x - from.x, box.x + box.width - from.x],
    [from.y - to.y, from.y - box.y],
    [to.y - from.y, box.y + box.height - from.y],
  ]
  for (const [run, room] of edges) {
    if (run === 0 && room < 0) return false
    if (run < 0) enter = Math.max(enter, room / run)
    if (run > 0) leave = Math.min(leave, room / run)
  }
  return enter < leave
}

interface Candidate {
  readonly anchor: Spot
  readonly side: Side
  /** How many times the wished gap it is away. */
  readonly ring: number
}

/** Near places first; a label that may not be left out also looks further away. */
function candidatesOf({ anchors, sides, optional }: LabelWish): readonly Candidate[] {
  const rings = optional ? [1] : [1, 3, 5]
  return rings.flatMap(ring => anchors.flatMap(anchor => sides.map(side => ({ anchor, side, ring }))))
}

function boxAt({ gap: near, width, height }: LabelWish, { anchor, side, ring }: Candidate): Box {
  const gap = near * ring
  const across = side.endsWith('right') ? 1 : side.endsWith('left') ? -1 : 0
  const down = side.startsWith('above') ? -1 : side.startsWith('below') ? 1 : 0
  const reach = across !== 0 && down !== 0 ? gap * 0.7 : gap
  const x = across === 0 ? anchor.x - width / 2 : across > 0 ? anchor.x + reach : anchor.x - reach - width
  const y = down === 0 ? anchor.y - height / 2 : down > 0 ? anchor.y + reach : anchor.y - reach - height
  return { x, y, width, height }
}

function costOf(box: Box, taken: readonly Box[], { bounds, lines }: Obstacles): number {
  const texts = taken.filter(other => overlaps(box, other)).length
  const crossed = lines.filter(line => crosses(line, box)).length
  return (within(box, bounds) ? 0 : OFF_BOUNDS) + texts * ON_TEXT + crossed * ON_LINE
}

/** Puts each label, in the order given, at its least costly side; the answer has the boxes of those that found room. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): ReadonlyMap<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>()
  const taken = [...obstacles.boxes]
  for (const wish of wishes) {
    const places = candidatesOf(wish)
    const choices = places.map((place, rank) => {
      const box = boxAt(wish, place)
      return { box, anchor: place.anchor, cost: costOf(box, taken, obstacles) + rank * LESS_LIKED }
    })
    const best = choices.reduce<(typeof choices)[number] | undefined>(
      (least, choice) => (least && least.cost <= choice.cost ? least : choice),
      undefined,
    )
    if (!best || (wish.optional && best.cost >= TOO_BAD + places.length * LESS_LIKED)) continue
    placed.set(wish.id, { ...best.box, anchor: best.anchor })
    taken.push(best.box)
  }
  return placed
}
