import { STATUSES } from './assessment.ts'
import type { IndicatorId } from '../ids.ts'
import type { Status, Verdict } from './assessment.ts'

/** How many verdicts of each kind, and how much is known at all. Never an average: that would hide the bad and the unknown. */
export interface Distribution {
  /** Sums of weights; plain counts where no weights are given. */
  readonly counts: Readonly<Record<Status, number>>
  readonly total: number
  /** With a verdict other than `unknown` and `no-target`. */
  readonly assessed: number
  readonly withTarget: number
  readonly withData: number
}

/** What a roll-up needs to know of a verdict. */
export type RolledUp = Pick<Verdict, 'indicator' | 'status' | 'latest' | 'deciding'>

const noCounts = (): Record<Status, number> => ({
  reached: 0,
  'on-track': 0,
  behind: 0,
  reversing: 0,
  missed: 0,
  unknown: 0,
  'no-target': 0,
})

/** The distribution of verdicts of a project, an action or the zone. Weights are none by default: every indicator counts once. */
export function rollUp(verdicts: readonly RolledUp[], weights?: ReadonlyMap<IndicatorId, number>): Distribution {
  const counts = noCounts()
  let withData = 0
  for (const verdict of verdicts) {
    const weight = weights ? (weights.get(verdict.indicator) ?? 0) : 1
    counts[verdict.status] += weight
    if (verdict.latest) withData += weight
  }
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0)
  const withTarget = total - counts['no-target']
  return { counts, total, withTarget, assessed: withTarget - counts.unknown, withData }
}
