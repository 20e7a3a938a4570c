import { growthRate } from './growth.ts'
import { dampedTrend } from './dampedTrend.ts'
import { momentOf } from './moment.ts'
import { STALE_YEARS } from './openStep.ts'
import { cellOf } from './readings.ts'
import { medianOf, recentOf, theilSenSlope } from './trend.ts'
import { fitLine, halfWidth } from './straightLine.ts'
import { dayPeriod, yearPeriod } from '../period.ts'
import type { NoProjection, ProjectedPoint, Projection, ProjectionMethod } from './assessment.ts'
import type { Placed } from './path.ts'
import type { Reading } from './readings.ts'
import type { Judgement } from './verdict.ts'
import type { IndicatorDefinition } from '../indicator.ts'

/** Fewest values to project from: the German weather rule asks for as many before it speaks of a trend. */
export const PROJECTION_POINTS = 4

/** Fewest years between the first and the last of them. */
export const PROJECTION_SPAN = 3

/** Years back that a projection looks, and the most it looks ahead. */
export const PROJECTION_YEARS = 10

interface Method {
  readonly method: ProjectionMethod
  readonly values: readonly number[]
}

/** Future values by one method, at some positions; `undefined` where the method cannot be used. */
type Forecast = (points: readonly Placed[], positions: readonly number[]) => readonly number[] | undefined

const byLine: Forecast = (points, positions) => {
  const { mean, middle, slope } = fitLine(points)
  return positions.map(position => mean + slope * (position - middle))
}

const byGrowth: Forecast = (points, positions) => {
  const first = points[0]
  const latest = points.at(-1)
  if (!first || !latest || first.value * latest.value <= 0) return undefined
  const growth = growthRate(first.value, latest.value, latest.position - first.position)
  return positions.map(position => latest.value * (1 + growth) ** (position - latest.position))
}

const byTheilSen: Forecast = (points, positions) => {
  const slope = theilSenSlope(points) ?? 0
  const start = medianOf(points.map(point => point.value - slope * point.position)) ?? 0
  return positions.map(position => start + slope * position)
}

const FORECASTS: readonly { readonly method: ProjectionMethod; readonly forecast: Forecast }[] = [
  { method: 'linear', forecast: byLine },
  { method: 'cagr', forecast: byGrowth },
  { method: 'theil-sen', forecast: byTheilSen },
  { method: 'damped-trend', forecast: dampedTrend },
]

type Limit = (value: number) => number

/** Keeps a projection within what the value can be: its natural limits, and for a count not below what was counted. */
function limitOf({ low, high, nature }: IndicatorDefinition, latest: Reading): Limit {
  const floor = nature === 'cumulative' ? Math.max(latest.value, low ?? -Infinity) : (low ?? -Infinity)
  const ceiling = high ?? Infinity
  return value => Math.min(Math.max(value, floor), ceiling)
}

/** The year-ends to project to: up to the last open step, at least one, never further ahead than the values reach back. */
function yearsAhead({ planned }: Judgement, latest: Reading, span: number): readonly number[] {
  const farthest = Math.floor(latest.position + Math.min(span, PROJECTION_YEARS))
  const lastStep = Math.max(...planned.map(step => Math.ceil(step.moment.position)), Math.floor(latest.position) + 3)
  const first = Math.floor(latest.position) + 1
  const count = Math.max(Math.min(farthest, lastStep) - first + 1, 1)
  return Array.from({ length: count }, (_, index) => first + index)
}

/**
 * The band of a year: as wide as the methods lie apart and as the scatter of the values about their line makes likely in
 * four cases of five, whichever is wider.
 */
function bandAt(points: readonly Placed[], methods: readonly Method[], positions: readonly number[], limit: Limit) {
  return positions.map((position, index): ProjectedPoint => {
    const values = methods.flatMap(({ values }) => values[index] ?? [])
    const middle = medianOf(values) ?? 0
    const spread = halfWidth(points, position)
    return {
      period: yearPeriod(position),
      low: limit(Math.min(...values, middle - spread)),
      middle: limit(middle),
      high: limit(Math.max(...values, middle + spread)),
    }
  })
}

/** Why no projection is made, or what it is made from. */
function materialOf(judgement: Judgement, indicator: IndicatorDefinition): readonly Reading[] | NoProjection {
  const { readings, verdict } = judgement
  if (!indicator.comparable) return 'not-comparable'
  if (readings.otherGrain) return 'other-grain'
  const points = recentOf(readings.items, PROJECTION_YEARS)
  const first = points[0]
  const latest = points.at(-1)
  if (!first || !latest || points.length < PROJECTION_POINTS) return 'few-points'
  if (momentOf(dayPeriod(verdict.asOf)).position - latest.position > STALE_YEARS) return 'value-too-old'
  return latest.position - first.position < PROJECTION_SPAN ? 'short-span' : points
}

/** Where the values lead if they go on as in the last ten years, as a band; or why that cannot be said. */
export function projectOn(judgement: Judgement, indicator: IndicatorDefinition): Projection | NoProjection {
  const points = materialOf(judgement, indicator)
  if (typeof points === 'string') return points
  const first = points[0]
  const latest = points.at(-1)
  if (!first || !latest) return 'few-points'
  const positions = yearsAhead(judgement, latest, latest.position - first.position)
  const limit = limitOf(indicator, latest)
  const methods = FORECASTS.flatMap(({ method, forecast }): readonly Method[] => {
    const values = forecast(points, positions)
    return values?.every(Number.isFinite) ? [{ method, values: values.map(limit) }] : []
  })
  return { from: cellOf(latest), points: bandAt(points, methods, positions, limit), methods, usedPoints: points.length }
}
