import { indicatorById, type Catalog } from '../catalog.ts'
import type { SourceId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { Period } from '../period.ts'
import { pointsOf, type Qualifier } from '../series.ts'
import type { LocalText } from '../text.ts'

/** A sum of money as a source names it. */
export interface FundFigure {
  readonly indicator: IndicatorRecord
  readonly value: number
  readonly period: Period
  readonly qualifier: Qualifier
  readonly source: SourceId
  readonly note: LocalText | undefined
}

/**
 * Money that was put in, with what the source says it drew in. `counted`: published as having been put in, obtained or
 * drawn in. `announced`: a size that was named, without any figure of what was paid.
 */
export interface FundRelation {
  readonly standing: 'counted' | 'announced'
  readonly from: FundFigure
  readonly to: FundFigure | undefined
}

function counted(catalog: Catalog, indicator: IndicatorRecord): FundFigure | undefined {
  const point = pointsOf(indicator.series[catalog.frame.zone.area]).at(-1)
  if (!point) return undefined
  const { value, period, source, remark } = point
  const { qualifier = 'exact' } = remark
  // A cumulative indicator says so by its name.
  const isSaid = qualifier === 'cumulative' && indicator.nature === 'cumulative'
  return { indicator, value, period, source, qualifier: isSaid ? 'exact' : qualifier, note: remark.note }
}

function announced(catalog: Catalog, indicator: IndicatorRecord): FundFigure | undefined {
  const { area } = catalog.frame.zone
  const target = indicator.targets.find(given => given.standing === 'announced' && given.area === area)
  if (target?.aim.kind !== 'at-least') return undefined
  const { period, source, note, aim } = target
  return { indicator, value: aim.value, period, source, qualifier: 'exact', note }
}

/** All sums of funding that a catalog has published figures of, each with what a source says it drew in; counted ones first. */
export function fundsOf(catalog: Catalog): readonly FundRelation[] {
  const relations = catalog.indicators.flatMap((from): FundRelation[] => {
    if (from.funding === undefined) return []
    const to = from.drewIn && indicatorById(catalog, from.drewIn)
    const put = counted(catalog, from)
    if (put) return [{ standing: 'counted', from: put, to: to && counted(catalog, to) }]
    const named = announced(catalog, from)
    return named ? [{ standing: 'announced', from: named, to: undefined }] : []
  })
  return [
    ...relations.filter(({ standing }) => standing === 'counted'),
    ...relations.filter(({ standing }) => standing === 'announced'),
  ]
}
