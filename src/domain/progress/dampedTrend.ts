import type { Placed } from './path.ts'

interface Smoothing {
  readonly level: number
  readonly trend: number
  /** Squared errors of the forecasts one year ahead, added up. */
  readonly error: number
}

/** Shares that the search tries for the weight of the newest value and of the newest change. */
const WEIGHTS: readonly number[] = [0.2, 0.4, 0.6, 0.8, 1]

/** How much of the trend remains after each year: lighter damping than this is hard to tell from none in short series. */
const DAMPING = 0.9

/** Holt's method with a damped trend over values a year apart, started from the first value and the first change. */
function smooth(values: readonly number[], change: number, alpha: number, beta: number): Smoothing {
  let [level = 0] = values
  let trend = change
  let error = 0
  for (const value of values.slice(1)) {
    const expected = level + DAMPING * trend
    error += (value - expected) ** 2
    const next = expected + alpha * (value - expected)
    trend = beta * (next - level) + (1 - beta) * DAMPING * trend
    level = next
  }
  return { level, trend, error }
}

function bestOf(values: readonly number[], change: number): Smoothing {
  const tries = WEIGHTS.flatMap(alpha => WEIGHTS.map(beta => smooth(values, change, alpha, beta)))
  return tries.reduce((best, other) => (other.error < best.error ? other : best))
}

/** The yearly changes, or `undefined` where values do not follow one another year by year, as the method needs them. */
function yearlyChanges(points: readonly Placed[]): readonly number[] | undefined {
  const changes: number[] = []
  let before: Placed | undefined
  for (const point of points) {
    if (before && point.position - before.position !== 1) return undefined
    if (before) changes.push(point.value - before.value)
    before = point
  }
  return changes
}

/**
 * Holt's exponential smoothing with a damped trend (Gardner and McKenzie 1985; Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., 8.2), its weights chosen by the squared one-year errors. `undefined` where years are missing.
 */
export function dampedTrend(
  points: readonly Placed[],
  latest: Placed,
  years: readonly number[],
): readonly number[] | undefined {
  const [change] = yearlyChanges(points) ?? []
  if (change === undefined) return undefined
  const values = points.map(({ value }) => value)
  const { level, trend } = bestOf(values, change)
  return years.map(year => level + (trend * DAMPING * (1 - DAMPING ** (year - latest.position))) / (1 - DAMPING))
}
