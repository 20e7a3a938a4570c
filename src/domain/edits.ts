import type { AreaId, IndicatorId } from './ids.ts'
import type { Aim, Target } from './target.ts'
import type { Period } from './period.ts'
import type { LocalText } from './text.ts'

/** A target that the user tries out. At most one an indicator, area and period. */
export interface DraftTarget {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
  readonly aim: Exclude<Aim, { readonly kind: 'worded' }>
  readonly note: LocalText | undefined
}

/** What names a draft: the indicator, the area and the period that it is for. */
export type DraftKey = Pick<DraftTarget, 'indicator' | 'area' | 'period'>

/** What the user laid over a release. */
export interface Edits {
  readonly drafts: readonly DraftTarget[]
}

/** Nothing laid over. */
export const NO_EDITS: Edits = { drafts: [] }

/** Whether a target is the user's own draft and not part of the release. */
export const isUsersDraft = (target: Target): boolean => target.basis === 'draft'
