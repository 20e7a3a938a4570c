import type { Status } from '#domain/progress/assessment.ts'
import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import { disc, polygon, stroke } from './drawing.ts'
import type { Box, Spot } from './labels.ts'
import { block, hatched, outline } from './pattern.ts'

/** The room of a verdict: filled with its colour, hatched where it is not known, hollow where there is no target. */
export function verdictBox(status: Status, box: Box, look: ChartLook): readonly Shape[] {
  const colour = look.colours.status[status]
  if (status === 'no-target') return [block(box, look.colours.paper), outline(box, colour, 1, [4, 3])]
  if (status === 'unknown')
    return [block(box, look.colours.paper), ...hatched(box, look, colour), outline(box, colour, 1)]
  return [block(box, colour)]
}

interface Pen {
  readonly colour: string
  readonly cut: string
}

type Sign = (spot: Spot, radius: number, pen: Pen) => readonly Shape[]

const at = ({ x, y }: Spot, radius: number, spots: readonly (readonly [number, number])[]): readonly Spot[] =>
  spots.map(([right, down]) => ({ x: x + right * radius, y: y + down * radius }))

/** Each verdict has another outline, the same as the symbols in texts and tables. */
const signs: Readonly<Record<Status, Sign>> = {
  reached: (spot, radius, { colour, cut }) => [
    disc(spot, radius, { fill: colour }),
    stroke(
      at(spot, radius, [
        [-0.45, 0.03],
        [-0.14, 0.36],
        [0.45, -0.34],
      ]),
      { colour: cut, width: radius * 0.28 },
    ),
  ],
  'on-track': (spot, radius, { colour }) => [
    polygon(
      at(spot, radius, [
        [-0.8, -0.9],
        [0.95, 0],
        [-0.8, 0.9],
      ]),
      { fill: colour },
    ),
  ],
  behind: (spot, radius, { colour, cut }) => [
    disc(spot, radius * 0.9, { fill: cut, line: colour, width: radius * 0.22 }),
    polygon(
      at(
        spot,
        radius * 0.9,
        Array.from({ length: 9 }, (_, index) => {
          const turn = Math.PI / 2 + (index / 8) * Math.PI
          return [Math.cos(turn), -Math.sin(turn)] as const
        }),
      ),
      { fill: colour },
    ),
  ],
  reversing: (spot, radius, { colour }) => [
    polygon(
      at(spot, radius, [
        [-0.95, -0.8],
        [0.95, -0.8],
        [0, 0.95],
      ]),
      { fill: colour },
    ),
  ],
  missed: (spot, radius, { colour, cut }) => [
    polygon(
      at(spot, radius, [
        [-0.9, -0.9],
        [0.9, -0.9],
        [0.9, 0.9],
        [-0.9, 0.9],
      ]),
      { fill: colour },
    ),
    stroke(
      at(spot, radius, [
        [-0.42, -0.42],
        [0.42, 0.42],
      ]),
      { colour: cut, width: radius * 0.26 },
    ),
    stroke(
      at(spot, radius, [
        [0.42, -0.42],
        [-0.42, 0.42],
      ]),
      { colour: cut, width: radius * 0.26 },
    ),
  ],
  unknown: (spot, radius, { colour, cut }) => [
    disc(spot, radius * 0.95, { fill: cut, line: colour, width: radius * 0.2 }),
    stroke(
      at(spot, radius, [
        [-0.28, -0.2],
        [-0.2, -0.46],
        [0.1, -0.52],
        [0.3, -0.3],
        [0.02, 0.02],
        [0, 0.18],
      ]),
      {
        colour,
        width: radius * 0.22,
      },
    ),
    disc({ x: spot.x, y: spot.y + radius * 0.48 }, radius * 0.14, { fill: colour }),
  ],
  'no-target': (spot, radius, { colour, cut }) => [
    polygon(
      at(spot, radius * 0.95, [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]),
      {
        fill: cut,
        line: colour,
        width: radius * 0.2,
      },
    ),
  ],
}

/** The verdict's own symbol. */
export function verdictSign(status: Status, spot: Spot, look: ChartLook, pen?: Pen): readonly Shape[] {
  return signs[status](
    spot,
    look.textSize * 0.44,
    pen ?? { colour: look.colours.status[status], cut: look.colours.paper },
  )
}
