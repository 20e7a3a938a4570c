import type { AreaId, SourceId } from './ids.ts'
import type { Period } from './period.ts'
import type { LocalText } from './text.ts'

/** Where a target comes from: published by an authority, derived by a shown rule, or the user's own draft. */
export type Basis = 'published' | 'derived' | 'draft'

/**
 * What is aimed at. `worded` has no number: a qualitative milestone.
 * `per-year` is a yearly quota from the year of `from` to the year of the target's period, both included.
 */
export type Aim =
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'hold'; readonly value: number; readonly tolerance: number }
  | { readonly kind: 'within'; readonly low: number; readonly high: number }
  | { readonly kind: 'per-year'; readonly value: number; readonly from: Period }
  | { readonly kind: 'worded' }

/**
 * Whether a target counts. `current` binds; `ambition` is spoken of but in no formal plan, and is judged and labelled so;
 * `announced` has no target year (its period is the announcement) and is never judged; `superseded` is history.
 */
export type TargetStanding = 'current' | 'ambition' | 'announced' | 'superseded'

export interface Target {
  readonly area: AreaId
  readonly period: Period
  readonly aim: Aim
  readonly basis: Basis
  readonly standing: TargetStanding
  readonly source: SourceId
  /** The rule of a `derived` target, shown wherever the target is. */
  readonly rule: LocalText | undefined
  /** The published words. */
  readonly wording: LocalText | undefined
  readonly note: LocalText | undefined
}
