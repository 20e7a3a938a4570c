import type { SourceId } from './ids.ts'
import type { Status, UnknownReason } from './progress/assessment.ts'
import type { IsoDate, Period } from './period.ts'
import type { Qualifier } from './series.ts'
import type { LocalText } from './text.ts'
import type { Unit } from './unit.ts'

/** A figure as a sentence names it. */
export interface SaidFigure {
  readonly value: number
  readonly unit: Unit
  readonly qualifier: Qualifier
  /** Where one figure is meant: a user's own is said to be so. */
  readonly source?: SourceId
}

/** An area with its figure. */
export interface SaidArea {
  readonly area: LocalText
  readonly figure: SaidFigure
}

/** How many of each verdict there are; those that do not occur are left out. */
export type SaidCounts = readonly { readonly status: Status; readonly count: number }[]

/** What a chart or a page says in a sentence: the facts only, worded for each reader by the interface. */
export type Sentence =
  /** Areas side by side at one date; without a second area there is no order. */
  | {
      readonly code: 'ranked'
      readonly indicator: LocalText
      readonly period: Period
      readonly known: number
      readonly first: SaidArea
      readonly last: SaidArea
      readonly without: number
    }
  | {
      readonly code: 'only-area'
      readonly indicator: LocalText
      readonly period: Period
      readonly only: SaidArea
      readonly without: number
    }
  /** Changes between two dates, and the largest of them. */
  | {
      readonly code: 'slopes'
      readonly indicator: LocalText
      readonly from: Period
      readonly to: Period
      readonly rose: number
      readonly fell: number
      readonly same: number
      readonly most: { readonly area: LocalText; readonly change: number; readonly unit: Unit }
    }
  | {
      readonly code: 'courses'
      readonly indicator: LocalText
      readonly known: number
      readonly from: number
      readonly to: number
      readonly without: number
    }
  | { readonly code: 'no-figures'; readonly indicator: LocalText }
  /** The largest part of a whole, and how its share moved. */
  | {
      readonly code: 'parts'
      readonly area: LocalText
      readonly period: Period
      readonly largest: LocalText
      readonly share: number
    }
  | {
      readonly code: 'parts-moved'
      readonly area: LocalText
      readonly from: Period
      readonly to: Period
      readonly part: LocalText
      readonly first: number
      readonly last: number
    }
  | { readonly code: 'parts-open'; readonly area: LocalText; readonly period: Period; readonly share: number }
  /** Money put in, and what a source says it drew in. */
  | {
      readonly code: 'leverage'
      readonly given: LocalText
      readonly put: SaidFigure
      readonly drawn: LocalText
      readonly came: SaidFigure
    }
  | { readonly code: 'announced'; readonly sums: number }
  | { readonly code: 'no-funds' }
  /** All verdicts on a day. */
  | { readonly code: 'verdicts'; readonly total: number; readonly targeted: number; readonly counts: SaidCounts }
  /** The verdicts on what falls due by a step. */
  | {
      readonly code: 'due'
      readonly step: Period
      readonly total: number
      readonly numbered: number
      readonly counts: SaidCounts
    }
  | { readonly code: 'none-due'; readonly step: Period; readonly total: number }
  /** Why some verdicts are bad, and why others cannot be given. */
  | {
      readonly code: 'reasons'
      readonly behind: number
      readonly unknown: number
      readonly most: UnknownReason | undefined
      readonly count: number
    }
  | { readonly code: 'no-owner'; readonly total: number }
  | { readonly code: 'some-owners'; readonly total: number; readonly known: number }
  /** What is different from a past day, or from a past release of the data. */
  | { readonly code: 'changed'; readonly since: IsoDate; readonly verdicts: number; readonly figures: number }
  | { readonly code: 'unchanged'; readonly since: IsoDate }
