import type { IndicatorRecord } from '#domain/indicator.ts'
import { grainOf, yearOf } from '#domain/period.ts'
import type { Source } from '#domain/source.ts'
import type { Unit } from '#domain/unit.ts'
import type { ChartKind, YearSpan } from '#domain/view/view.ts'
import type { Area } from '#domain/zone.ts'
import { valueScale, type ValueScale } from './parts/scale.ts'
import { extremesOf, thinned } from './parts/thinning.ts'
import { lineOf, type TrendLine, type TrendPoint } from './trendView.ts'

/** One indicator in one area, to be compared with others. */
export interface CompareSeries {
  readonly indicator: IndicatorRecord
  readonly area: Area
  readonly unit: Unit
}

/** What to compare and how. */
export interface CompareQuestion {
  readonly series: readonly CompareSeries[]
  readonly chart: ChartKind
  readonly indexed: boolean
  /** The year that counts as 100. */
  readonly base: number | undefined
  readonly zoom: YearSpan | undefined
  /** Where the time slider stands. */
  readonly year: number | undefined
  readonly sources: readonly Source[]
  /** With how many corners a long line is drawn at most; fewer while it is moved by hand. */
  readonly corners?: number
}

/** A figure with the number that it is drawn at: itself, converted to the axis's unit, or as an index. */
export interface ComparePoint extends TrendPoint {
  readonly shown: number
}

/** A series as it is drawn. */
export interface CompareLine extends CompareSeries {
  readonly id: string
  /** Its place among all that were chosen, which decides its colour. */
  readonly order: number
  readonly runs: readonly (readonly ComparePoint[])[]
  /** What the line is drawn by: the runs, or of very long ones the extremes of every part in sight. */
  readonly drawn: readonly (readonly ComparePoint[])[]
  readonly unpublished: TrendLine['unpublished']
  /** The last figure up to the slider's year and within the zoom. */
  readonly last: ComparePoint | undefined
}

/** Lines that share axes. */
export interface ComparePanel {
  readonly id: string
  readonly lines: readonly CompareLine[]
  /** `undefined` for an index. */
  readonly unit: Unit | undefined
  readonly scale: ValueScale
}

/** Why a series cannot be shown as an index: no figure in the base year, different bases, or a rate of change. */
export type NoIndex = 'no-base' | 'not-comparable' | 'rate'

/** Everything that a comparison shows. */
export interface CompareView {
  readonly panels: readonly ComparePanel[]
  /** `split`: units differ, so that each has a panel of its own; two axes on one panel would mislead. */
  readonly layout: 'together' | 'asked-apart' | 'split'
  readonly indexed: boolean
  readonly base: number | undefined
  /** The years that can count as 100. */
  readonly bases: readonly number[]
  /** Series that were chosen and cannot be indexed. */
  readonly left: readonly { readonly series: CompareSeries; readonly why: NoIndex }[]
  readonly years: YearSpan
  /** Whether any line is drawn by fewer figures than it has. */
  readonly isThinned: boolean
  /** The years of all figures, for the slider and for zooming out. */
  readonly extent: YearSpan | undefined
  readonly year: number | undefined
  readonly sources: readonly Source[]
}

const HUNDRED = 100
/** Twelve digits are more than any source prints, and fewer than where binary fractions show. */
const tidy = (value: number): number => Number(value.toPrecision(12))

const figures = new WeakMap<TrendLine, ReadonlyMap<number, TrendPoint>>()

/** The figures that stand for years: the yearly one, else for a level or a share the last within the year. */
function figuresOf(line: TrendLine, { nature }: IndicatorRecord): ReadonlyMap<number, TrendPoint> {
  const before = figures.get(line)
  if (before) return before
  const byYear = new Map<number, TrendPoint>()
  const isWholeOnly = nature === 'flow' || nature === 'quota'
  for (const point of line.runs.flat()) {
    const year = yearOf(point.period)
    const known = byYear.get(year)
    if (grainOf(point.period) === 'year') {
      if (!known || grainOf(known.period) !== 'year') byYear.set(year, point)
    } else if (!isWholeOnly && (!known || grainOf(known.period) !== 'year')) byYear.set(year, point)
  }
  figures.set(line, byYear)
  return byYear
}

