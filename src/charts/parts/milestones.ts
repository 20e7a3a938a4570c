import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { TrendMilestone } from '../trendPath.ts'
import { valueOf } from '../trendPath.ts'
import type { Plane } from './drawing.ts'
import { disc, polygon, stroke } from './drawing.ts'
import type { Spot } from './labels.ts'

/** The dash of a path by its basis: published solid, derived dashed, draft dotted, in multiples of the line width. */
export function dashOf(basis: TrendMilestone['target']['basis'], width: number): readonly number[] | undefined {
  switch (basis) {
    case 'published':
      return undefined
    case 'derived':
      return [width * 4, width * 2.5]
    case 'draft':
      return [width * 1, width * 2]
  }
}

const diamond = ({ x, y }: Spot, radius: number): readonly Spot[] => [
  { x, y: y - radius },
  { x: x + radius, y },
  { x, y: y + radius },
  { x: x - radius, y },
  { x, y: y - radius },
]

/** Half the height of a milestone's diamond, in multiples of the text size. */
export const DIAMOND = 0.5

/** Where the diamond of a milestone stands. */
export const spotOf = (milestone: TrendMilestone, plane: Plane): Spot => plane.spot(milestone.at, valueOf(milestone))

interface Pen {
  readonly colour: string
  readonly width: number
}

/** The ends of a range and the line between them. */
function bracket({ at, low, high }: TrendMilestone, plane: Plane, arm: number, pen: Pen): readonly Shape[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return []
  const ends = [plane.spot(at, high), plane.spot(at, low)]
  const bar = ({ x, y }: Spot): Shape =>
    stroke(
      [
        { x: x - arm, y },
        { x: x + arm, y },
      ],
      pen,
    )
  return [stroke(ends, pen), ...ends.map(bar)]
}

const cross = ({ x, y }: Spot, half: number, pen: Pen): readonly Shape[] =>
  [half, -half].map(rise =>
    stroke(
      [
        { x: x - half, y: y - rise },
        { x: x + half, y: y + rise },
      ],
      pen,
    ),
  )

/** A diamond: open ahead; when its date is past filled if met, crossed if missed, dotted if not known. Brackets span a range. */
export function milestoneShapes(milestone: TrendMilestone, plane: Plane, look: ChartLook): readonly Shape[] {
  const { state, target } = milestone
  const { colours, textSize, lineWidth } = look
  const spot = spotOf(milestone, plane)
  const radius = textSize * DIAMOND
  const colour = state === 'missed' ? colours.status.missed : colours.target
  const pen = { colour, width: lineWidth * 0.75 }
  const dash = dashOf(target.basis, pen.width)
  return [
    ...bracket(milestone, plane, textSize * 0.4, pen),
    polygon(diamond(spot, radius), { fill: state === 'met' ? colour : colours.paper }),
    stroke(diamond(spot, radius), { ...pen, ...(dash && { dash }) }),
    ...(state === 'unjudged' ? [disc(spot, radius * 0.22, { fill: colour })] : []),
    ...(state === 'missed' ? cross(spot, radius * 0.5, pen) : []),
  ]
}
