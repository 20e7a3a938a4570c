import type { Direction, Trend } from './assessment.ts'
import type { Placed } from './path.ts'

/** Years back from the latest value over which a direction is read: as in the German weather rule. */
export const TREND_YEARS = 5

/** A yearly change below this share of the level is none: the limit of the UN Progress Chart of 2022 for 'limited or no progress'. */
export const STEADY_SHARE = 0.005

/** The middle of some numbers; the mean of the two middle ones where their count is even. `undefined` of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : lower / 2 + upper / 2
}

/** The Theil–Sen slope: the median of the slopes between all pairs of values, which one odd value cannot turn. */
export function theilSenSlope(points: readonly Placed[]): number | undefined {
  const slopes: number[] = []
  points.forEach((right, index) => {
    for (const left of points.slice(0, index)) {
      slopes.push((right.value - left.value) / (right.position - left.position))
    }
  })
  return medianOf(slopes)
}

/** The values of the last years up to the latest. */
export function recentOf<At extends Placed>(points: readonly At[], years: number): readonly At[] {
  const latest = points.at(-1)
  return latest ? points.filter(point => point.position >= latest.position - years) : []
}

/** The direction of the last years, good or bad; `undefined` where fewer than two values or no good direction is known. */
export function trendOf(points: readonly Placed[], direction: Direction): Trend | undefined {
  if (direction !== 'higher-is-better' && direction !== 'lower-is-better') return undefined
  const recent = recentOf(points, TREND_YEARS)
  const slope = theilSenSlope(recent)
  if (slope === undefined) return undefined
  const level = medianOf(recent.map(point => Math.abs(point.value))) ?? 0
  if (slope === 0 || Math.abs(slope) < STEADY_SHARE * level) return 'steady'
  return slope > 0 === (direction === 'higher-is-better') ? 'improving' : 'worsening'
}
