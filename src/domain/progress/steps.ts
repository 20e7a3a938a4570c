import { bandOf } from './band.ts'
import { momentOf } from './moment.ts'
import { runningSum, targetsOfQuota } from './quota.ts'
import { isOutBy } from './readings.ts'
import type { Band } from './band.ts'
import type { Measure, Question, QuotaRule, StepPhase } from './assessment.ts'
import type { Reading, Readings } from './readings.ts'
import type { Moment } from './moment.ts'
import type { Target } from '../target.ts'
import type { Nature } from '../indicator.ts'
import type { IsoDate } from '../period.ts'

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
  /** Whether it asks something of its own year alone, a yearly portion or a rate of growth, and no path leads to it. */
  readonly isOwnYear: boolean
  /** The figures it is judged by: the series, or its running sum. */
  readonly items: readonly Reading[]
}

/** A step whose phase is not settled yet: that takes all steps of the series. */
type Unsettled = { -readonly [Key in keyof PlannedStep]: PlannedStep[Key] }

function rankOf({ basis, standing }: Target): Rank {
  if (basis === 'draft') return 2
  return standing === 'ambition' ? 1 : 0
}

const isJudged = ({ standing }: Target): boolean => standing === 'current' || standing === 'ambition'

function planOne(target: Target, quota: QuotaRule | undefined, nature: Nature, items: readonly Reading[]): Unsettled {
  const measure = quota?.kind === 'sum-of-years' ? 'running-sum' : 'value'
  return {
    target,
    quota,
    measure,
    band: bandOf(target.aim),
    moment: momentOf(target.period),
    rank: rankOf(target),
    phase: 'later',
    isOwnYear: nature === 'growth' || quota?.kind === 'each-year',
    items: quota && measure === 'running-sum' ? runningSum(quota, items) : items,
  }
}

/** Adds a target's step, or the steps that its yearly quota stands for. */
function plan(into: Unsettled[], target: Target, nature: Nature, items: readonly Reading[]): void {
  if (target.aim.kind === 'per-year') {
    const derived = targetsOfQuota(target, target.aim, nature, items)
    into.push(...derived.map(({ target, quota }) => planOne(target, quota, nature, items)))
  } else {
    into.push(planOne(target, undefined, nature, items))
  }
}

const edgeOf = ({ band }: PlannedStep): number => (band ? (band.low === -Infinity ? band.high : band.low) : 0)

const inOrder = (left: PlannedStep, right: PlannedStep): number =>
  left.moment.position - right.moment.position ||
  left.rank - right.rank ||
  Number(left.measure === 'running-sum') - Number(right.measure === 'running-sum') ||
  edgeOf(left) - edgeOf(right)

/**
 * A step closes on its date. The steps of the first open date are active; a draft or an ambition that is tried before a
 * binding target does not push that one back.
 */
function phaseOf({ moment, rank }: PlannedStep, steps: readonly PlannedStep[], asOf: IsoDate): StepPhase {
  if (moment.end <= asOf) return 'closed'
  const first = steps.find(step => step.band && step.moment.end > asOf && step.rank <= rank)
  return first && first.moment.end < moment.end ? 'later' : 'active'
}

/**
 * The targets of an area as steps in order of their dates; announcements and superseded targets are none, nor is what was
 * published after the day of the question.
 */
export function planSteps(question: Question, { items }: Readings): readonly PlannedStep[] {
  const { indicator, area, asOf, drafts = [] } = question
  const steps: Unsettled[] = []
  for (const target of indicator.targets) {
    if (target.area === area && isJudged(target) && isOutBy(question, target.source))
      plan(steps, target, indicator.nature, items)
  }
  for (const target of drafts) {
    if (target.area === area) plan(steps, target, indicator.nature, items)
  }
  steps.sort(inOrder)
  for (const step of steps) step.phase = phaseOf(step, steps, asOf)
  return steps
}
