import { endOf, positionOf } from '#domain/period.ts'
import type { Series } from '#domain/series.ts'
import { observationsOf } from '#domain/series.ts'
import type { LocalText } from '#domain/text.ts'
import type { Unit } from '#domain/unit.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { disc, letters, stroke } from './parts/drawing.ts'
import type { Box, Spot } from './parts/labels.ts'
import { wrapped } from './parts/lines.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { hatched, outline } from './parts/pattern.ts'
import { valueScale } from './parts/scale.ts'
import type { ChartRow, ChartTable } from './table.ts'
import type { TrendPoint } from './trendView.ts'
import { runsOf } from './trendView.ts'
import type { ViewLook } from './viewLook.ts'

/** One series that wants a small drawing of its own. */
export interface MultipleQuestion {
  readonly id: string
  readonly title: LocalText
  readonly unit: Unit
  readonly series: Series | undefined
  readonly comparable: boolean
}

/** A small drawing: its course, in stretches that may be joined. */
export interface Multiple extends MultipleQuestion {
  readonly runs: readonly (readonly TrendPoint[])[]
  readonly scale: { readonly min: number; readonly max: number }
}

/** Small drawings beside each other, all with the same years. */
export interface MultiplesView {
  readonly panels: readonly Multiple[]
  readonly columns: number
  readonly years: { readonly from: number; readonly to: number }
  /** One value axis for all where the units allow, so that heights can be compared. */
  readonly sameScale: boolean
}

/** Lays series out in so many columns; series of one unit share one value axis unless told otherwise. */
export function multiplesView(
  questions: readonly MultipleQuestion[],
  { columns, sameScale = true }: { readonly columns: number; readonly sameScale?: boolean },
): MultiplesView {
  const runs = questions.map(({ series, comparable }) => (series ? runsOf(observationsOf(series), comparable) : []))
  const ats = runs.flat(2).map(({ at }) => at)
  const [least, most] = ats.length > 0 ? [Math.min(...ats), Math.max(...ats)] : [0, 1]
  const [from, to] = [Math.floor(least + 0.001), Math.ceil(most - 0.001)]
  const isShared = sameScale && new Set(questions.map(({ unit }) => unit.id)).size === 1
  const all = valueScale(runs.flat(2).map(({ value }) => value))
  const panels = questions.map((question, index): Multiple => {
    const own = runs[index] ?? []
    return { ...question, runs: own, scale: isShared ? all : valueScale(own.flat().map(({ value }) => value)) }
  })
  return { panels, columns, years: { from, to: Math.max(to, from + 1) }, sameScale: isShared }
}

const PANEL = 11
const rowsOf = ({ panels, columns }: MultiplesView): number => Math.ceil(panels.length / columns)

/** The height that the drawing wants, in multiples of the text size. */
export const multiplesHeight = (view: MultiplesView): number => rowsOf(view) * PANEL + 1.6

/** A grid of small courses, each with its name and its last figure; one without figures says so. */
export function multiplesOption(view: MultiplesView, look: ViewLook): ChartOption {
  if (view.panels.length === 0) return emptyPanel(look.words.noData, look)
  const extent = { x: { from: 0, to: view.columns }, y: { from: 0, to: rowsOf(view) } }
  const margins = { left: 0, right: 0, top: 0, bottom: look.textSize * 1.6 }
  const layers = [
    { id: 'panels', draw: (plane: Plane) => view.panels.flatMap((_, index) => panelShapes(view, index, plane, look)) },
    { id: 'note', draw: ({ canvas }: Plane) => noteShapes(view, canvas, look) },
  ]
  return panel(extent, margins, layers, look)
}

/** Shares of a cell that its plot takes, the same for every size of drawing, so that data keep their place on the plane. */
const PLOT = { left: 0.01, right: 0.12, top: 0.34, bottom: 0.18 }

interface Place {
  readonly x: number
  readonly y: number
}

/** Where a point stands on the plane of cells. */
function placeOf(point: TrendPoint, index: number, view: MultiplesView): Place {
  const { columns, years } = view
  const scale = view.panels[index]?.scale ?? { min: 0, max: 1 }
  const across = (point.at - years.from) / (years.to - years.from)
  const up = (point.value - scale.min) / (scale.max - scale.min)
  const x = (index % columns) + PLOT.left + across * (1 - PLOT.left - PLOT.right)
  const y = rowsOf(view) - Math.floor(index / columns) - 1 + PLOT.bottom + up * (1 - PLOT.top - PLOT.bottom)
  return { x, y }
}

const written = (point: TrendPoint, { unit }: Multiple, { words, format }: ViewLook): string =>
  words.qualified(format.value(point.value, unit), point.remark.qualifier ?? 'exact', point.source)

