import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { TrendStep, TrendView } from '../trendView.ts'
import type { Plane } from './drawing.ts'
import { aimText } from './aim.ts'
import { disc, letters, stroke } from './drawing.ts'
import type { Spot } from './labels.ts'
import { widthOf } from './text.ts'

/** Heights above the plot, in multiples of the text size: the rail itself and the lines of writing over it. */
const RAIL = 0.9
const LINES = { year: 4.45, name: 3.2, target: 1.95 } as const
/** The height that the rail and its writing take. */
export const RAIL_HEIGHT = 5.2

function statusLine({ target }: TrendStep, { unit }: TrendView, look: ChartLook): string {
  const aim = target && aimText(target, unit, look)
  return aim ?? look.words.notPublished
}

interface Writing {
  readonly text: string
  readonly up: number
  readonly bold?: boolean
  readonly colour: string
}

/** The step's year, its published name, and whether it has a number; less of it where there is no room. */
function writings(step: TrendStep, view: TrendView, room: number, look: ChartLook): readonly Writing[] {
  const { colours, format, textSize } = look
  const year: Writing = { text: format.period(step.step.period), up: LINES.year, bold: true, colour: colours.ink }
  const name: Writing = { text: format.pick(step.step.name), up: LINES.name, colour: colours.ink }
  const status: Writing = { text: statusLine(step, view, look), up: LINES.target, colour: colours.soft }
  const fits = ({ text }: Writing): boolean => widthOf(text, textSize) <= room
  return [year, name, status].filter(fits)
}

/** The three steps on their rail above the plot, the rules that fall from them, and today. */
export function railShapes(view: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const { colours, textSize, lineWidth } = look
  const { plot } = plane
  const y = plot.y - textSize * RAIL
  const right = plot.x + plot.width
  const x = (at: number): number => plane.spot(at, view.scale.min).x
  const now = Math.min(Math.max(x(view.now), plot.x), right)
  const rail = [
    stroke(
      [
        { x: plot.x, y },
        { x: now, y },
      ],
      { colour: colours.ink, width: lineWidth },
    ),
    stroke(
      [
        { x: now, y },
        { x: right, y },
      ],
      { colour: colours.grid, width: lineWidth },
    ),
  ]
  const gaps = view.steps.slice(1).map((step, index) => x(step.at) - x(view.steps[index]?.at ?? step.at))
  const room = Math.min(plot.width, ...gaps) - textSize * 0.5
  const nodes = view.steps.flatMap(step => {
    const spot = { x: x(step.at), y }
    const isAtEdge = spot.x > right - textSize
    const texts = writings(step, view, room, look).map(({ text, up, bold = false, colour }) => {
      const place: Spot = { x: isAtEdge ? plane.canvas.width - textSize * 0.2 : spot.x, y: plot.y - textSize * up }
      return letters(text, place, { colour, bold, align: isAtEdge ? 'right' : 'center' }, look)
    })
    const ring = { fill: step.closed ? colours.ink : colours.paper, line: colours.ink, width: lineWidth * 0.75 }
    return [
      stroke([spot, { x: spot.x, y: plot.y + plot.height }], { colour: colours.soft, width: 1, opacity: 0.45 }),
      disc(spot, textSize * 0.36, ring),
      ...texts,
    ]
  })
  return [...rail, ...nodes, ...nowShapes(now, y, view, plane, look)]
}

function nowShapes(x: number, y: number, view: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const { colours, textSize, words } = look
  const { plot } = plane
  if (view.now < view.years.from || view.now > view.years.to) return []
  return [
    stroke(
      [
        { x, y },
        { x, y: plot.y + plot.height },
      ],
      { colour: colours.accent, width: 1, dash: [1, 3] },
    ),
    disc({ x, y }, textSize * 0.22, { fill: colours.accent }),
    letters(words.now, { x, y: y + textSize * 0.85 }, { colour: colours.accent, align: 'center', rim: true }, look),
  ]
}
