import { comparePeriods, endOf } from '#domain/period.ts'
import type { Period } from '#domain/period.ts'
import type { StepPhase, StepVerdict } from '#domain/progress/assessment.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Step } from '#domain/zone.ts'

/** One entry on the way: a target with its verdict, or a step of the zone for which nobody published a number. */
export interface StepLine {
  readonly key: string
  readonly period: Period
  readonly step: Step | undefined
  readonly verdict: StepVerdict | undefined
  readonly phase: StepPhase
}

const isNumeric = ({ target }: StepVerdict): boolean => target.aim.kind !== 'worded'

/** All targets of a series and all steps of the zone in order of time; a step with a number is its target's entry. */
export function stepLinesOf(
  verdicts: readonly StepVerdict[],
  steps: readonly Step[],
  asOf: IsoDate,
): readonly StepLine[] {
  const stepAt = (period: Period): Step | undefined => steps.find(step => endOf(step.period) === endOf(period))
  const numeric = verdicts.filter(isNumeric)
  const targets = numeric.map((verdict, index): StepLine => {
    const { period } = verdict.target
    return { key: `target-${index}`, period, step: stepAt(period), verdict, phase: verdict.phase }
  })
  const open = steps.filter(step => !targets.some(line => line.step === step))
  const next = steps.find(step => endOf(step.period) > asOf)
  const unpublished = open.map((step): StepLine => {
    const phase = endOf(step.period) <= asOf ? 'closed' : step === next ? 'active' : 'later'
    return { key: step.id, period: step.period, step, verdict: undefined, phase }
  })
  return [...targets, ...unpublished].sort((left, right) => comparePeriods(left.period, right.period))
}
