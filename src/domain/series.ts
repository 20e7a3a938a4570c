import type { SourceId } from './ids.ts'
import type { Period } from './period.ts'
import type { LocalText } from './text.ts'

/** How the published figure was worded. */
export type Qualifier = 'exact' | 'at-least' | 'at-most' | 'about' | 'cumulative' | 'growth-rate'

/**
 * What a value is to its series. `stands`: the value used. `same-figure`: a further source for it.
 * `set-aside`: a conflicting figure, kept and not used. `forecast`: published before the period ended.
 */
export type Standing = 'stands' | 'same-figure' | 'set-aside' | 'forecast'

/** All that is said of one value besides the value and its source; absent fields mean the plain case. */
export interface Remark {
  readonly qualifier?: Qualifier
  /** First period of a cumulative count. */
  readonly since?: Period
  /** The rule by which the value was calculated from published ones; its presence makes the value `derived`. */
  readonly derivedBy?: LocalText
  /** The figure as printed, where it differs in value or unit from ours. */
  readonly asPublished?: { readonly value: string; readonly unit: string }
  readonly standing?: Standing
  /** The source whose figure of the same period this one took the place of: a link of the revision chain. */
  readonly revises?: SourceId
  /** Why one of several figures was preferred, or this one set aside. */
  readonly reason?: LocalText
  readonly locator?: string
  readonly publishedOn?: string
  readonly note?: LocalText
}

/**
 * The observations of one indicator in one area, as columns of equal length in order of period.
 * A `null` value is a period that a source names and gives no figure for: not published, never zero.
 * `remarks` is sparse, keyed by row.
 */
export interface Series {
  readonly periods: readonly Period[]
  readonly values: readonly (number | null)[]
  readonly sources: readonly SourceId[]
  readonly remarks: Readonly<Record<number, Remark>>
}

/** One row of a series. */
export interface Observation {
  readonly row: number
  readonly period: Period
  readonly value: number | null
  readonly source: SourceId
  readonly remark: Remark
}

/** A value that an assessment or a line may use. */
export interface Point extends Observation {
  readonly value: number
}

const PLAIN: Remark = {}

/** The rows of a series, in its order. */
export function observationsOf(series: Series): readonly Observation[] {
  return series.periods.map((period, row) => {
    const source = series.sources[row]
    if (source === undefined) throw new Error(`Series without a source in row ${row}`)
    return { row, period, value: series.values[row] ?? null, source, remark: series.remarks[row] ?? PLAIN }
  })
}

/** Whether a row is the one its period is judged by. */
export const stands = (remark: Remark): boolean => (remark.standing ?? 'stands') === 'stands'

/** A row as a value in use; `undefined` where it has none, or another one stands for its period. */
function pointAt({ periods, values, sources, remarks }: Series, row: number): Point | undefined {
  const value = values[row] ?? null
  const remark = remarks[row] ?? PLAIN
  if (value === null || !stands(remark)) return undefined
  const [period, source] = [periods[row], sources[row]]
  if (period === undefined || source === undefined) throw new Error(`Series without a source in row ${row}`)
  return { row, period, value, source, remark }
}

/** The values in use, at most one a period, earliest first. */
export function pointsOf(series: Series | undefined): readonly Point[] {
  const points: Point[] = []
  for (let row = 0; series && row < series.periods.length; row += 1) {
    const point = pointAt(series, row)
    if (point) points.push(point)
  }
  return points
}

/** The last value in use, without looking at those before it. */
export function latestOf(series: Series | undefined): Point | undefined {
  for (let row = (series?.periods.length ?? 0) - 1; series && row >= 0; row -= 1) {
    const point = pointAt(series, row)
    if (point) return point
  }
  return undefined
}

/** Whether a series has a value in use. */
export const hasFigures = (series: Series | undefined): boolean => latestOf(series) !== undefined
