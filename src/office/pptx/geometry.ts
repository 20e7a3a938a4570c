/** A place on a slide in EMU: 914,400 to the inch, 12,700 to the point. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A slide of 16 to 9. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const

const LEFT = 609_600
const WIDTH = SLIDE.width - LEFT * 2

/** Where things stand on every slide of content. */
export const PLACES = {
  rule: { x: LEFT, y: 396_000, width: 540_000, height: 36_000 },
  title: { x: LEFT, y: 468_000, width: WIDTH, height: 620_000 },
  lead: { x: LEFT, y: 1_088_000, width: WIDTH, height: 700_000 },
  body: { x: LEFT, y: 1_836_000, width: WIDTH, height: 4_356_000 },
  foot: { x: LEFT, y: 6_282_000, width: WIDTH - 900_000, height: 360_000 },
  number: { x: SLIDE.width - LEFT - 900_000, y: 6_282_000, width: 900_000, height: 360_000 },
  mark: { x: SLIDE.width - LEFT - 3_600_000, y: 230_000, width: 3_600_000, height: 300_000 },
} as const satisfies Record<string, Box>

const GAP = 190_000

/** So many boxes of one size within a box, row by row. */
export function gridIn(box: Box, count: number, columns: number): readonly Box[] {
  const rows = Math.ceil(count / columns)
  const width = (box.width - GAP * (columns - 1)) / columns
  const height = (box.height - GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, index) => ({
    x: Math.round(box.x + (index % columns) * (width + GAP)),
    y: Math.round(box.y + Math.floor(index / columns) * (height + GAP)),
    width: Math.round(width),
    height: Math.round(height),
  }))
}
