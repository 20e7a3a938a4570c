import type { TrendPoint } from '#charts/trendView.ts'
import { isUserSource } from '#domain/edit/edit.ts'
import { grainOf, yearOf, type Period } from '#domain/period.ts'
import type { NativeChart, NativeSeries, PointLabel, SeriesLook } from './nativeChart.ts'

/** A figure on its way into a chart over time. */
export interface CoursePoint {
  readonly period: Period
  readonly at: number
  readonly value: number
  /** Written beside it; absent: nothing is. `plain` follows the data when these are edited. */
  readonly label?: { readonly text: string; readonly plain: boolean; readonly below?: boolean }
  /** The speaker points at it. */
  readonly ringed?: boolean
}

/** A row of figures over time, in the stretches that a line may join. */
export interface Course {
  readonly name: string
  readonly runs: readonly (readonly CoursePoint[])[]
  readonly look: SeriesLook
}

interface Frame {
  readonly corner: string
  readonly unit: string
  readonly format: string
  readonly scale: NativeChart['scale']
  readonly title: string
  readonly description: string
  /** At least these years are on the axis. */
  readonly years: { readonly from: number; readonly to: number }
}

const labelOf = (point: CoursePoint | undefined, index: number): readonly PointLabel[] =>
  point?.label
    ? [{ index, text: point.label.plain ? undefined : point.label.text, below: point.label.below ?? false }]
    : []

/** A ringed figure has a large hollow mark. */
const spotsOf = (
  points: readonly (CoursePoint | undefined)[],
  look: SeriesLook,
): Pick<NativeSeries, 'spots'> | Record<string, never> => {
  const ringed = points.flatMap((point, index) => (point?.ringed ? [{ index, look: { ...look, filled: false } }] : []))
  return ringed.length > 0 ? { spots: ringed } : {}
}

/** A year without a figure is an empty cell, and tears the line. */
function byYear({ name, runs, look }: Course, years: readonly number[]): NativeSeries {
  const points = new Map(runs.flat().map(point => [yearOf(point.period), point]))
  return {
    name,
    values: years.map(year => points.get(year)?.value ?? null),
    look,
    labels: years.flatMap((year, index) => labelOf(points.get(year), index)),
    ...spotsOf(
      years.map(year => points.get(year)),
      look,
    ),
  }
}

/** Between two stretches stands an empty cell, which tears the line. */
function byPlace({ name, runs, look }: Course): NativeSeries {
  const cells = runs.flatMap((run, index): readonly (CoursePoint | { readonly at: number; readonly value: null })[] => {
    const last = run.at(-1)
    return index < runs.length - 1 && last ? [...run, { at: last.at, value: null }] : run
  })
  return {
    name,
    values: cells.map(({ value }) => value),
    at: cells.map(({ at }) => at),
    look,
    labels: cells.flatMap((cell, index) => ('period' in cell ? labelOf(cell, index) : [])),
    ...spotsOf(
      cells.map(cell => ('period' in cell ? cell : undefined)),
      look,
    ),
  }
}

/** Figures over time: lines over years where all are yearly, else points at their places on the line of years. */
export function courseChart(courses: readonly Course[], frame: Frame): NativeChart {
  const shown = courses.filter(({ runs }) => runs.flat().length > 0)
  const points = shown.flatMap(({ runs }) => runs.flat())
  const isYearly = points.every(({ period }) => grainOf(period) === 'year')
  const { years, ...rest } = frame
  if (!isYearly) {
    return { ...rest, kind: 'points', categories: [], series: shown.map(byPlace), years }
  }
  const all = points.map(({ period }) => yearOf(period))
  const from = Math.min(years.from, ...all)
  const count = Math.max(years.to, ...all) - from + 1
  const list = Array.from({ length: count }, (_, index) => from + index)
  return { ...rest, kind: 'lines', categories: list.map(String), series: shown.map(one => byYear(one, list)) }
}

/** The stretches of a line, its last figure labelled as the screen writes it. */
export function labelledRuns<Point extends TrendPoint>(
  runs: readonly (readonly Point[])[],
  valueOf: (point: Point) => number,
  write: (point: Point) => string,
): readonly (readonly CoursePoint[])[] {
  const last = runs.at(-1)?.at(-1)
  return runs.map(run =>
    run.map(point => {
      // What is not simply a published figure says so beside it, also after the data were edited.
      const plain = (point.remark.qualifier ?? 'exact') === 'exact' && !isUserSource(point.source)
      const label = point === last ? { label: { text: write(point), plain } } : {}
      return { period: point.period, at: point.at, value: valueOf(point), ...label }
    }),
  )
}
