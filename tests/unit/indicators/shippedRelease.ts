import { readFolder } from '../../../src/data/build/releasePlugin.ts'
import { describeProblem } from '../../../src/data/package/describe.ts'
import { readPackage } from '../../../src/data/package/readPackage.ts'
import { parseAreaId, type AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { ReleaseContent } from '#domain/release.ts'
import { observationsOf, pointsOf, type Observation, type Series } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'

async function readShipped(): Promise<ReleaseContent> {
  const reading = readPackage(await readFolder('indicators'))
  if (reading.ok) return reading.value
  throw new Error(reading.failure.map(describeProblem).join('\n'))
}

/** The folder `indicators/` as the app reads it. */
export const shipped = await readShipped()

/** A series with what it belongs to. */
export interface PlacedSeries {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  readonly series: Series
}

function placed(indicator: IndicatorRecord): readonly PlacedSeries[] {
  return Object.entries(indicator.series).flatMap(([text, series]) => {
    const area = parseAreaId(text)
    return area ? [{ indicator, area, series }] : []
  })
}

/** Every series of the data set. */
export const allSeries: readonly PlacedSeries[] = shipped.indicators.flatMap(placed)

/** A row with what it belongs to; `at` names it in a failing test. */
export interface PlacedRow extends Observation {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  readonly at: string
}

/** Every row of observations.csv. */
export const allRows: readonly PlacedRow[] = allSeries.flatMap(({ indicator, area, series }) =>
  observationsOf(series).map(row => ({
    ...row,
    indicator,
    area,
    at: `${indicator.id} ${area} ${row.period} ${row.source}`,
  })),
)

/** Every row of targets.csv, with its indicator. */
export const allTargets: readonly (Target & { readonly indicator: IndicatorRecord; readonly at: string })[] =
  shipped.indicators.flatMap(indicator =>
    indicator.targets.map(target => ({ ...target, indicator, at: `${indicator.id} ${target.area} ${target.period}` })),
  )

/** The value that stands for an indicator, area and period; throws where none does, for a test that counts on it. */
export function valueOf(indicatorId: string, area: string, period: string): number {
  const found = allSeries.find(placed => placed.indicator.id === indicatorId && placed.area === area)
  const point = pointsOf(found?.series).find(other => other.period === period)
  if (!point) throw new Error(`No value of ${indicatorId} in ${area} for ${period}`)
  return point.value
}
