import { momentOf } from './moment.ts'
import type { ProjectId, SourceId } from '../ids.ts'
import type { IsoDate, Period } from '../period.ts'

/** How far a project has come, where no number can say it; from the zone's own words for its three steps. */
export const STAGES = ['not-started', 'started', 'first-results', 'basically-built', 'fully-built'] as const
export type Stage = (typeof STAGES)[number]

/** A stage that a project is to have reached, or that a source reports. */
export interface StageMark {
  readonly project: ProjectId
  readonly period: Period
  readonly stage: Stage
  readonly source: SourceId
}

/** What is said of one worded milestone. An open one is `on-track` only where its stage is reached: words have no pace. */
export interface StageVerdict {
  readonly expected: StageMark
  readonly status: 'reached' | 'missed' | 'unknown'
  readonly phase: 'closed' | 'open'
  /** The report it was judged by. */
  readonly judgedBy: StageMark | undefined
}

const rankOf = (stage: Stage): number => STAGES.indexOf(stage)

function statusOf(expected: StageMark, isClosed: boolean, report: StageMark | undefined): StageVerdict['status'] {
  if (!report) return 'unknown'
  if (rankOf(report.stage) >= rankOf(expected.stage)) return 'reached'
  return isClosed && momentOf(report.period).end >= momentOf(expected.period).end ? 'missed' : 'unknown'
}

/**
 * Judges the worded milestones of one project by the reports on it. A milestone is reached when a report from its date or
 * before names its stage or a later one; missed only when a report from after its date still names an earlier one.
 */
export function assessStages(
  expected: readonly StageMark[],
  reports: readonly StageMark[],
  asOf: IsoDate,
): readonly StageVerdict[] {
  const known = reports
    .filter(({ period }) => momentOf(period).end <= asOf)
    .sort((left, right) => momentOf(left.period).position - momentOf(right.period).position)
  return expected.map(mark => {
    const { end } = momentOf(mark.period)
    const isClosed = end <= asOf
    const inTime = known.filter(({ project, period }) => project === mark.project && momentOf(period).end <= end)
    const reached = inTime.find(({ stage }) => rankOf(stage) >= rankOf(mark.stage))
    const after = known.find(({ project, period }) => project === mark.project && momentOf(period).end >= end)
    const judgedBy = reached ?? (after && rankOf(after.stage) < rankOf(mark.stage) ? after : undefined)
    return { expected: mark, status: statusOf(mark, isClosed, judgedBy), phase: isClosed ? 'closed' : 'open', judgedBy }
  })
}
