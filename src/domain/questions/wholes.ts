import { indicatorById, type Catalog } from '../catalog.ts'
import type { AreaId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { comparePeriods, type Period } from '../period.ts'
import { pointsOf, type Point } from '../series.ts'
import type { LocalText } from '../text.ts'
import type { Whole } from '../zone.ts'

/** One part with its figure and its share of the whole, in per cent. */
export interface Part {
  readonly indicator: IndicatorRecord
  readonly point: Point | undefined
  readonly share: number | undefined
}

/** A whole in one area at one date. */
export interface Composed {
  readonly area: AreaId
  readonly period: Period
  readonly parts: readonly Part[]
  /** The published whole; `undefined` for shares of a hundred. */
  readonly total: Point | undefined
  /** What the known shares come to, in per cent. */
  readonly sum: number
}

/** A whole wherever and whenever figures of it are published. */
export interface Composition {
  readonly id: Whole['id']
  readonly name: LocalText
  readonly note: LocalText | undefined
  readonly indicators: readonly IndicatorRecord[]
  readonly whole: IndicatorRecord | undefined
  readonly composed: readonly Composed[]
}

const pointAt = (indicator: IndicatorRecord, area: AreaId, period: Period): Point | undefined =>
  pointsOf(indicator.series[area]).find(point => point.period === period)

function composedAt(
  parts: readonly IndicatorRecord[],
  whole: IndicatorRecord | undefined,
  area: AreaId,
  period: Period,
): Composed | undefined {
  const total = whole && pointAt(whole, area, period)
  if (whole && !total) return undefined
  const known = parts.map((indicator): Part => {
    const point = pointAt(indicator, area, period)
    return { indicator, point, share: point && (point.value / (total?.value ?? 100)) * 100 }
  })
  if (known.filter(({ point }) => point).length < 2) return undefined
  return { area, period, parts: known, total, sum: known.reduce((sum, { share = 0 }) => sum + share, 0) }
}

/**
 * The wholes of a catalog that have figures, area by area and date by date. Parts and wholes are those that the sources
 * state; nothing is put together here that no source puts together.
 */
export function compositionsOf(catalog: Catalog): readonly Composition[] {
  return (catalog.frame.wholes ?? []).flatMap(({ id, name, note, whole: wholeId }): Composition[] => {
    const indicators = catalog.indicators.filter(({ partOf }) => partOf === id)
    const whole = wholeId && indicatorById(catalog, wholeId)
    if (wholeId !== undefined && !whole) return []
    const composed = catalog.frame.areas.flatMap(({ id: area }) => {
      const periods = indicators.flatMap(indicator => pointsOf(indicator.series[area]).map(({ period }) => period))
      const inOrder = [...new Set(periods)].sort(comparePeriods)
      return inOrder.flatMap(period => composedAt(indicators, whole, area, period) ?? [])
    })
    return composed.length > 0 ? [{ id, name, note, indicators, whole, composed }] : []
  })
}
