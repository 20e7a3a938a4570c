import { sourceById, type Catalog } from '../catalog.ts'
import type { IndicatorLine } from '../overview.ts'
import { yearOf, type IsoDate, type Period } from '../period.ts'
import type { Verdict } from '../progress/assessment.ts'
import { verdictsOn, yearEnds } from '../progress/history.ts'
import { rollUp, type Distribution } from '../progress/rollUp.ts'
import { pointsOf } from '../series.ts'

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

/** Judges each line again on past days, by what could be known then. */
export const historiesOf = (
  catalog: Catalog,
  lines: readonly IndicatorLine[],
  days: readonly IsoDate[],
): readonly LineHistory[] =>
  lines.map(line => {
    const { indicator, area } = line
    const asOf = days[0]
    const question = { indicator, area, sourceOf: (id: Parameters<typeof sourceById>[1]) => sourceById(catalog, id) }
    return { line, verdicts: asOf ? verdictsOn({ ...question, asOf }, days) : [] }
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

/** The ends of the last years before a day, from the first year that anything is known of, and the day itself. */
export function daysBefore(lines: readonly IndicatorLine[], asOf: IsoDate, most: number): readonly IsoDate[] {
  const thisYear = Number(asOf.slice(0, 4))
  const known = lines.flatMap(({ indicator, area }): Period[] => {
    const first = pointsOf(indicator.series[area])[0]
    return first ? [first.period] : []
  })
  const first = known.reduce((least, period) => Math.min(least, yearOf(period)), thisYear)
  return [...yearEnds(Math.max(first, thisYear - most), thisYear - 1), asOf]
}
