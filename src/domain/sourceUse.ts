import type { Catalog } from './catalog.ts'
import type { SourceId } from './ids.ts'
import type { IndicatorRecord } from './indicator.ts'
import type { Source } from './source.ts'

/** A source with what rests on it. */
export interface SourceUse {
  readonly source: Source
  /** Indicators with a figure or a target from it. */
  readonly indicators: readonly IndicatorRecord[]
  /** How many figures and targets come from it. */
  readonly rows: number
}

function sourcesOf(indicator: IndicatorRecord): readonly SourceId[] {
  const figures = Object.values(indicator.series).flatMap(series => series.sources)
  return [...figures, ...indicator.targets.map(target => target.source)]
}

/** Every source with what rests on it, latest first; those without a date stand last. */
export function sourceUses(catalog: Catalog): readonly SourceUse[] {
  const uses = new Map<SourceId, { indicators: IndicatorRecord[]; rows: number }>()
  for (const indicator of catalog.indicators) {
    for (const id of sourcesOf(indicator)) {
      const use = uses.get(id) ?? { indicators: [], rows: 0 }
      use.rows += 1
      if (use.indicators.at(-1) !== indicator) use.indicators.push(indicator)
      uses.set(id, use)
    }
  }
  const dated = (source: Source): string => source.published ?? ''
  return catalog.frame.sources
    .map(source => ({ source, indicators: [], rows: 0, ...uses.get(source.id) }))
    .sort((left, right) =>
      dated(left.source) < dated(right.source) ? 1 : dated(left.source) > dated(right.source) ? -1 : 0,
    )
}
