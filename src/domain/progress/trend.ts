import type { Trend } from './assessment.ts'
import type { Direction } from '../indicator.ts'
import type { Placed } from './path.ts'

/** Years back from the latest value over which a direction is read: as in the German weather rule. */
export const TREND_YEARS = 5

/** A yearly change below this share of the level is none: the limit of the UN Progress Chart of 2022 for 'limited or no progress'. */
export const STEADY_SHARE = 0.005

/** The middle of some numbers; the mean of the two middle ones where their count is even. Not a number of none. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort()
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return lower / 2 + upper / 2
}

/** The Theil–Sen slope: the median of the slopes between all pairs of values, which one odd value cannot turn. Not a number of fewer than two. */
export function theilSenSlope(points: readonly Placed[]): number {
  const slopes: number[] = []
  for (const right of points) {
    for (const left of points) {
      if (left === right) break
      slopes.push((right.value - left.value) / (right.position - left.position))
    }
  }
  return medianOf(slopes)
}

/** The values of the last years up to the latest. */
export function recentOf<At extends Placed>(points: readonly At[], years: number): readonly At[] {
  const latest = points.at(-1)
  return latest ? points.slice(points.findIndex(point => point.position >= latest.position - years)) : []
}

/** The direction of the last years, good or bad; `undefined` where fewer than two values or no good direction is known. */
export function trendOf(points: readonly Placed[], direction: Direction): Trend | undefined {
  if (direction !== 'higher-is-better' && direction !== 'lower-is-better') return undefined
  const recent = recentOf(points, TREND_YEARS)
  if (recent.length < 2) return undefined
  const slope = theilSenSlope(recent)
  if (slope === 0 || Math.abs(slope) < STEADY_SHARE * medianOf(recent.map(point => Math.abs(point.value))))
    return 'steady'
  return slope > 0 === (direction === 'higher-is-better') ? 'improving' : 'worsening'
}
