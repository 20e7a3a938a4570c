import { growthRate, growthsOf, withoutZeroTarget } from './growth.ts'
import type { JudgeVerdict, Threshold } from './judging.ts'
import type { RatioCase } from './growth.ts'

/** Limits of the UN Progress Chart of 2022. */
export const UN_ON_TRACK_RATIO = 0.95
export const UN_FAIR_RATIO = 0.5
export const UN_LIMITED_RATIO = -0.1
export const UN_ON_TRACK_GROWTH = 0.01
export const UN_FAIR_GROWTH = 0.005
/** The lower limit without a target is not certain: the implementations seen disagree. */
export const UN_LIMITED_GROWTH = -0.01

/** Limits of the edition of 2023, as EUSTAT applies it. */
export const UN_MET_SHARE = 0.95
export const UN_FAIR_SHARE = 0.1
export const UN_MET_GROWTH_2023 = 0.02
export const UN_FAIR_GROWTH_2023 = 0.005

/** The ratio of 2022 as published, growth made over growth needed: it divides two losses and then calls them a gain. */
export function publishedRatio(given: RatioCase): number {
  const { made, needed } = growthsOf(withoutZeroTarget(given))
  return made / needed
}

/** The value at the target's date if growth goes on. */
export function grownTo({ base, latest, target }: RatioCase): number {
  const growth = growthRate(base.value, latest.value, latest.position - base.position)
  return latest.value * (1 + growth) ** (target.position - latest.position)
}

/** The share of the whole way of 2023 as published: what will have been covered of the way from base to target. A target of zero needs no stand-in. */
export const publishedShare = (given: RatioCase): number =>
  (grownTo(given) - given.base.value) / (given.target.value - given.base.value)

/** The verdict of a ratio of 2022, of a value that does not meet its target. */
export function verdictOfUnRatio(ratio: number): JudgeVerdict {
  if (ratio >= UN_ON_TRACK_RATIO) return 'un-on-track'
  if (ratio >= UN_FAIR_RATIO) return 'un-fair'
  return ratio >= UN_LIMITED_RATIO ? 'un-limited' : 'un-deterioration'
}

/** The verdict of 2022 on a growth without a target, positive in the good direction. */
export function verdictOfUnGrowth(growth: number): JudgeVerdict {
  if (growth > UN_ON_TRACK_GROWTH) return 'un-on-track'
  if (growth >= UN_FAIR_GROWTH) return 'un-fair'
  return growth >= UN_LIMITED_GROWTH ? 'un-limited' : 'un-deterioration'
}

/** The verdict of a share of 2023. */
export function verdictOfShare(share: number): JudgeVerdict {
  if (share >= UN_MET_SHARE) return 'share-met-or-on-track'
  return share >= UN_FAIR_SHARE ? 'share-fair' : 'share-stagnation'
}

/** The verdict of 2023 on a growth without a target, positive in the good direction. */
export function verdictOfShareGrowth(growth: number): JudgeVerdict {
  if (growth >= UN_MET_GROWTH_2023) return 'share-met-or-on-track'
  return growth >= UN_FAIR_GROWTH_2023 ? 'share-fair' : 'share-stagnation'
}

/** The limits of 2022, as data. */
export const UN_RATIO_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'un-on-track', from: UN_ON_TRACK_RATIO, below: undefined },
  { verdict: 'un-fair', from: UN_FAIR_RATIO, below: UN_ON_TRACK_RATIO },
  { verdict: 'un-limited', from: UN_LIMITED_RATIO, below: UN_FAIR_RATIO },
  { verdict: 'un-deterioration', from: undefined, below: UN_LIMITED_RATIO },
]

export const UN_GROWTH_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'un-on-track', from: UN_ON_TRACK_GROWTH, below: undefined },
  { verdict: 'un-fair', from: UN_FAIR_GROWTH, below: UN_ON_TRACK_GROWTH },
  { verdict: 'un-limited', from: UN_LIMITED_GROWTH, below: UN_FAIR_GROWTH },
  { verdict: 'un-deterioration', from: undefined, below: UN_LIMITED_GROWTH },
]

/** The limits of 2023, as data. */
export const SHARE_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'share-met-or-on-track', from: UN_MET_SHARE, below: undefined },
  { verdict: 'share-fair', from: UN_FAIR_SHARE, below: UN_MET_SHARE },
  { verdict: 'share-stagnation', from: undefined, below: UN_FAIR_SHARE },
]

export const SHARE_GROWTH_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'share-met-or-on-track', from: UN_MET_GROWTH_2023, below: undefined },
  { verdict: 'share-fair', from: UN_FAIR_GROWTH_2023, below: UN_MET_GROWTH_2023 },
  { verdict: 'share-stagnation', from: undefined, below: UN_FAIR_GROWTH_2023 },
]
