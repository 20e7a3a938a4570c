import type { Emphasis, MarkedPoint, SlideSeries } from '#domain/deck/deck.ts'
import type { ChartOption, CustomSeries, Shape } from '../echarts.ts'
import { disc, drawn, letters, type Plane } from '../parts/drawing.ts'
import { placeLabels, type Box, type LabelWish, type Spot } from '../parts/labels.ts'
import { paleOf } from '../parts/pale.ts'
import { widthOf } from '../parts/text.ts'
import { drawChart, type DrawnChart, type SlideChart, type SlideLook } from './slideChart.ts'

/** A marked figure where the chart draws it, with what is written beside it. */
interface Mark {
  readonly x: number
  readonly y: number
  readonly figure: string
  readonly period: string
}

const isSame = (one: SlideSeries, two: SlideSeries): boolean => one.indicator === two.indicator && one.area === two.area

/** The series of a chart that have a colour of their own, in the order of the colours. */
function seriesOf(chart: SlideChart): readonly (SlideSeries & { readonly order: number })[] {
  if (chart.kind === 'trend') {
    const { indicator, lines } = chart.view
    return lines.map(({ area }, order) => ({ indicator: indicator.id, area: area.id, order }))
  }
  if (chart.kind !== 'compare') return []
  return chart.panel.lines.map(({ indicator, area, order }) => ({ indicator: indicator.id, area: area.id, order }))
}

/** A look in which some series have paled. */
function fadedLook(chart: SlideChart, { faded }: Emphasis, look: SlideLook): SlideLook {
  const orders = seriesOf(chart).filter(one => faded.some(other => isSame(one, other)))
  if (orders.length === 0) return look
  const { colours } = look
  const pale = (colour: string, order: number): string =>
    orders.some(one => one.order === order) ? paleOf(colour, colours.paper) : colour
  const others = colours.others.map((colour, index) => pale(colour, index + 1))
  return { ...look, colours: { ...colours, accent: pale(colours.accent, 0), others } }
}

/** Only lines, their marks and their names pale: the steps, the path and today keep their ink. */
const PALING = /^(?:line-|later-|apart$|labels$)/

function withFaded(option: ChartOption, faded: ChartOption): ChartOption {
  const paled = [faded.series ?? []].flat()
  const series = [option.series ?? []].flat().map(one => {
    const id = String(one.id)
    return PALING.test(id) ? (paled.find(other => other.id === id) ?? one) : one
  })
  return { ...option, series }
}

function spotOfPoint(
  marked: MarkedPoint,
  chart: SlideChart,
): { readonly at: number; readonly value: number } | undefined {
  if (chart.kind === 'trend') {
    const { indicator, lines } = chart.view
    const line = lines.find(({ area }) => isSame(marked, { indicator: indicator.id, area: area.id }))
    const point = [...(line?.runs.flat() ?? []), ...(line?.apart ?? [])].find(({ period }) => period === marked.period)
    return point && { at: point.at, value: point.value }
  }
  if (chart.kind !== 'compare') return undefined
  const line = chart.panel.lines.find(({ indicator, area }) =>
    isSame(marked, { indicator: indicator.id, area: area.id }),
  )
  const point = line?.runs.flat().find(({ period }) => period === marked.period)
  return point && { at: point.at, value: point.shown }
}

/** The charts of one indicator over areas: a row of the table is an area at the date of the chart. */
function indicatorOf(chart: SlideChart): SlideSeries['indicator'] | undefined {
  return 'indicator' in chart ? chart.indicator : undefined
}

function markOf(marked: MarkedPoint, chart: SlideChart, { table }: DrawnChart, look: SlideLook): readonly Mark[] {
  const period = look.format.period(marked.period)
  const point = spotOfPoint(marked, chart)
  const row = point
    ? table.rows.find(({ at }) => at && Math.abs(at.x - point.at) < 1e-6 && at.y === point.value)
    : table.rows.find(({ id }) => marked.indicator === indicatorOf(chart) && id === marked.area)
  const at = point ? { x: point.at, y: point.value } : row?.at
  if (!at) return []
  const figure = row?.cells[table.columns.findIndex(({ id }) => id === 'value')] ?? ''
  // Charts of areas write every figure out already: there the ring is enough.
  return [{ ...at, figure: point ? figure : '', period: point ? period : '' }]
}

