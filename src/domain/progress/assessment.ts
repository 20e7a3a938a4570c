import type { Disagreement, FilledFormula, JudgeOpinion, Threshold } from './judging.ts'
import type { Status, UnknownReason } from './status.ts'
import type { AreaId, IndicatorId, SourceId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { IsoDate, Period } from '../period.ts'
import type { Qualifier } from '../series.ts'
import type { Source } from '../source.ts'
import type { Basis, Target } from '../target.ts'

export { STATUSES } from './status.ts'
export type { Status, UnknownReason } from './status.ts'

/** A step of a series: one target, with where it stands in its life. */
export type StepPhase = 'closed' | 'active' | 'later'

/** One value of a series, with where it stands and where it comes from. */
export interface Cell {
  readonly period: Period
  readonly value: number
  readonly source: SourceId
  readonly row: number
}

/** What a step is held against: the value itself, or the sum of yearly values since the quota began. */
export type Measure = 'value' | 'running-sum'

/** How a yearly quota became a target: `quota` × `years`, on top of what was `carried` in. */
export interface QuotaRule {
  readonly kind: 'each-year' | 'sum-of-years' | 'count-at-end'
  readonly quota: number
  readonly from: Period
  readonly to: Period
  readonly years: number
  readonly carried: Cell | undefined
}

/** How far a target is missed or still away: in the indicator's unit (positive: short of it) and as a share of the target. */
export interface Shortfall {
  readonly absolute: number
  readonly relative: number | undefined
}

/** Change a year that the path asks for and that was made, towards the target; their ratio is the pace. */
export interface Pace {
  readonly needed: number
  readonly made: number
  /** `undefined` where the path asks for no change. */
  readonly ratio: number | undefined
}

export interface StepVerdict {
  readonly target: Target
  /** Set on steps that were derived from a yearly quota. */
  readonly quota: QuotaRule | undefined
  readonly measure: Measure
  readonly phase: StepPhase
  readonly status: Status
  readonly why: UnknownReason | undefined
  /** The value it was judged by; for a running sum the last year in it, with the sum as its value. */
  readonly judgedBy: Cell | undefined
  readonly shortfall: Shortfall | undefined
  /** First period at which the target was met, even after its date. */
  readonly metAt: Period | undefined
  /** Set on a missed step that was met after its date. */
  readonly metLaterAt: Period | undefined
  /** Set where it was met and is lost again. */
  readonly slippedAt: Period | undefined
  readonly pace: Pace | undefined
}

/** What the figures say of direction alone. */
export type Trend = 'improving' | 'worsening' | 'steady'

/** What is asked: one indicator's figures in one area, as known on a day. */
export interface Question {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  /** Values and steps are seen as of this day. */
  readonly asOf: IsoDate
  /** Where the baseline is looked for; the first value from there on, else the last before. Absent: the first value. */
  readonly baselineFrom?: Period
  /** Targets of the user's own, tried beside the published ones. */
  readonly drafts?: readonly Target[]
  /** Finds a source, for its date (what was known by then) and its grade. */
  readonly sourceOf?: (id: SourceId) => Source | undefined
}

/** The verdict alone, quick to work out for thousands of series. */
export interface Verdict {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly asOf: IsoDate
  /** The active step's verdict, else the last closed one's, else `no-target`. */
  readonly status: Status
  readonly why: UnknownReason | undefined
  /** In order of their dates. */
  readonly steps: readonly StepVerdict[]
  /** The step that gave the status. */
  readonly deciding: StepVerdict | undefined
  readonly baseline: Cell | undefined
  readonly latest: Cell | undefined
  readonly trend: Trend | undefined
}

/** A corner of the path. */
export interface PathPoint {
  readonly period: Period
  /** On the line of years. */
  readonly position: number
  readonly value: number
  /** `undefined` at the baseline. */
  readonly basis: Basis | undefined
}

export type InputRole = 'baseline' | 'latest' | 'judged-by' | 'part-of-sum'

/** A figure that a verdict rests on. `insteadOf` is the period that was wanted, where another had to stand in. */
export interface Input {
  readonly role: InputRole
  readonly cell: Cell
  readonly qualifier: Qualifier
  readonly insteadOf: Period | undefined
}

export type ConfidenceReason =
  | 'one-value'
  | 'few-values'
  | 'value-is-old'
  | 'value-is-a-bound'
  | 'value-is-rounded'
  | 'weak-source'
  | 'borrowed-year'
  | 'derived-target'
  | 'draft-target'
  | 'ambition-only'

/** How far a verdict can be relied on: `high` without a reason against it, `low` with two or more or with a weighty one. */
export interface ConfidenceReport {
  readonly grade: 'high' | 'medium' | 'low'
  readonly values: number
  /** Years from the end of the latest value's period to the day of the question. */
  readonly age: number | undefined
  readonly reasons: readonly ConfidenceReason[]
}

/** Everything needed to tell a reader why, in any language. */
export interface Explanation {
  readonly inputs: readonly Input[]
  readonly path: readonly PathPoint[]
  readonly formula: FilledFormula | undefined
  readonly thresholds: readonly Threshold[]
  readonly confidence: ConfidenceReport
}

/** What an open step still asks for. Changes are a year, in the indicator's unit, positive upwards. */
export interface StepOutlook {
  readonly target: Target
  readonly measure: Measure
  /** The value to start from: the latest. */
  readonly from: Cell
  /** Years from the latest value to the step's date. */
  readonly yearsLeft: number
  /** Zero where it is met. */
  readonly needed: number
  /** The middle yearly change (Theil–Sen) of the last five years. */
  readonly made: number | undefined
  /** Needed over made; `undefined` where nothing was made or it went the other way. */
  readonly times: number | undefined
  /** Year in which the target is met if the change made goes on. */
  readonly metIn: number | undefined
}

export type ProjectionMethod = 'linear' | 'cagr' | 'theil-sen' | 'damped-trend'

export interface ProjectedPoint {
  readonly period: Period
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Where the figures lead if they go on as they did: a band, never one line. */
export interface Projection {
  readonly from: Cell
  readonly points: readonly ProjectedPoint[]
  readonly methods: readonly { readonly method: ProjectionMethod; readonly values: readonly number[] }[]
  readonly usedPoints: number
}

export type NoProjection =
  | 'few-points'
  | 'not-comparable'
  | 'value-too-old'
  | 'other-grain'
  | 'short-span'
  | 'out-of-scale'

export interface Outlook {
  readonly steps: readonly StepOutlook[]
  readonly projection: Projection | undefined
  readonly noProjection: NoProjection | undefined
}

/** The verdict with everything behind it. */
export interface Assessment extends Verdict {
  readonly judges: readonly JudgeOpinion[]
  readonly disagreement: Disagreement
  readonly next: Outlook
  readonly explanation: Explanation
}
