import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { TrendMilestone } from '../trendPath.ts'
import { valueOf } from '../trendPath.ts'
import type { Plane } from './drawing.ts'
import { polygon, stroke } from './drawing.ts'
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

/** A diamond: open ahead, filled when met, crossed when missed; brackets span a range. */
export function milestoneShapes(milestone: TrendMilestone, plane: Plane, look: ChartLook): readonly Shape[] {
  const { state, target, at, low, high } = milestone
  const { colours, textSize, lineWidth } = look
  const spot = spotOf(milestone, plane)
  const radius = textSize * DIAMOND
  const colour = state === 'missed' ? colours.status.missed : colours.target
  const fill = state === 'met' ? colour : colours.paper
  const width = lineWidth * 0.75
  const dash = state === 'unjudged' ? dashOf('derived', 1) : dashOf(target.basis, width)
  const shapes: Shape[] = []
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const upper = plane.spot(at, high)
    const lower = plane.spot(at, low)
    const arm = textSize * 0.4
    const bracket = ({ x, y }: Spot) =>
      stroke(
        [
          { x: x - arm, y },
          { x: x + arm, y },
        ],
        { colour, width },
      )
    shapes.push(stroke([upper, lower], { colour, width }), bracket(upper), bracket(lower))
  }
  shapes.push(
    polygon(diamond(spot, radius), { fill }),
    stroke(diamond(spot, radius), { colour, width, ...(dash && { dash }) }),
  )
  if (state === 'missed') {
    const half = radius * 0.5
    const { x, y } = spot
    shapes.push(
      stroke(
        [
          { x: x - half, y: y - half },
          { x: x + half, y: y + half },
        ],
        { colour, width },
      ),
    )
    shapes.push(
      stroke(
        [
          { x: x - half, y: y + half },
          { x: x + half, y: y - half },
        ],
        { colour, width },
      ),
    )
  }
  return shapes
}
