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

/** What is said of one worded milestone. An open one is reached early or unknown: words have no pace. */
export interface StageVerdict {
  readonly expected: StageMark
  readonly status: 'reached' | 'missed' | 'unknown'
  readonly phase: 'closed' | 'open'
  /** The report it was judged by. */
  readonly judgedBy: StageMark | undefined
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
    const own = known.filter(({ project }) => project === mark.project)
    const isFar = ({ stage }: StageMark): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(mark.stage)
    const reached = own.find(report => isFar(report) && momentOf(report.period).end <= end)
    const after = own.find(({ period }) => momentOf(period).end >= end)
    const missed = after && !isFar(after) ? after : undefined
    const judgedBy = reached ?? missed
    const status = reached ? 'reached' : missed ? 'missed' : 'unknown'
    return { expected: mark, status, phase: end <= asOf ? 'closed' : 'open', judgedBy }
  })
}
