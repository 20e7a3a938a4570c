import { yearOf } from '#domain/period.ts'
import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { TrendView } from '../trendView.ts'
import type { Plane } from './drawing.ts'
import { aimText } from './aim.ts'
import { disc, letters, stroke } from './drawing.ts'
import { widthOf } from './text.ts'

/** Heights above the plot, in multiples of the text size: the rail itself and the lines of writing over it. */
const RAIL = 0.9
const ROWS = [4.45, 3.2, 1.95] as const
/** The height that the rail and its writing take. */
export const RAIL_HEIGHT = 5.2

interface Placing {
  readonly x: number
  readonly align: 'center' | 'right'
}

/** Whether the texts of a row, each at its step, leave room between them. */
function fits(texts: readonly string[], places: readonly Placing[], size: number): boolean {
  const ends = places.map(({ x, align }, index) => {
    const width = widthOf(texts[index] ?? '', size)
    return align === 'right' ? [x - width, x] : [x - width / 2, x + width / 2]
  })
  return ends.every(([start = 0], index) => index === 0 || start > (ends[index - 1]?.[1] ?? 0) + size * 0.3)
}

/** Ways of writing a row from the fullest to the shortest; none may be long enough to touch its neighbour. */
function rowsOf({ steps, unit }: TrendView, look: ChartLook): readonly (readonly (readonly string[])[])[] {
  const { format, words } = look
  const aims = steps.map(({ target }) => (target ? aimText(target, unit, look) : undefined))
  return [
    [steps.map(({ step }) => format.period(step.period)), steps.map(({ step }) => String(yearOf(step.period)))],
    [steps.map(({ step }) => format.pick(step.wording)), steps.map(({ step }) => format.pick(step.name))],
    [aims.map(aim => aim ?? words.notPublished), aims.map(aim => aim ?? words.unpublished)],
  ]
}

/** The step's year, its published name, and its number or that none is published. */
function writing(view: TrendView, places: readonly Placing[], y: number, look: ChartLook): readonly Shape[] {
  const { colours, textSize } = look
  return rowsOf(view, look).flatMap((ways, row) => {
    const texts = ways.find(way => fits(way, places, textSize)) ?? []
    const up = ROWS[row] ?? 0
    const colour = row === 2 ? colours.soft : colours.ink
    return places.flatMap(({ x, align }, index) => {
      const text = texts[index]
      return text === undefined
        ? []
        : letters(text, { x, y: y - textSize * up }, { colour, bold: row === 0, align }, look)
    })
  })
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
  const places = view.steps.map(({ at }): Placing => {
    const isAtEdge = x(at) > right - textSize
    return isAtEdge ? { x: plane.canvas.width - textSize * 0.2, align: 'right' } : { x: x(at), align: 'center' }
  })
  const ring = { line: colours.ink, width: lineWidth * 0.75 }
  const nodes = view.steps.flatMap(({ at, closed }) => [
    stroke(
      [
        { x: x(at), y },
        { x: x(at), y: plot.y + plot.height },
      ],
      { colour: colours.soft, width: 1, opacity: 0.45 },
    ),
    disc({ x: x(at), y }, textSize * 0.36, { ...ring, fill: closed ? colours.ink : colours.paper }),
  ])
  return [...rail, ...nodes, ...writing(view, places, plot.y, look), ...nowShapes(now, y, view, plane, look)]
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
