import { bandOf } from './band.ts'
import { momentOf } from './moment.ts'
import { runningSum, targetsOfQuota } from './quota.ts'
import type { Band } from './band.ts'
import type { Measure, Question, QuotaRule, StepPhase } from './assessment.ts'
import type { Reading, Readings } from './readings.ts'
import type { Moment } from './moment.ts'
import type { Target } from '../target.ts'

/** How binding a target is: one in force, then a mere ambition, then the user's own draft. */
export type Rank = 0 | 1 | 2

/** A target placed in time, before it is judged. */
export interface PlannedStep {
  readonly target: Target
  readonly quota: QuotaRule | undefined
  readonly measure: Measure
  /** `undefined` where the target is worded and has no number. */
  readonly band: Band | undefined
  readonly moment: Moment
  readonly rank: Rank
  readonly phase: StepPhase
  /** The figures it is judged by: the series, or its running sum. */
  readonly items: readonly Reading[]
}

type Unphased = Omit<PlannedStep, 'phase'>

function rankOf({ basis, standing }: Target): Rank {
  if (basis === 'draft') return 2
  return standing === 'ambition' ? 1 : 0
}

const isJudged = ({ standing }: Target): boolean => standing === 'current' || standing === 'ambition'

function planTarget(target: Target, question: Question, items: readonly Reading[]): readonly Unphased[] {
  const rank = rankOf(target)
  if (target.aim.kind !== 'per-year') {
    const moment = momentOf(target.period)
    return [{ target, quota: undefined, measure: 'value', band: bandOf(target.aim), moment, rank, items }]
  }
  return targetsOfQuota(target, question.indicator.nature, items).map(derived => {
    const isSum = derived.quota.kind === 'sum-of-years'
    return {
      ...derived,
      measure: isSum ? 'running-sum' : 'value',
      band: bandOf(derived.target.aim),
      moment: momentOf(derived.target.period),
      rank,
      items: isSum ? runningSum(derived.quota, items) : items,
    }
  })
}

const bandEdge = ({ band }: Unphased): number => (band ? (band.low === -Infinity ? band.high : band.low) : 0)

const inOrder = (left: Unphased, right: Unphased): number =>
  left.moment.position - right.moment.position ||
  left.rank - right.rank ||
  Number(left.measure === 'running-sum') - Number(right.measure === 'running-sum') ||
  bandEdge(left) - bandEdge(right)

/** The targets of an area as steps in order of their dates; announcements and superseded targets are none. */
export function planSteps(question: Question, readings: Readings): readonly PlannedStep[] {
  const { indicator, area, drafts } = question
  const targets = indicator.targets.filter(target => target.area === area && isJudged(target))
  if (drafts) targets.push(...drafts.filter(target => target.area === area))
  const steps = targets.flatMap(target => planTarget(target, question, readings.items)).sort(inOrder)
  const active = steps.find(step => step.band && step.moment.end > question.asOf)?.moment.end
  return steps.map(step => ({ ...step, phase: phaseOf(step.moment, question, active) }))
}

/** A step closes on its date. All steps of the first open date are active. */
function phaseOf({ end }: Moment, { asOf }: Question, active: string | undefined): StepPhase {
  if (end <= asOf) return 'closed'
  return active === undefined || end <= active ? 'active' : 'later'
}
