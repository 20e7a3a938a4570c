import { growthRate, signedRatio, withoutZeroTarget, ZERO_STAND_IN } from './growth.ts'
import type { JudgeVerdict, Threshold } from './judging.ts'
import type { RatioCase } from './growth.ts'
import type { Placed } from './path.ts'

/** Limits of Open SDG 2.4 with a target: the ratio from which progress is substantial, and moderate. */
export const SUBSTANTIAL_RATIO = 0.95
export const MODERATE_RATIO = 0.6

/** Limits of Open SDG 2.4 without a target: yearly growth in the good direction. */
export const SUBSTANTIAL_GROWTH = 0.015
export const MODERATE_GROWTH = 0.005

/** Exponent by which the limits shrink as a value nears its natural limit. */
const LIMIT_EXPONENT = 4.44

/** The ratio of Open SDG 2.4 and Statistics Canada, zeros replaced as published; not a number where the sign changes. */
export function openSdgRatio(given: RatioCase): number {
  const { base, latest } = given
  if (base.value * latest.value < 0) return NaN
  const value = base.value === 0 ? ZERO_STAND_IN : base.value
  return signedRatio(withoutZeroTarget({ ...given, base: { ...base, value } }))
}

/** Yearly growth in the good direction, for series without a target. */
export function openSdgGrowth(base: Placed, latest: Placed, toward: 1 | -1): number {
  if (base.value * latest.value < 0) return NaN
  const from = base.value === 0 ? ZERO_STAND_IN : base.value
  return Math.sign(from) * toward * growthRate(from, latest.value, latest.position - base.position)
}

/** How much of the limits remains near a natural limit: 1 far from it, 0 at it. */
export function limitFactor(base: number, limit: number | undefined): number {
  if (limit === undefined || limit === 0) return 1
  const share = Math.abs(base) / Math.abs(limit)
  if (share >= 2) return 1
  return 1 - (share <= 1 ? share : 2 - share) ** LIMIT_EXPONENT
}

/** The verdict of a ratio, of a value that does not meet its target. */
export function verdictOfRatio(ratio: number): JudgeVerdict {
  if (ratio >= SUBSTANTIAL_RATIO) return 'substantial-progress'
  if (ratio >= MODERATE_RATIO) return 'moderate-progress'
  return ratio >= 0 ? 'limited-progress' : 'deterioration'
}

/** The verdict of a growth without a target; `factor` shrinks the limits near a natural limit. */
export function verdictOfGrowth(growth: number, factor: number): JudgeVerdict {
  if (growth < 0) return 'deterioration'
  if (growth >= SUBSTANTIAL_GROWTH * factor) return 'substantial-progress'
  return growth >= MODERATE_GROWTH * factor ? 'moderate-progress' : 'limited-progress'
}

/** The score from -5 to 5 that Open SDG gives a ratio. */
export const scoreOfRatio = (ratio: number): number =>
  ratio >= MODERATE_RATIO ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5)

/** The score from -5 to 5 that Open SDG gives a growth without a target. */
export function scoreOfGrowth(growth: number, factor: number): number {
  if (growth < 0) return Math.max(125 * growth - 2.5, -5)
  if (factor === 0) return 5
  if (growth >= SUBSTANTIAL_GROWTH * factor) return Math.min((500 * growth) / factor - 5, 5)
  return growth >= MODERATE_GROWTH * factor ? (250 * growth) / factor - 1.25 : (500 * growth) / factor - 2.5
}

/** The published limits, as data. */
export const RATIO_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'substantial-progress', from: SUBSTANTIAL_RATIO, below: undefined },
  { verdict: 'moderate-progress', from: MODERATE_RATIO, below: SUBSTANTIAL_RATIO },
  { verdict: 'limited-progress', from: 0, below: MODERATE_RATIO },
  { verdict: 'deterioration', from: undefined, below: 0 },
]

/** The published limits without a target, shrunk by a factor near a natural limit. */
export const growthThresholds = (factor: number): readonly Threshold[] => [
  { verdict: 'substantial-progress', from: SUBSTANTIAL_GROWTH * factor, below: undefined },
  { verdict: 'moderate-progress', from: MODERATE_GROWTH * factor, below: SUBSTANTIAL_GROWTH * factor },
  { verdict: 'limited-progress', from: 0, below: MODERATE_GROWTH * factor },
  { verdict: 'deterioration', from: undefined, below: 0 },
]
