import type { ComparePanel, CompareLine, ComparePoint, CompareView } from './compareView.ts'
import type { ChartOption, CustomSeries, LineSeries, Shape } from './echarts.ts'
import type { ChartLook } from './look.ts'
import { valueAxis, yearAxis } from './parts/axes.ts'
import { letters, mark, stroke, drawn, type Plane } from './parts/drawing.ts'
import { frame } from './parts/frame.ts'
import { widthOf } from './parts/text.ts'
import type { CompareLook } from './compareTable.ts'
import { colourOf, endLabels, widthOfLabels } from './parts/endLabels.ts'

/** How far the plot stands from the edges of the drawing, in pixels. */
export interface PlotMargins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function ticksOf({ min, max, step }: ComparePanel['scale']): readonly number[] {
  const count = Math.floor((max - min) / step + 0.001) + 1
  return Array.from({ length: count }, (_, index) => Number((min + index * step).toPrecision(12)))
}

interface AxisText {
  /** What stands above the axis. */
  readonly heading: string
  readonly tick: (value: number) => string
}

function axisText({ unit, scale }: ComparePanel, { base }: CompareView, look: CompareLook): AxisText {
  const { format, words, compare } = look
  if (!unit) return { heading: compare.indexHeading(base), tick: value => compare.number(value) }
  const axis = format.axis(ticksOf(scale), unit)
  return { heading: words.unit(axis.unit), tick: value => axis.tick(value) }
}

/** The margins of a panel's plot, so that a pointer on the drawing can be read as a year. */
export function plotMargins(panel: ComparePanel, view: CompareView, look: CompareLook): PlotMargins {
  const { textSize } = look
  const { tick } = axisText(panel, view, look)
  const ticks = Math.max(...ticksOf(panel.scale).map(value => widthOf(tick(value), textSize)))
  return {
    left: ticks + textSize * 0.7,
    right: widthOfLabels(panel, view, look) + textSize * 1.4,
    top: textSize * 2.6,
    bottom: textSize * 2,
  }
}

/** One symbol and one dash a series, so that lines are told apart without their colour. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const
const DASHES: readonly LineDash[] = ['solid', [8, 4], 'solid', [3, 3], [10, 3, 2, 3], [5, 2]]
type LineDash = 'solid' | number[]

function dataOf(runs: CompareLine['runs'], shows: (point: ComparePoint) => boolean): [number, number | null][] {
  return runs.flatMap(run => {
    const spots = run.filter(shows).map(({ at, shown }): [number, number | null] => [at, shown])
    const end = spots.at(-1)
    // A datum without a value breaks the line here.
    return end ? [...spots, [end[0], null] satisfies [number, null]] : []
  })
}

type ChartSeries = CustomSeries | LineSeries

/** More symbols than these on one line would hide it. */
const MOST_SYMBOLS = 200
const isDense = ({ drawn }: CompareLine): boolean => drawn.reduce((sum, run) => sum + run.length, 0) > MOST_SYMBOLS

function sparseLine(line: CompareLine, { year }: CompareView, look: ChartLook): readonly LineSeries[] {
  const colour = colourOf(line, look)
  const dash = DASHES[line.order % DASHES.length] ?? 'solid'
  const symbol = SYMBOLS[line.order % SYMBOLS.length] ?? 'circle'
  const shape = {
    type: 'line' as const,
    silent: true,
    symbol,
    symbolSize: look.textSize * 0.5,
    showAllSymbol: true,
    itemStyle: { color: colour, borderColor: colour },
  }
  const stroke = { color: colour, cap: 'butt' as const, join: 'round' as const, type: dash }
  const until = year ?? Infinity
  const series: LineSeries[] = [
    {
      ...shape,
      id: `line-${line.id}`,
      z: 4,
      data: dataOf(line.drawn, point => point.at <= until),
      lineStyle: { ...stroke, width: look.lineWidth },
    },
  ]
  if (year === undefined) return series
  const later: LineSeries = {
    ...shape,
    id: `later-${line.id}`,
    z: 3,
    symbol: 'none',
    data: dataOf(line.drawn, point => point.at >= (line.last?.at ?? -Infinity)),
    lineStyle: { ...stroke, width: look.lineWidth * 0.5, opacity: 0.4 },
  }
  return [...series, later]
}

