import type { AreaId, SourceId } from '../ids.ts'
import type { Direction, IndicatorRecord, Nature } from '../indicator.ts'
import type { IsoDate, Period } from '../period.ts'
import type { Aim, Basis, Target } from '../target.ts'

/** The verdicts, best to worst, then the two that say we do not know. */
export const STATUSES = ['reached', 'on-track', 'behind', 'reversing', 'missed', 'unknown', 'no-target'] as const
export type Status = (typeof STATUSES)[number]

/** Why a verdict cannot be given. */
export type UnknownReason =
  | 'no-value'
  | 'no-baseline'
  | 'no-direction'
  | 'not-comparable'
  | 'value-too-old'
  | 'no-value-for-step'
  | 'worded-only'

/** A step of a series: one numeric target, with where it stands in its life. */
export type StepPhase = 'closed' | 'active' | 'later'

export interface Cell {
  readonly period: Period
  readonly value: number
  readonly source: SourceId
  readonly row: number
}

export interface StepVerdict {
  readonly target: Target
  readonly phase: StepPhase
  readonly status: Status
  readonly why: UnknownReason | undefined
  /** The value it was judged by. */
  readonly judgedBy: Cell | undefined
  /** By how much the target is missed or still away, in the indicator's unit (positive: short of it) and as a share of the target. */
  readonly shortfall: { readonly absolute: number; readonly relative: number | undefined } | undefined
  /** First period at which the target was met, even after its date. */
  readonly metAt: Period | undefined
  /** Set where it was met and later lost. */
  readonly slippedAt: Period | undefined
  /** Change a year that is needed and that was made, in the indicator's unit; their ratio is the pace. */
  readonly pace: { readonly needed: number; readonly made: number; readonly ratio: number } | undefined
}

export type JudgeId = 'path' | 'cagr-ratio' | 'un-2022' | 'un-2023' | 'weather'

/** What a status, and a trend where no numeric target is known, says of direction alone. */
export type Trend = 'improving' | 'worsening' | 'steady'

/** What is asked: one indicator's figures in one area, as known on a day. */
export interface Question {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  /** Values and steps are seen as of this day. */
  readonly asOf: IsoDate
}

export type { Aim, Basis, Direction, Nature }
