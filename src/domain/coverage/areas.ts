import type { Catalog } from '../catalog.ts'
import { comparePeriods, type Period } from '../period.ts'
import { latestOf } from '../series.ts'
import type { Area } from '../zone.ts'

/** How much is known of an area: the indicators with a figure in use, and the period of the latest one. */
export interface AreaCoverage {
  readonly area: Area
  readonly known: number
  readonly latest: Period | undefined
}

/** The zone, its parts and the other zones, each with how much is known of it, in the catalog's order. */
export const areaCoverage = (catalog: Catalog): readonly AreaCoverage[] =>
  catalog.frame.areas.map(area => {
    const lasts = catalog.indicators.flatMap(({ series }) => latestOf(series[area.id])?.period ?? [])
    return { area, known: lasts.length, latest: lasts.sort(comparePeriods).at(-1) }
  })
