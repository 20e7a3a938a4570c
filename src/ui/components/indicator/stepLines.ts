import type { SourceId } from '#domain/ids.ts'
import { comparePeriods, endOf } from '#domain/period.ts'
import type { Period } from '#domain/period.ts'
import type { StepPhase, StepVerdict } from '#domain/progress/assessment.ts'
import type { IsoDate } from '#domain/period.ts'
import type { LocalText } from '#domain/text.ts'
import type { Step } from '#domain/zone.ts'

/** One entry on the way: a target with its verdict, or a step of the zone for which nobody published a number. */
export interface StepLine {
  readonly key: string
  readonly period: Period
  readonly step: Step | undefined
  readonly verdict: StepVerdict | undefined
  readonly phase: StepPhase
  /** All sources that name this same target. */
  readonly sources: readonly SourceId[]
  /** What is noted of the target, unless the entry before has just said it. */
  readonly note: LocalText | undefined
}

const isNumeric = ({ target }: StepVerdict): boolean => target.aim.kind !== 'worded'

const saysTheSame = ({ target: left, measure }: StepVerdict, { target: right, measure: other }: StepVerdict): boolean =>
  left.period === right.period &&
  left.basis === right.basis &&
  left.standing === right.standing &&
  measure === other &&
  JSON.stringify(left.aim) === JSON.stringify(right.aim)

/** All targets of a series and all steps of the zone in order of time; a step with a number is its target's entry. */
export function stepLinesOf(
  verdicts: readonly StepVerdict[],
  steps: readonly Step[],
  asOf: IsoDate,
): readonly StepLine[] {
  const stepAt = (period: Period): Step | undefined => steps.find(step => endOf(step.period) === endOf(period))
  const numeric = verdicts.filter(isNumeric)
  const firsts = numeric.filter((verdict, index) => numeric.findIndex(other => saysTheSame(other, verdict)) === index)
  const targets = firsts.map((verdict, index): StepLine => {
    const { period, note } = verdict.target
    const sources = numeric.filter(other => saysTheSame(other, verdict)).map(({ target }) => target.source)
    const isRepeated = note !== undefined && firsts[index - 1]?.target.note?.zh === note.zh
    return {
      ...{ key: `target-${index}`, period, step: stepAt(period), verdict, phase: verdict.phase, sources },
      note: isRepeated ? undefined : note,
    }
  })
  const open = steps.filter(step => !targets.some(line => line.step === step))
  const next = steps.find(step => endOf(step.period) > asOf)
  const unpublished = open.map((step): StepLine => {
    const phase = endOf(step.period) <= asOf ? 'closed' : step === next ? 'active' : 'later'
    return {
      key: step.id,
      period: step.period,
      step,
      verdict: undefined,
      phase,
      sources: [step.source],
      note: undefined,
    }
  })
  return [...targets, ...unpublished].sort((left, right) => comparePeriods(left.period, right.period))
}