function noIndexOf({ indicator }: CompareSeries, line: TrendLine, base: number | undefined): NoIndex | undefined {
  if (!indicator.comparable) return 'not-comparable'
  if (indicator.nature === 'growth') return 'rate'
  const figure = base === undefined ? undefined : figuresOf(line, indicator).get(base)
  return figure && figure.value > 0 ? undefined : 'no-base'
}

interface Bases {
  readonly years: readonly number[]
  /** The first of those in which the most series have a figure. */
  readonly best: number | undefined
}

/** The years that can count as 100: some series has a positive figure in them. */
function basesOf(series: readonly CompareSeries[], lines: readonly TrendLine[]): Bases {
  const counts = new Map<number, number>()
  series.forEach((one, at) => {
    const line = lines[at]
    if (!line) return
    for (const year of figuresOf(line, one.indicator).keys()) {
      if (noIndexOf(one, line, year) === undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  })
  const years = [...counts.keys()].sort((one, two) => one - two)
  const most = Math.max(0, ...counts.values())
  return { years, best: years.find(year => counts.get(year) === most) }
}

/** Whether two units measure in the same kind of thing and differ at most by a factor. */
const isConvertible = (one: Unit, two: Unit): boolean =>
  one.id === two.id || (one.base === two.base && one.quantity === two.quantity)

function extentOf(lines: readonly TrendLine[]): YearSpan | undefined {
  let [first, last] = [Infinity, -Infinity]
  for (const { runs } of lines) {
    for (const { at } of runs.flat()) {
      first = Math.min(first, at)
      last = Math.max(last, at)
    }
  }
  if (first > last) return undefined
  const from = Math.floor(first + 0.001)
  return { from, to: Math.max(Math.ceil(last - 0.001), from + 1) }
}

/** What does not change while a comparison is moved to and fro. */
interface Prepared {
  readonly lines: readonly TrendLine[]
  readonly bases: Bases
  readonly extent: YearSpan | undefined
}

const known = new WeakMap<IndicatorRecord, Map<string, TrendLine>>()

/** A line is placed on the years once, however often the comparison is looked at anew. */
function lineFor({ indicator, area }: CompareSeries): TrendLine {
  const lines = known.get(indicator) ?? new Map<string, TrendLine>()
  known.set(indicator, lines)
  const line = lines.get(area.id) ?? lineOf(indicator, area)
  lines.set(area.id, line)
  return line
}

const prepared = new WeakMap<readonly CompareSeries[], Prepared>()

function prepare(series: readonly CompareSeries[]): Prepared {
  const before = prepared.get(series)
  if (before) return before
  const lines = series.map(lineFor)
  const made = { lines, bases: basesOf(series, lines), extent: extentOf(lines) }
  prepared.set(series, made)
  return made
}

/** A zoom is kept to the figures' years and to a year at least. */
function yearsOf(extent: YearSpan | undefined, zoom: YearSpan | undefined): YearSpan {
  const whole = extent ?? { from: 0, to: 1 }
  if (!zoom || zoom.to <= whole.from || zoom.from >= whole.to) return whole
  const from = Math.max(whole.from, zoom.from)
  return { from, to: Math.max(Math.min(whole.to, zoom.to), from + 1) }
}

interface Settled {
  readonly question: CompareQuestion
  readonly base: number | undefined
  readonly years: YearSpan
}

/** How a series' figures become the numbers drawn. */
function factorFor(series: CompareSeries, line: TrendLine, unit: Unit, { question, base }: Settled): number {
  if (!question.indexed) return series.unit.factor / unit.factor
  const figure = base === undefined ? undefined : figuresOf(line, series.indicator).get(base)
  return HUNDRED / (figure?.value ?? HUNDRED)
}

interface Converted {
  readonly factor: number
  readonly runs: CompareLine['runs']
}

const converted = new WeakMap<TrendLine, Converted>()

function convert(line: TrendLine, factor: number): CompareLine['runs'] {
  const before = converted.get(line)
  if (before?.factor === factor) return before.runs
  const runs = line.runs.map(run => run.map(point => ({ ...point, shown: tidy(point.value * factor) })))
  converted.set(line, { factor, runs })
  return runs
}

function lastUntil(runs: CompareLine['runs'], from: number, until: number): ComparePoint | undefined {
  for (const run of [...runs].reverse()) {
    const last = run.findLast(({ at }) => at <= until)
    if (last) return last.at >= from ? last : undefined
  }
  return undefined
}

function drawnLine(series: CompareSeries, order: number, line: TrendLine, unit: Unit, settled: Settled): CompareLine {
  const { question, years } = settled
  const factor = factorFor(series, line, unit, settled)
  const runs = convert(line, factor)
  const until = Math.min(question.year ?? Infinity, years.to)
  const last = lastUntil(runs, years.from, until)
  const drawn = runs.map(run => thinned(run, years, question.corners))
  const id = `${series.indicator.id}-in-${series.area.id}`
  return { ...series, id, order, runs, drawn, unpublished: line.unpublished, last }
}

function panelOf(id: string, lines: readonly CompareLine[], indexed: boolean, scale: ValueScale): ComparePanel {
  return { id, lines, unit: indexed ? undefined : lines[0]?.unit, scale }
}

/** A limit that holds for all lines of a panel: a share does not pass 100. */
function limitOf(
  lines: readonly CompareLine[],
  end: 'low' | 'high',
  extreme: (...limits: number[]) => number,
): number | undefined {
  const limits = lines.flatMap(({ indicator }) => indicator[end] ?? [])
  return limits.length === lines.length && limits.length > 0 ? extreme(...limits) : undefined
}

function scaleOf(lines: readonly CompareLine[], { question, years }: Settled): ValueScale {
  const values = lines.flatMap(line => extremesOf(line.runs, years))
  if (question.indexed) return valueScale(values)
  const zero = lines.some(({ indicator }) => indicator.nature === 'growth')
  return valueScale(values, { low: limitOf(lines, 'low', Math.min), high: limitOf(lines, 'high', Math.max), zero })
}

function layoutOf({ series, indexed, chart }: CompareQuestion): CompareView['layout'] {
  const first = series[0]?.unit
  const isShared = indexed || series.every(({ unit }) => first !== undefined && isConvertible(unit, first))
  return isShared ? (chart === 'multiples' ? 'asked-apart' : 'together') : 'split'
}

/** Works out what to draw: which series share axes, in which unit, over which years. */
export function compareView(question: CompareQuestion): CompareView {
  const { series, indexed, zoom, year, sources } = question
  const { lines, bases, extent } = prepare(series)
  const base = question.base !== undefined && bases.years.includes(question.base) ? question.base : bases.best
  const years = yearsOf(extent, zoom)
  const layout = layoutOf(question)
  const common = series[0]?.unit
  const settled = { question, base, years }
  const drawn: CompareLine[] = []
  const left: { series: CompareSeries; why: NoIndex }[] = []
  series.forEach((one, order) => {
    const line = lines[order]
    if (!line || !common) return
    const why = indexed ? noIndexOf(one, line, base) : undefined
    if (why) left.push({ series: one, why })
    else drawn.push(drawnLine(one, order, line, layout === 'split' ? one.unit : common, settled))
  })
  const shared = scaleOf(drawn, settled)
  const panels =
    layout === 'together'
      ? [panelOf('all', drawn, indexed, shared)]
      : drawn.map(line => panelOf(line.id, [line], indexed, layout === 'split' ? scaleOf([line], settled) : shared))
  return {
    panels,
    layout,
    indexed,
    base: indexed ? base : undefined,
    bases: bases.years,
    left,
    years,
    isThinned: drawn.some(line => line.drawn.some((run, index) => run !== line.runs[index])),
    extent,
    year,
    sources,
  }
}
