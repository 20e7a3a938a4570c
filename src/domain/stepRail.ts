import { dayPeriod, endOf, parsePeriod, positionOf, type IsoDate } from './period.ts'
import type { StepPhase } from './progress/assessment.ts'
import type { Step, Zone } from './zone.ts'

/** One step with the time that leads up to it. */
export interface RailSpan {
  readonly step: Step
  readonly phase: StepPhase
  /** How much of the time between the step before and this one has passed, from 0 to 1. */
  readonly elapsed: number
}

/** Where the line begins before the first step, for a zone whose approval date is not known. */
const LEAD_YEARS = 2

/** Where the rail begins, as a position on the line of years: at the zone's approval, else two years before the first step. */
export function railStart(steps: readonly Step[], zone: Zone): number {
  const approved = zone.approved === undefined ? undefined : parsePeriod(zone.approved)
  const [first] = steps
  return approved ? positionOf(approved) : first ? positionOf(first.period) - LEAD_YEARS : 0
}

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/**
 * The steps in order, each with its phase on a day. The first span begins at `from`, a year's end as a position
 * on the line of years; a step stays open on its own last day.
 */
export function railOf(steps: readonly Step[], from: number, asOf: IsoDate): readonly RailSpan[] {
  const now = positionOf(dayPeriod(asOf))
  const ordered = [...steps].sort((left, right) => positionOf(left.period) - positionOf(right.period))
  const active = ordered.find(step => endOf(step.period) >= asOf)
  return ordered.map((step, index) => {
    const before = ordered[index - 1]
    const start = before ? positionOf(before.period) : from
    const end = positionOf(step.period)
    const phase: StepPhase = endOf(step.period) < asOf ? 'closed' : step === active ? 'active' : 'later'
    return { step, phase, elapsed: within(0, (now - start) / (end - start), 1) }
  })
}
