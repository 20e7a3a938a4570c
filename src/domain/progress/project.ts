import { dampedTrend } from './dampedTrend.ts'
import { growthRate } from './growth.ts'
import { momentOf } from './moment.ts'
import { STALE_YEARS } from './openStep.ts'
import { cellOf } from './readings.ts'
import { fitLine, halfWidths } from './straightLine.ts'
import { medianOf, recentOf, theilSenSlope } from './trend.ts'
import { dayPeriod, yearPeriod } from '../period.ts'
import type { NoProjection, ProjectedPoint, Projection, ProjectionMethod } from './assessment.ts'
import type { IndicatorDefinition } from '../indicator.ts'
import type { Reading } from './readings.ts'
import type { Judgement } from './verdict.ts'

/** Fewest values to project from: the German weather rule asks for as many before it speaks of a trend. */
export const PROJECTION_POINTS = 4

/** Fewest years between the first and the last of them. */
export const PROJECTION_SPAN = 3

/** Years back that a projection looks, and so the most that it looks ahead. */
export const PROJECTION_YEARS = 10

/** Years that it looks ahead even where no step lies there. */
const LEAST_AHEAD = 3

interface Method {
  readonly method: ProjectionMethod
  readonly values: readonly number[]
}

/** What a projection is made from. */
interface Material {
  readonly points: readonly Reading[]
  readonly first: Reading
  readonly latest: Reading
}

/** Future values by one method, at the ends of some years; `undefined` where the method cannot be used. */
type Forecast = (material: Material, years: readonly number[]) => readonly number[] | undefined

const byLine: Forecast = ({ points }, years) => {
  const { mean, middle, slope } = fitLine(points)
  return years.map(year => mean + slope * (year - middle))
}

const byGrowth: Forecast = ({ first, latest }, years) => {
  if (Math.sign(first.value) * Math.sign(latest.value) <= 0) return undefined
  const growth = growthRate(first.value, latest.value, latest.position - first.position)
  return years.map(year => latest.value * (1 + growth) ** (year - latest.position))
}

const byTheilSen: Forecast = ({ points, latest }, years) => {
  const slope = theilSenSlope(points)
  const level = medianOf(points.map(point => point.value - slope * (point.position - latest.position)))
  return years.map(year => level + slope * (year - latest.position))
}

const FORECASTS: readonly { readonly method: ProjectionMethod; readonly forecast: Forecast }[] = [
  { method: 'linear', forecast: byLine },
  { method: 'cagr', forecast: byGrowth },
  { method: 'theil-sen', forecast: byTheilSen },
  { method: 'damped-trend', forecast: ({ points, latest }, years) => dampedTrend(points, latest, years) },
]

type Limit = (value: number) => number

/** Keeps a projection within what the value can be: its natural limits, and for a count not below what was counted. */
function limitOf({ low = -Infinity, high = Infinity, nature }: IndicatorDefinition, latest: Reading): Limit {
  const floor = nature === 'cumulative' ? Math.max(latest.value, low) : low
  return value => Math.min(Math.max(value, floor), high)
}

/** The years to project to: up to the last open step, at least three, never further ahead than the values reach back. */
function yearsAhead({ planned }: Judgement, { first, latest }: Material): readonly number[] {
  const start = Math.floor(latest.position) + 1
  const farthest = Math.floor(latest.position + latest.position - first.position)
  const lastStep = Math.max(...planned.map(step => step.moment.year), start + LEAST_AHEAD - 1)
  return Array.from({ length: Math.min(farthest, lastStep) - start + 1 }, (_, index) => start + index)
}

/**
 * The band of each year: as wide as the methods lie apart and as the scatter of the values about their line makes likely in
 * four cases of five, whichever is wider.
 */
function bandOfYears({ points }: Material, methods: readonly Method[], years: readonly number[], limit: Limit) {
  const halfWidthAt = halfWidths(points)
  return years.map((year, index): ProjectedPoint => {
    const values = methods.flatMap(method => method.values.slice(index, index + 1))
    const middle = medianOf(values)
    const spread = halfWidthAt(year)
    return {
      period: yearPeriod(year),
      low: limit(Math.min(...values, middle - spread)),
      middle: limit(middle),
      high: limit(Math.max(...values, middle + spread)),
    }
  })
}

function materialOf({ readings, verdict }: Judgement, { comparable }: IndicatorDefinition): Material | NoProjection {
  if (!comparable) return 'not-comparable'
  if (readings.otherGrain) return 'other-grain'
  const points = recentOf(readings.items, PROJECTION_YEARS)
  const [first] = points
  const latest = points.at(-1)
  if (!first || !latest || points.length < PROJECTION_POINTS) return 'few-points'
  if (momentOf(dayPeriod(verdict.asOf)).position - latest.position > STALE_YEARS) return 'value-too-old'
  return latest.position - first.position < PROJECTION_SPAN ? 'short-span' : { points, first, latest }
}

/** Where the values lead if they go on as in the last ten years, as a band; or why that cannot be said. */
export function projectOn(judgement: Judgement, indicator: IndicatorDefinition): Projection | NoProjection {
  const material = materialOf(judgement, indicator)
  if (typeof material === 'string') return material
  const { points, latest } = material
  const years = yearsAhead(judgement, material)
  const limit = limitOf(indicator, latest)
  const methods = FORECASTS.flatMap(({ method, forecast }): readonly Method[] => {
    const values = forecast(material, years)
    return values?.every(Number.isFinite) ? [{ method, values: values.map(limit) }] : []
  })
  const ahead = bandOfYears(material, methods, years, limit)
  const isInScale = ahead.every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  return isInScale ? { from: cellOf(latest), points: ahead, methods, usedPoints: points.length } : 'out-of-scale'
}
