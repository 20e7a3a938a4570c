import { sourceById, type Catalog } from '../catalog.ts'
import type { IndicatorLine } from '../overview.ts'
import type { SourceId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { isUsersDraft } from '../edits.ts'
import type { IsoDate } from '../period.ts'
import type { Verdict } from '../progress/assessment.ts'
import { verdictsOn, yearEnds } from '../progress/history.ts'
import { rollUp, type Distribution } from '../progress/rollUp.ts'
import type { Source } from '../source.ts'

/** How the verdicts were spread on a day. */
export interface DayOfVerdicts {
  readonly day: IsoDate
  readonly distribution: Distribution
}

/** The verdicts on one indicator as they were on some days. */
export interface LineHistory {
  readonly line: IndicatorLine
  readonly verdicts: readonly Verdict[]
}

/** A draft made today says nothing of the past. */
const published = (indicator: IndicatorRecord): IndicatorRecord =>
  indicator.targets.some(isUsersDraft)
    ? { ...indicator, targets: indicator.targets.filter(target => !isUsersDraft(target)) }
    : indicator

/** Judges each line again on some days, by what could be known then and without the user's own drafts. */
export const historiesOf = (
  catalog: Catalog,
  lines: readonly IndicatorLine[],
  days: readonly IsoDate[],
): readonly LineHistory[] =>
  lines.map(line => {
    const [asOf] = days
    const sourceOf = (id: SourceId): Source | undefined => sourceById(catalog, id)
    const question = { indicator: published(line.indicator), area: line.area, sourceOf }
    return { line, verdicts: asOf ? verdictsOn({ ...question, asOf }, days) : [] }
  })

/** Lines as they stand without the user's own drafts. */
export const withoutDrafts = (catalog: Catalog, lines: readonly IndicatorLine[]): readonly IndicatorLine[] =>
  lines.map(line => {
    const [history] = historiesOf(catalog, [line], [line.verdict.asOf])
    return { ...line, verdict: history?.verdicts[0] ?? line.verdict }
  })

/** How the verdicts of all lines were spread on each of the days. */
export function distributionsOn(
  catalog: Catalog,
  lines: readonly IndicatorLine[],
  days: readonly IsoDate[],
): readonly DayOfVerdicts[] {
  const histories = historiesOf(catalog, lines, days)
  return days.map((day, index) => ({
    day,
    distribution: rollUp(histories.flatMap(({ verdicts }) => verdicts[index] ?? [])),
  }))
}

/** The ends of the last years before a day, from the year of the zone's approval on: before it there was nothing to judge. */
export function yearEndsBefore({ frame }: Catalog, asOf: IsoDate, most: number): readonly IsoDate[] {
  const thisYear = Number(asOf.slice(0, 4))
  const approved = Number(frame.zone.approved?.slice(0, 4) ?? 0)
  return yearEnds(Math.max(approved, thisYear - most), thisYear - 1)
}
