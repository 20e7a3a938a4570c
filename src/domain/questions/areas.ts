import type { IndicatorRecord } from '../indicator.ts'
import type { Area } from '../zone.ts'
import { periodsOf } from './areaFigures.ts'

const judged = ({ direction }: IndicatorRecord): number => (direction === 'none' ? 0 : 1)

/** Indicators that at least two of some areas have figures of; those that most can be compared by at once come first. */
export function comparedIndicators(
  indicators: readonly IndicatorRecord[],
  areas: readonly Area[],
): readonly IndicatorRecord[] {
  return indicators
    .filter(indicator => areas.filter(({ id }) => indicator.series[id]).length > 1)
    .map(indicator => ({
      indicator,
      known: areas.filter(area => periodsOf(indicator, [area]).length > 0).length,
      atOnce: periodsOf(indicator, areas).reduce((most, cover) => Math.max(most, cover.areas), 0),
    }))
    .filter(({ known }) => known > 1)
    .sort(
      (left, right) =>
        right.atOnce - left.atOnce || judged(right.indicator) - judged(left.indicator) || right.known - left.known,
    )
    .map(({ indicator }) => indicator)
}
