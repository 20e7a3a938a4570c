import { unitById, type Catalog } from './catalog.ts'
import type { SourceId } from './ids.ts'
import { targetsIn, type IndicatorRecord } from './indicator.ts'
import { observationsOf, type Observation } from './series.ts'
import type { Source } from './source.ts'
import { sourceUses } from './sourceUse.ts'
import type { Target } from './target.ts'
import type { Unit } from './unit.ts'
import type { Area } from './zone.ts'

/** One indicator in one area as the annex of a report lists it: every figure and every target, whatever became of it. */
export interface AnnexRow {
  readonly key: string
  readonly indicator: IndicatorRecord
  readonly area: Area
  readonly unit: Unit
  readonly figures: readonly Observation[]
  readonly targets: readonly Target[]
}

/** A source with the number that the annex names it by. */
export interface NumberedSource {
  readonly source: Source
  readonly number: number
}

/** Everything that is known of the indicators, in the catalog's order and within each in the order of areas. */
export function annexRows(catalog: Catalog): readonly AnnexRow[] {
  return catalog.indicators.flatMap(indicator => {
    const unit = unitById(catalog, indicator.unit)
    if (!unit) return []
    return catalog.frame.areas.flatMap((area): readonly AnnexRow[] => {
      const series = indicator.series[area.id]
      const figures = series ? observationsOf(series) : []
      const targets = targetsIn(indicator, area.id)
      if (figures.length + targets.length === 0) return []
      return [{ key: `${indicator.id} ${area.id}`, indicator, area, unit, figures, targets }]
    })
  })
}

/** All sources in the order of the list of sources, numbered from one. */
export const numberedSources = (catalog: Catalog): readonly NumberedSource[] =>
  sourceUses(catalog).map(({ source }, index) => ({ source, number: index + 1 }))

/** The numbers of sources by their ids. */
export const sourceNumbers = (sources: readonly NumberedSource[]): ReadonlyMap<SourceId, number> =>
  new Map(sources.map(({ source, number }) => [source.id, number]))

/** A list cut into parts of at most so many items, so that each is put on the page by itself. */
export function cutInto<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size))
  return parts
}
