import type { AreaId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { endOf } from '../period.ts'
import type { Target } from '../target.ts'
import type { Step } from '../zone.ts'

/**
 * What an indicator has for a step, best first. `published`: an authority gave a number for the step's own date.
 * `derived` and `draft`: a number, but not an authority's. `ambition`: spoken of, in no plan.
 * `worded`: words only. `other-date`: a published number, for another date than the step's. `none`: nothing at all.
 */
export const STEP_STATES = ['published', 'derived', 'draft', 'ambition', 'worded', 'other-date', 'none'] as const
export type StepState = (typeof STEP_STATES)[number]

/** Whether a target gives a number that binds: not a wording, not history, not an announcement. */
const hasNumber = (target: Target): boolean => target.aim.kind !== 'worded'

function stateOfTarget(target: Target, step: Step): StepState {
  const onDate = endOf(target.period) === endOf(step.period)
  if (target.standing === 'superseded' || target.standing === 'announced') return 'none'
  if (!hasNumber(target)) return onDate ? 'worded' : 'none'
  if (!onDate) return target.standing === 'current' && target.basis === 'published' ? 'other-date' : 'none'
  return target.standing === 'ambition' ? 'ambition' : target.basis
}

/** What an indicator has for a step in an area: the best of its targets' states. */
export function stepStateOf(indicator: IndicatorRecord, area: AreaId, step: Step): StepState {
  let best = STEP_STATES.length - 1
  for (const target of indicator.targets) {
    if (target.area === area) best = Math.min(best, STEP_STATES.indexOf(stateOfTarget(target, step)))
  }
  return STEP_STATES[best] ?? 'none'
}

/** Whether an indicator is one that the steps are about: it belongs to an action and has a good direction. */
export const isJudged = (indicator: IndicatorRecord): boolean =>
  indicator.topic === 'action' && indicator.direction !== 'none'
