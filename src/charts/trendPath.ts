import { endOf, positionOf } from '#domain/period.ts'
import type { StepVerdict } from '#domain/progress/assessment.ts'
import { bandOf } from '#domain/progress/band.ts'
import type { Basis, Target } from '#domain/target.ts'
import type { Step } from '#domain/zone.ts'

/** How a milestone is drawn: open while its date lies ahead, then filled, crossed, or with a dot where it is not known. */
export type MilestoneState = 'open' | 'met' | 'missed' | 'unjudged'

/** A value at its place on the line of years. */
export interface Placed {
  readonly at: number
  readonly value: number
}

/** A numeric target at its place on the path. */
export interface TrendMilestone {
  readonly verdict: StepVerdict
  readonly target: Target
  readonly at: number
  /** The values that satisfy it; an open end is infinite. */
  readonly low: number
  readonly high: number
  readonly state: MilestoneState
  /** The zone's step on the same date. */
  readonly step: Step | undefined
}

/** A straight piece of the target path, drawn in the manner of the milestone that it leads to. */
export interface TrendSegment {
  readonly id: string
  readonly basis: Basis
  readonly ambition: boolean
  readonly from: Placed
  readonly to: Placed
}

/** The state in which a step is drawn. */
export function stateOf({ phase, status }: StepVerdict): MilestoneState {
  if (phase !== 'closed') return 'open'
  if (status === 'reached') return 'met'
  return status === 'missed' ? 'missed' : 'unjudged'
}

/** The number that a milestone is drawn at: its bound, or the middle of its range. */
export function valueOf({ low, high }: Pick<TrendMilestone, 'low' | 'high'>): number {
  if (low === -Infinity) return high
  return high === Infinity ? low : (low + high) / 2
}

/** One aim that two sources name is one milestone. */
const saysTheSame = (left: Target, right: Target): boolean =>
  left.period === right.period &&
  left.basis === right.basis &&
  left.standing === right.standing &&
  JSON.stringify(left.aim) === JSON.stringify(right.aim)

/** The steps that have a number on the scale of the values; sums of quotas have a scale of their own. */
export function milestonesOf(verdicts: readonly StepVerdict[], steps: readonly Step[]): readonly TrendMilestone[] {
  return verdicts.flatMap((verdict, index) => {
    const { target, measure } = verdict
    const band = bandOf(target.aim)
    const isRepeated = verdicts.slice(0, index).some(earlier => saysTheSame(earlier.target, target))
    if (!band || measure !== 'value' || isRepeated) return []
    const step = steps.find(given => endOf(given.period) === endOf(target.period))
    return [{ verdict, target, at: positionOf(target.period), ...band, state: stateOf(verdict), step }]
  })
}

const rankOf = ({ basis, standing }: Target): number => (basis === 'draft' ? 2 : standing === 'ambition' ? 1 : 0)
const clamp = (value: number, { low, high }: TrendMilestone): number => Math.min(Math.max(value, low), high)

/**
 * From the baseline through the milestones, each corner the nearest value that satisfies its target, as the path that
 * progress is judged by; a yearly quota, or the growth of one year, is a level over that year.
 */
export function segmentsOf(
  milestones: readonly TrendMilestone[],
  isRate: boolean,
  base: Placed | undefined,
): readonly TrendSegment[] {
  const corners: { readonly rank: number; readonly spot: Placed }[] = []
  return milestones.flatMap((milestone, index) => {
    const { target, at, verdict } = milestone
    const rank = rankOf(target)
    const isQuota = isRate || verdict.quota?.kind === 'each-year'
    const from = isQuota ? { at: at - 1, value: valueOf(milestone) } : lastBefore(at, rank)
    if (!isQuota) corners.push({ rank, spot: { at, value: from ? clamp(from.value, milestone) : valueOf(milestone) } })
    if (!from || from.at >= at) return []
    const to = { at, value: clamp(from.value, milestone) }
    return [{ id: `${target.basis}-${index}`, basis: target.basis, ambition: target.standing === 'ambition', from, to }]
  })

  /** The last corner that binds no less; of several on one date the firmest. */
  function lastBefore(at: number, rank: number): Placed | undefined {
    const earlier = corners.filter(corner => corner.spot.at < at && corner.rank <= rank)
    const last = earlier.at(-1)?.spot.at
    const before = earlier.find(corner => corner.spot.at === last)?.spot
    return before && (!base || before.at > base.at) ? before : base
  }
}
