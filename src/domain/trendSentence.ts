import type { IndicatorRecord } from './indicator.ts'
import type { Period } from './period.ts'
import type { Assessment, Cell, StepVerdict, Trend, UnknownReason } from './progress/assessment.ts'
import type { Remark } from './series.ts'
import type { Target } from './target.ts'

/** A figure of a series as a sentence names it. */
export interface SaidCell extends Cell {
  readonly remark: Remark | undefined
}

/** How a series went, from its baseline to its latest figure; `apart` where the two may not be compared. */
export type CourseSentence =
  | { readonly code: 'none' }
  | { readonly code: 'one' | 'apart'; readonly last: SaidCell }
  | {
      readonly code: 'rose' | 'fell' | 'same'
      readonly first: SaidCell
      readonly last: SaidCell
      readonly change: number
    }

/** A distance to a target, to be written no finer than the figure it was reckoned from. */
export interface SaidGap {
  readonly size: number
  readonly like: number
}

/** Changes a year: what the target asks for from here, and what was made. */
export interface SaidPace {
  readonly needed: number
  readonly made: number
  readonly like: number
}

/** What the figures mean against the step that counts. `early`: met before its date. */
export type VerdictSentence =
  | { readonly code: 'no-target' | 'worded' }
  | { readonly code: 'direction'; readonly trend: Trend }
  | { readonly code: 'unknown'; readonly target: Target; readonly why: UnknownReason }
  | { readonly code: 'reached' | 'early'; readonly target: Target }
  | { readonly code: 'missed'; readonly target: Target; readonly gap: SaidGap | undefined }
  | { readonly code: 'missed-later'; readonly target: Target; readonly later: Period }
  | { readonly code: 'reversing'; readonly target: Target; readonly gap: SaidGap }
  | { readonly code: 'on-track'; readonly target: Target; readonly pace: SaidPace | undefined }
  | { readonly code: 'behind'; readonly target: Target; readonly gap: SaidGap; readonly pace: SaidPace | undefined }

/** From … to …: the first sentence on a trend. */
export function courseOf(indicator: IndicatorRecord, { latest, baseline, area }: Assessment): CourseSentence {
  if (!latest) return { code: 'none' }
  const said = (cell: Cell): SaidCell => ({ ...cell, remark: indicator.series[area]?.remarks[cell.row] })
  if (!indicator.comparable) return { code: 'apart', last: said(latest) }
  if (!baseline || baseline.row === latest.row) return { code: 'one', last: said(latest) }
  const change = latest.value - baseline.value
  const code = change === 0 ? 'same' : change > 0 ? 'rose' : 'fell'
  return { code, first: said(baseline), last: said(latest), change }
}

const gapOf = ({ shortfall, judgedBy }: StepVerdict): SaidGap => ({
  size: shortfall?.absolute ?? 0,
  like: judgedBy?.value ?? 0,
})

function closedSentence(step: StepVerdict): VerdictSentence {
  const { target, metLaterAt, shortfall, judgedBy } = step
  if (step.status === 'reached') return { code: 'reached', target }
  if (metLaterAt) return { code: 'missed-later', target, later: metLaterAt }
  return { code: 'missed', target, gap: shortfall && judgedBy ? gapOf(step) : undefined }
}

function openSentence(step: StepVerdict, { next }: Assessment): VerdictSentence {
  const { target, status, judgedBy } = step
  if (status === 'reached') return { code: 'early', target }
  if (status === 'reversing') return { code: 'reversing', target, gap: gapOf(step) }
  const ahead = next.steps.find(outlook => outlook.target === target)
  const like = judgedBy?.value ?? 0
  const pace = ahead?.made === undefined ? undefined : { needed: ahead.needed, made: ahead.made, like }
  return status === 'on-track' ? { code: 'on-track', target, pace } : { code: 'behind', target, gap: gapOf(step), pace }
}

/** Against the step …, so …: the second sentence on a trend. */
export function verdictSentenceOf(assessment: Assessment): VerdictSentence {
  const { deciding, why, trend } = assessment
  if (!deciding) {
    if (why === 'worded-only') return { code: 'worded' }
    return trend ? { code: 'direction', trend } : { code: 'no-target' }
  }
  const { target, status } = deciding
  if (status === 'unknown') return { code: 'unknown', target, why: deciding.why ?? 'no-value' }
  return deciding.phase === 'closed' ? closedSentence(deciding) : openSentence(deciding, assessment)
}
