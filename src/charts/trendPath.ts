import { comparePeriods, endOf, positionOf } from '#domain/period.ts'
import type { Period } from '#domain/period.ts'
import type { StepVerdict } from '#domain/progress/assessment.ts'
import type { Basis, Target } from '#domain/target.ts'
import type { Step } from '#domain/zone.ts'

/** How a milestone is drawn: open while its date lies ahead, then filled or crossed; `unjudged` stays hollow. */
export type MilestoneState = 'open' | 'met' | 'missed' | 'unjudged'

/** A numeric target at its place on the path. */
export interface TrendMilestone {
  readonly target: Target
  readonly period: Period
  readonly at: number
  /** The number that the path leads to; `undefined` for a range. */
  readonly value: number | undefined
  /** The edges of a range or of a value to hold. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly state: MilestoneState
  readonly step: Step | undefined
}

/** A straight piece of the target path, drawn in the manner of the milestone that it leads to. */
export interface TrendSegment {
  readonly id: string
  readonly basis: Basis
  readonly ambition: boolean
  readonly from: { readonly at: number; readonly value: number }
  readonly to: { readonly at: number; readonly value: number }
}

function boundsOf({ aim }: Target): Pick<TrendMilestone, 'value' | 'low' | 'high'> | undefined {
  switch (aim.kind) {
    case 'at-least':
    case 'at-most':
    case 'per-year':
      return { value: aim.value, low: undefined, high: undefined }
    case 'hold':
      return { value: aim.value, low: aim.value - aim.tolerance, high: aim.value + aim.tolerance }
    case 'within':
      return { value: undefined, low: aim.low, high: aim.high }
    case 'worded':
      return undefined
  }
}

function stateOf(verdict: StepVerdict | undefined): MilestoneState {
  if (!verdict || verdict.phase !== 'closed') return 'open'
  if (verdict.status === 'reached') return 'met'
  return verdict.status === 'missed' ? 'missed' : 'unjudged'
}

const BASIS_RANK: Readonly<Record<Basis, number>> = { published: 0, derived: 1, draft: 2 }
const rankOf = ({ basis, standing }: Target): number => BASIS_RANK[basis] + (standing === 'ambition' ? 0.5 : 0)

/** The numeric targets in order of period; at one period the firmer comes first. */
export function milestonesOf(
  targets: readonly Target[],
  verdicts: readonly StepVerdict[],
  steps: readonly Step[],
): readonly TrendMilestone[] {
  const milestones = targets.flatMap(target => {
    const bounds = boundsOf(target)
    if (!bounds) return []
    const { period } = target
    const verdict = verdicts.find(given => given.target === target || isSameTarget(given.target, target))
    const step = steps.find(given => endOf(given.period) === endOf(period))
    return [{ target, period, at: positionOf(period), ...bounds, state: stateOf(verdict), step }]
  })
  return milestones.sort(
    (left, right) => comparePeriods(left.period, right.period) || rankOf(left.target) - rankOf(right.target),
  )
}

/** Targets read twice from the store are different objects; these fields tell them apart. */
const isSameTarget = (left: Target, right: Target): boolean =>
  left.area === right.area &&
  left.period === right.period &&
  left.basis === right.basis &&
  left.standing === right.standing &&
  left.source === right.source &&
  JSON.stringify(left.aim) === JSON.stringify(right.aim)

/** From the baseline through the milestones; a quota is a level held over its years. */
export function segmentsOf(
  milestones: readonly TrendMilestone[],
  start: { readonly at: number; readonly value: number } | undefined,
): readonly TrendSegment[] {
  return milestones.flatMap((milestone, index) => {
    const { target, at, value } = milestone
    if (value === undefined) return []
    const to = { at, value }
    const from =
      target.aim.kind === 'per-year' ? { at: positionOf(target.aim.from), value } : (before(milestone) ?? start)
    if (!from || from.at >= at) return []
    return [{ id: `${target.basis}-${index}`, basis: target.basis, ambition: target.standing === 'ambition', from, to }]
  })

  function before({ at }: TrendMilestone): { readonly at: number; readonly value: number } | undefined {
    const earlier = milestones.filter(other => other.at < at && other.value !== undefined)
    const lastAt = earlier.at(-1)?.at
    const firmest = earlier.find(other => other.at === lastAt)
    if (firmest?.value === undefined || (start && firmest.at <= start.at)) return undefined
    return { at: firmest.at, value: firmest.value }
  }
}
