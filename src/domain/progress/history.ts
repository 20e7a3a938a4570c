import { parseIsoDate } from '../period.ts'
import { verdictOf } from './verdict.ts'
import type { Question, Verdict } from './assessment.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { ReleaseId } from '../ids.ts'
import type { IsoDate } from '../period.ts'

/** The verdicts as they were on past days: only values whose period had ended, and that were published as far as that is known. */
export const verdictsOn = (question: Question, days: readonly IsoDate[]): readonly Verdict[] =>
  days.map(asOf => verdictOf({ ...question, asOf }))

/** The last days of the years from one to another, both included. */
export function yearEnds(first: number, last: number): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let year = first; year <= last; year += 1) {
    const day = parseIsoDate(`${year}-12-31`)
    if (day !== undefined) days.push(day)
  }
  return days
}

/** One release's record of an indicator; `undefined` where the release does not have it. */
export interface InRelease {
  readonly release: ReleaseId
  readonly indicator: IndicatorRecord | undefined
}

/** What each release says, or said, of an indicator on the day of the question. */
export const verdictsAcross = (
  question: Omit<Question, 'indicator'>,
  releases: readonly InRelease[],
): readonly { readonly release: ReleaseId; readonly verdict: Verdict | undefined }[] =>
  releases.map(({ release, indicator }) => ({
    release,
    verdict: indicator && verdictOf({ ...question, indicator }),
  }))