/** Fractions of a pixel that nobody sees would make a long path half as long again. */
const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** A line of a thousand figures is one path and no symbols: quick enough to be drawn anew with every frame. */
function denseLine(line: CompareLine, view: CompareView, look: ChartLook): ChartSeries {
  const colour = colourOf(line, look)
  const dash = DASHES[line.order % DASHES.length] ?? 'solid'
  const [until, after] = [view.year ?? Infinity, line.last?.at ?? -Infinity]
  const pathOf = (plane: Plane, run: readonly ComparePoint[], style: { width: number; opacity: number }): Shape => {
    const spots = run.map(({ at, shown }) => plane.spot(at, shown))
    const rounded = spots.map(({ x, y }) => ({ x: round(x), y: round(y) }))
    return stroke(rounded, { colour, ...style, ...(dash !== 'solid' && { dash }) })
  }
  const [whole, thin] = [
    { width: look.lineWidth, opacity: 1 },
    { width: look.lineWidth * 0.5, opacity: 0.4 },
  ]
  const shapes = (plane: Plane): readonly Shape[] =>
    line.drawn.flatMap(run => [
      pathOf(
        plane,
        run.filter(({ at }) => at <= until),
        whole,
      ),
      ...(view.year === undefined
        ? []
        : [
            pathOf(
              plane,
              run.filter(({ at }) => at >= after),
              thin,
            ),
          ]),
    ])
  const { panels, years } = view
  const scale = panels.find(({ lines }) => lines.includes(line))?.scale ?? { min: 0, max: 1 }
  return drawn(`line-${line.id}`, 4, { years, scale }, shapes, true)
}

const lineSeries = (line: CompareLine, view: CompareView, look: ChartLook): readonly ChartSeries[] =>
  isDense(line) ? [denseLine(line, view, look)] : sparseLine(line, view, look)

function groundShapes(panel: ComparePanel, view: CompareView, plane: Plane, look: CompareLook): readonly Shape[] {
  const { colours, textSize, words } = look
  const { plot } = plane
  if (panel.lines.every(line => line.runs.length === 0)) {
    const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 }
    return [letters(words.noData, middle, { colour: colours.soft, align: 'center' }, look)]
  }
  const { min, max, fromZero } = panel.scale
  const cut = fromZero || view.indexed ? [] : [words.axisCut]
  const heading = words.list([axisText(panel, view, look).heading, ...cut])
  const shapes = [letters(heading, { x: textSize * 0.1, y: plot.y - textSize * 1.6 }, { colour: colours.soft }, look)]
  const across = (value: number): Shape =>
    stroke([plane.spot(view.years.from, value), plane.spot(view.years.to, value)], { colour: colours.soft, width: 1 })
  if (view.indexed && min < 100 && max > 100) shapes.push(across(100))
  if (min < 0 && max > 0) shapes.push(across(0))
  return shapes
}

function yearShapes({ year, years }: CompareView, plane: Plane, look: ChartLook): readonly Shape[] {
  if (year === undefined || year < years.from || year > years.to) return []
  const { plot } = plane
  const { x } = plane.spot(year, 0)
  return [
    stroke(
      [
        { x, y: plot.y - look.textSize * 0.4 },
        { x, y: plot.y + plot.height },
      ],
      { colour: look.colours.accent, width: 1, dash: [2, 3] },
    ),
  ]
}

function watermarkShapes({ plot }: Plane, look: ChartLook): readonly Shape[] {
  if (look.watermark === undefined) return []
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 }
  return [mark(look.watermark, middle, { colour: look.colours.soft, size: 3, turn: Math.PI / 9, opacity: 0.14 }, look)]
}

/** Several series over time on one pair of axes: never two units side by side. The table is made of the same view. */
export function compareOption(panel: ComparePanel, view: CompareView, look: CompareLook): ChartOption {
  const { years } = view
  const { scale } = panel
  const { tick } = axisText(panel, view, look)
  const extent = { years, scale }
  const isShown = panel.lines.some(line => line.runs.length > 0)
  return {
    ...frame(look),
    grid: { id: 'plot', ...plotMargins(panel, view, look), outerBoundsMode: 'none' },
    xAxis: yearAxis(years, isShown, look),
    yAxis: valueAxis(scale, isShown, tick, look),
    series: [
      drawn('ground', 1, extent, plane => groundShapes(panel, view, plane, look)),
      drawn('year', 2, extent, plane => yearShapes(view, plane, look)),
      ...panel.lines.flatMap(line => lineSeries(line, view, look)).reverse(),
      drawn('labels', 6, extent, plane => endLabels(panel, view, plane, look)),
      drawn('watermark', 7, extent, plane => watermarkShapes(plane, look)),
    ],
  }
}
