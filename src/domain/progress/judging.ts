import type { Status, UnknownReason } from './status.ts'

/** The judges: the path is ours, the others are published methods. */
export type JudgeId = 'path' | 'cagr-ratio' | 'un-2022' | 'un-2023' | 'weather'

/** What a judge says in its own words; `status` translates it into ours. */
export type JudgeVerdict =
  | 'target-achieved'
  | 'substantial-progress'
  | 'moderate-progress'
  | 'limited-progress'
  | 'deterioration'
  | 'un-on-track'
  | 'un-fair'
  | 'un-limited'
  | 'un-deterioration'
  | 'share-met-or-on-track'
  | 'share-fair'
  | 'share-stagnation'
  | 'sun'
  | 'sun-cloud'
  | 'cloud'
  | 'storm'

/** Why a formula has no answer. `out-of-scale`: the numbers leave what a computer can hold. */
export type NotComputable =
  | UnknownReason
  | 'no-target'
  | 'few-points'
  | 'zero-base'
  | 'sign-change'
  | 'growth-rate'
  | 'out-of-scale'

/** A blind spot of a judge that this case touches: the answer stands, with care. */
export type Caution =
  | 'target-zero-replaced'
  | 'negative-base'
  | 'base-meets-target'
  | 'met-then-lost'
  | 'met-but-slipping'
  | 'growth-of-a-rate'
  | 'gap-in-years'

/** The rules that can stand behind an answer. */
export type FormulaId =
  | 'closed-step'
  | 'target-met'
  | 'path'
  | 'quota-last-year'
  | 'rate-last-year'
  | 'cagr-ratio'
  | 'cagr-trend'
  | 'un-ratio'
  | 'un-trend'
  | 'un-share'
  | 'un-share-trend'
  | 'weather-gap'
  | 'weather-hold'
  | 'weather-direction'

/**
 * The quantities in them. `published`: what the published formula gives where it differs from our `result`,
 * because it divides two losses and calls them progress.
 */
export type FormulaSymbol =
  | 'base'
  | 'latest'
  | 'target'
  | 'yearsMade'
  | 'yearsWhole'
  | 'yearsLeft'
  | 'pathValue'
  | 'made'
  | 'needed'
  | 'madeGrowth'
  | 'neededGrowth'
  | 'forecast'
  | 'meanChange'
  | 'lastChange'
  | 'result'
  | 'published'
  | 'score'

/** A formula with its numbers filled in. */
export interface FilledFormula {
  readonly id: FormulaId
  readonly terms: Readonly<Partial<Record<FormulaSymbol, number>>>
}

/** A limit that decides between verdicts, as data. `at-least`: the verdict holds from here up. */
export interface Threshold {
  readonly verdict: JudgeVerdict | Status
  readonly from: number | undefined
  readonly below: number | undefined
}

/** One judge's answer on the step that counts. */
export interface JudgeOpinion {
  readonly judge: JudgeId
  readonly status: Status
  /** `undefined` where the judge has no answer (see `why`) and for the path, whose words are ours. */
  readonly verdict: JudgeVerdict | undefined
  readonly why: NotComputable | undefined
  readonly cautions: readonly Caution[]
  readonly formula: FilledFormula | undefined
  readonly thresholds: readonly Threshold[]
}

/**
 * Why a judge differs from the path. `judge-silent`, `path-silent`: one of the two has no answer. `replaced-zero`: a zero was
 * replaced by 0.001. `recent-years-only`: only the last years count. `whole-way`: the share of the whole way counts.
 * `steps-between`: the path runs through earlier steps. `growth-not-line`: constant growth, not a straight line.
 */
export type DisagreementReason =
  | 'judge-silent'
  | 'path-silent'
  | 'replaced-zero'
  | 'recent-years-only'
  | 'whole-way'
  | 'steps-between'
  | 'growth-not-line'

/** Where the judges part: those that answer otherwise than the path does, each with the reason. */
export interface Disagreement {
  readonly agree: boolean
  readonly differing: readonly { readonly judge: JudgeId; readonly reason: DisagreementReason }[]
}
