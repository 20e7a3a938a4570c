import type { IndicatorLine } from '../overview.ts'
import type { Status } from '../progress/assessment.ts'
import type { Sentence } from '../sentence.ts'
import type { Step } from '../zone.ts'
import { saidCounts } from './counts.ts'
import { spansOf, verdictIn, type StepSpan } from './matrix.ts'

/** What falls due by a step: the lines in question, the worst first, and what there is to say of them. */
export interface DueAnswer {
  readonly span: StepSpan
  readonly lines: readonly IndicatorLine[]
  /** Of these, the ones that need attention. */
  readonly late: readonly IndicatorLine[]
  readonly sentence: Sentence
}

const URGENCY: readonly Status[] = ['reversing', 'missed', 'behind', 'unknown', 'on-track', 'reached', 'no-target']

/** Whether a verdict calls for something to be done. */
export const isLate = (status: Status): boolean => status === 'behind' || status === 'reversing' || status === 'missed'

/** The worst first; equal ones keep their order. */
export const byUrgency = (left: IndicatorLine, right: IndicatorLine): number =>
  URGENCY.indexOf(left.verdict.status) - URGENCY.indexOf(right.verdict.status)

/** A line as it stands towards the target that falls due in a span; `undefined` where none does. */
function lineIn(span: StepSpan, line: IndicatorLine): IndicatorLine | undefined {
  const step = verdictIn(span, line)
  if (!step) return undefined
  const verdict = { ...line.verdict, status: step.status, why: step.why, deciding: step }
  return { ...line, target: step.target, verdict }
}

/** What stands behind for a step: all targets that fall due after the step before and by its own date. */
export function dueBy(steps: readonly Step[], step: Step, lines: readonly IndicatorLine[]): DueAnswer {
  const span = spansOf(steps).find(given => given.step.id === step.id) ?? { step, after: undefined }
  const due = lines.flatMap(line => lineIn(span, line) ?? []).sort(byUrgency)
  const late = due.filter(({ verdict }) => isLate(verdict.status))
  const common = { step: step.period, total: lines.length }
  const sentence: Sentence =
    due.length === 0
      ? { code: 'none-due', ...common }
      : { code: 'due', ...common, numbered: due.length, counts: saidCounts(due) }
  return { span, lines: due, late, sentence }
}