function cellBox(index: number, view: MultiplesView, plane: Plane): Box {
  const upper = plane.spot(index % view.columns, rowsOf(view) - Math.floor(index / view.columns))
  const lower = plane.spot((index % view.columns) + 1, rowsOf(view) - Math.floor(index / view.columns) - 1)
  return { x: upper.x, y: upper.y, width: lower.x - upper.x, height: lower.y - upper.y }
}

function panelShapes(view: MultiplesView, index: number, plane: Plane, look: ViewLook): readonly Shape[] {
  const multiple = view.panels[index]
  if (!multiple) return []
  const { colours, textSize, format, words } = look
  const cell = cellBox(index, view, plane)
  const plot = {
    x: cell.x + cell.width * PLOT.left,
    y: cell.y + cell.height * PLOT.top,
    width: cell.width * (1 - PLOT.left - PLOT.right),
    height: cell.height * (1 - PLOT.top - PLOT.bottom),
  }
  const [title = ''] = wrapped(format.pick(multiple.title), cell.width * 0.95, textSize, 1)
  const last = multiple.runs.at(-1)?.at(-1)
  const head = letters(title, { x: cell.x, y: cell.y + textSize }, { colour: colours.ink, bold: true }, look)
  const second = { x: cell.x, y: cell.y + textSize * 2.3 }
  if (!last) {
    return [
      head,
      ...hatched(plot, look),
      outline(plot, colours.soft, 1, [3, 3]),
      letters(words.unpublished, second, { colour: colours.soft }, look),
    ]
  }
  const figure = `${format.period(last.period)} ${written(last, multiple, look)}`
  const said = letters(figure, second, { colour: colours.accent }, look)
  return [head, said, ...axisShapes(view, plot, look), ...courseShapes(view, index, plane, look)]
}

function axisShapes({ years }: MultiplesView, plot: Box, look: ViewLook): readonly Shape[] {
  const { colours, textSize } = look
  const foot = plot.y + plot.height
  const ends = [
    { year: years.from, x: plot.x, align: 'left' as const },
    { year: years.to, x: plot.x + plot.width, align: 'right' as const },
  ]
  return [
    stroke(
      ends.map(({ x }) => ({ x, y: foot })),
      { colour: colours.soft, width: 1 },
    ),
    ...ends.map(({ year, x, align }) =>
      letters(String(year), { x, y: foot + textSize * 0.85 }, { colour: colours.soft, align }, look),
    ),
  ]
}

function courseShapes(view: MultiplesView, index: number, plane: Plane, look: ViewLook): readonly Shape[] {
  const { colours, textSize } = look
  const runs = view.panels[index]?.runs ?? []
  const last = runs.at(-1)?.at(-1)
  const spotOf = (point: TrendPoint): Spot => {
    const { x, y } = placeOf(point, index, view)
    return plane.spot(x, y)
  }
  return [
    ...runs.map(run => stroke(run.map(spotOf), { colour: colours.accent, width: look.lineWidth })),
    ...runs
      .flat()
      .map(point => disc(spotOf(point), textSize * (point === last ? 0.3 : 0.16), { fill: colours.accent })),
  ]
}

function noteShapes({ sameScale, panels }: MultiplesView, canvas: Box, look: ViewLook): readonly Shape[] {
  const { colours, textSize, words } = look
  const isCut = panels.some(({ runs, scale }) => runs.length > 0 && scale.min > 0)
  const text = words.list([sameScale ? look.view.sameScale : look.view.ownScale, ...(isCut ? [words.axisCut] : [])])
  return [letters(text, { x: 0, y: canvas.height - textSize * 0.7 }, { colour: colours.soft }, look)]
}

/** Every figure of every small drawing, in order of time. */
export function multiplesTable(view: MultiplesView, look: ViewLook): ChartTable {
  const { format, words } = look
  const { columns } = look.view
  const rows = view.panels.flatMap((multiple, index): readonly ChartRow[] => {
    const name = format.pick(multiple.title)
    const points = [...multiple.runs.flat()].sort((left, right) => (endOf(left.period) < endOf(right.period) ? -1 : 1))
    if (points.length === 0) {
      const sentence = look.view.notPublishedIn(name)
      return [{ id: multiple.id, cells: [name, words.gap, words.unpublished], sentence, at: undefined }]
    }
    return points.map(point => {
      const [period, value] = [format.period(point.period), written(point, multiple, look)]
      const sentence = words.reading({ area: name, period, value, remark: '' })
      const at = placeOf({ ...point, at: positionOf(point.period) }, index, view)
      return { id: `${multiple.id} ${point.row}`, cells: [name, period, value], sentence, at }
    })
  })
  return {
    columns: [
      { id: 'part', title: columns.part, kind: 'text' },
      { id: 'period', title: columns.period, kind: 'text' },
      { id: 'value', title: columns.value, kind: 'figure' },
    ],
    rows,
    order: 'listed',
  }
}
