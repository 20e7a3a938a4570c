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

/** Positions this near to a whole number of years apart count as yearly. */
const NEARLY = 1e-6

function smooth(values: readonly number[], alpha: number, beta: number): Smoothing {
  const [first = 0, second = 0] = values
  let level = first
  let trend = second - first
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

function bestOf(values: readonly number[]): Smoothing {
  const tries = WEIGHTS.flatMap(alpha => WEIGHTS.map(beta => smooth(values, alpha, beta)))
  return tries.reduce((best, other) => (other.error < best.error ? other : best))
}

/** Whether values follow one another year by year, as exponential smoothing needs them. */
const isYearly = (points: readonly Placed[]): boolean =>
  points.every((point, index) => {
    const before = points[index - 1]
    return !before || Math.abs(point.position - before.position - 1) < NEARLY
  })

/**
 * Holt's exponential smoothing with a damped trend (Gardner and McKenzie 1985; Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., 8.2), its weights chosen by the squared one-year errors. `undefined` where years are missing.
 */
export function dampedTrend(points: readonly Placed[], positions: readonly number[]): readonly number[] | undefined {
  const latest = points.at(-1)
  if (!latest || !isYearly(points)) return undefined
  const { level, trend } = bestOf(points.map(({ value }) => value))
  return positions.map(position => {
    const years = position - latest.position
    return level + (trend * DAMPING * (1 - DAMPING ** years)) / (1 - DAMPING)
  })
}