const RING = 0.62
const LEADING = 1.25

function wishOf({ figure, period }: Mark, id: string, anchor: Spot, look: SlideLook): LabelWish {
  const { textSize } = look
  const width = Math.max(widthOf(figure, textSize * 1.25), widthOf(period, textSize))
  const sides = ['above', 'below', 'above-left', 'above-right', 'below-right', 'below-left', 'left', 'right'] as const
  return {
    id,
    anchors: [anchor],
    gap: textSize * 0.9,
    width,
    height: textSize * 2.25 * LEADING,
    sides,
    optional: false,
  }
}

function around({ x, y }: Spot, half: number): Box {
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 }
}

/** Rings around the marked figures, each with its figure and its period written out. */
function markShapes(marks: readonly Mark[], chart: SlideChart, plane: Plane, look: SlideLook): readonly Shape[] {
  const { textSize, colours, lineWidth } = look
  const spots = marks.map(({ x, y }) => plane.spot(x, y))
  const line = { fill: 'none', line: colours.ink, width: Math.max(2, lineWidth * 0.9) }
  const rings = spots.map(spot => disc(spot, textSize * RING, line))
  const written = marks.flatMap((mark, index) => {
    const spot = spots[index]
    return spot && mark.figure !== '' && !isLast(mark, chart) ? [{ mark, spot }] : []
  })
  const places = placeLabels(
    written.map(({ mark, spot }, index) => wishOf(mark, String(index), spot, look)),
    { bounds: plane.canvas, boxes: spots.map(spot => around(spot, textSize * RING)), lines: [] },
  )
  const labels = written.flatMap(({ mark }, index) => {
    const box = places.get(String(index))
    if (!box) return []
    const x = box.x + box.width / 2
    const rows = [
      { text: mark.figure, y: box.y + textSize * 0.75, size: 1.25, bold: true },
      { text: mark.period, y: box.y + textSize * 2.05, size: 1, bold: false },
    ]
    return rows.map(({ text, y, ...style }) =>
      letters(text, { x, y }, { colour: colours.ink, align: 'center', rim: true, ...style }, look),
    )
  })
  return [...rings, ...labels]
}

/** The last figure of a line is written out by the chart itself. */
function isLast({ x, y }: Mark, chart: SlideChart): boolean {
  if (chart.kind === 'trend') return chart.view.lines[0]?.last?.at === x && chart.view.lines[0].last.value === y
  if (chart.kind !== 'compare') return false
  return chart.panel.lines.some(({ last }) => last?.at === x && last.shown === y)
}

function markSeries(marks: readonly Mark[], chart: SlideChart, look: SlideLook): readonly CustomSeries[] {
  const [first] = marks
  if (!first) return []
  const extent = { years: { from: first.x, to: first.x }, scale: { min: first.y, max: first.y } }
  return [drawn('emphasis', 9, extent, plane => markShapes(marks, chart, plane, look))]
}

/** A chart as a speaker wants it seen: marked figures ringed and written out, series that are beside the point pale. */
export function drawEmphasised(chart: SlideChart, emphasis: Emphasis, look: SlideLook): DrawnChart {
  const plain = drawChart(chart, look)
  const fading = fadedLook(chart, emphasis, look)
  const option = fading === look ? plain.option : withFaded(plain.option, drawChart(chart, fading).option)
  const marks = emphasis.marked.flatMap(marked => markOf(marked, chart, plain, look))
  const series = [...[option.series ?? []].flat(), ...markSeries(marks, chart, look)]
  return { ...plain, option: { ...option, series } }
}
