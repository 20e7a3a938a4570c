import { momentOf } from './moment.ts'
import { dayPeriod } from '../period.ts'
import type { ConfidenceReason, ConfidenceReport, Input, Question } from './assessment.ts'
import type { Judgement } from './verdict.ts'

/** Fewer values than this are few: the German weather rule asks for four. */
export const ENOUGH_VALUES = 4

/** An older latest value is old: figures of a year are out by the end of the next. */
export const OLD_YEARS = 2

/** Reasons that alone make a verdict unreliable. */
const WEIGHTY: readonly ConfidenceReason[] = ['one-value', 'value-is-old']

function reasonsOfCount(count: number): readonly ConfidenceReason[] {
  if (count >= ENOUGH_VALUES) return []
  return [count > 1 ? 'few-values' : 'one-value']
}

function reasonsOfInputs(inputs: readonly Input[], { sourceOf }: Question): readonly ConfidenceReason[] {
  const reasons: ConfidenceReason[] = []
  if (inputs.some(({ qualifier }) => qualifier === 'at-least' || qualifier === 'at-most'))
    reasons.push('value-is-a-bound')
  if (inputs.some(({ qualifier }) => qualifier === 'about')) reasons.push('value-is-rounded')
  if (inputs.some(({ cell }) => sourceOf?.(cell.source)?.confidence === 'low')) reasons.push('weak-source')
  if (inputs.some(({ insteadOf }) => insteadOf !== undefined)) reasons.push('borrowed-year')
  return reasons
}

function reasonsOfTarget({ deciding }: Judgement): readonly ConfidenceReason[] {
  const reasons: ConfidenceReason[] = []
  if (deciding?.target.basis === 'derived') reasons.push('derived-target')
  if (deciding?.target.basis === 'draft') reasons.push('draft-target')
  if (deciding?.target.standing === 'ambition') reasons.push('ambition-only')
  return reasons
}

function gradeOf(reasons: readonly ConfidenceReason[]): ConfidenceReport['grade'] {
  if (reasons.length === 0) return 'high'
  return reasons.length > 1 || reasons.some(reason => WEIGHTY.includes(reason)) ? 'low' : 'medium'
}

/**
 * How far a verdict can be relied on. A closed step rests on the figure of its own date, so that neither the count of other
 * values nor their age matters to it.
 */
export function confidenceOf(judgement: Judgement, question: Question, inputs: readonly Input[]): ConfidenceReport {
  const { deciding, readings } = judgement
  const items = deciding?.items ?? readings.items
  const latest = items.at(-1)
  const age = latest && momentOf(dayPeriod(question.asOf)).position - latest.position
  const isClosed = deciding?.phase === 'closed' && items.length > 0
  const reasons = [
    ...(isClosed ? [] : reasonsOfCount(items.length)),
    ...(!isClosed && age !== undefined && age > OLD_YEARS ? (['value-is-old'] as const) : []),
    ...reasonsOfInputs(inputs, question),
    ...reasonsOfTarget(judgement),
  ]
  return { grade: gradeOf(reasons), values: items.length, age, reasons }
}
