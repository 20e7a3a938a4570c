import type { IndicatorRecord } from '../indicator.ts'
import { comparePeriods, grainOf, type Period } from '../period.ts'
import { pointsOf, stands, type Point } from '../series.ts'
import type { Area } from '../zone.ts'

/** An area with its figure for one period, or without one: then it is not published. */
export interface AreaFigure {
  readonly area: Area
  readonly point: Point | undefined
}

/** A period that some areas have a figure for. */
export interface PeriodCover {
  readonly period: Period
  readonly areas: number
}

/** The figures of some areas for exactly one period; a neighbouring year never stands in. */
export const figuresAt = (indicator: IndicatorRecord, areas: readonly Area[], period: Period): readonly AreaFigure[] =>
  areas.map(area => ({
    area,
    point: pointsOf(indicator.series[area.id]).find(
      point => comparePeriods(point.period, period) === 0 && isSameGrain(point.period, period),
    ),
  }))

const isSameGrain = (left: Period, right: Period): boolean => grainOf(left) === grainOf(right)

/** The periods that any of some areas has a figure for, latest first. Read by column: thousands of series are looked through. */
export function periodsOf(indicator: IndicatorRecord, areas: readonly Area[]): readonly PeriodCover[] {
  const counts = new Map<Period, number>()
  for (const { id } of areas) {
    const series = indicator.series[id]
    if (!series) continue
    for (const [row, period] of series.periods.entries()) {
      const isKnown = (series.values[row] ?? null) !== null && stands(series.remarks[row] ?? {})
      if (isKnown) counts.set(period, (counts.get(period) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([period, known]) => ({ period, areas: known }))
    .sort((left, right) => comparePeriods(right.period, left.period))
}

/** The period to compare areas at: the one that most have a figure for, the latest of several. */
export function fullestPeriod(indicator: IndicatorRecord, areas: readonly Area[]): Period | undefined {
  return periodsOf(indicator, areas).reduce<PeriodCover | undefined>(
    (best, cover) => (best && best.areas >= cover.areas ? best : cover),
    undefined,
  )?.period
}

/** Two dates that the most areas have figures for both of, as far apart as possible; `undefined` where no area has two. */
export function fullestPair(
  indicator: IndicatorRecord,
  areas: readonly Area[],
): { readonly from: Period; readonly to: Period } | undefined {
  const periods = periodsOf(indicator, areas).map(({ period }) => period)
  let best: { readonly from: Period; readonly to: Period; readonly areas: number } | undefined
  for (const to of periods) {
    for (const from of [...periods].reverse()) {
      if (comparePeriods(from, to) >= 0 || !isSameGrain(from, to)) continue
      const [before, after] = [figuresAt(indicator, areas, from), figuresAt(indicator, areas, to)]
      const both = before.filter(({ point }, index) => point && after[index]?.point).length
      if (both > (best?.areas ?? 0)) best = { from, to, areas: both }
    }
  }
  return best && { from: best.from, to: best.to }
}

/** Figures in order of rank, the best first (the largest where neither way is better), and the areas without one. */
export function rank(
  indicator: Pick<IndicatorRecord, 'direction'>,
  figures: readonly AreaFigure[],
): { readonly ranked: readonly (AreaFigure & { readonly point: Point })[]; readonly without: readonly Area[] } {
  const isKnown = (figure: AreaFigure): figure is AreaFigure & { readonly point: Point } => figure.point !== undefined
  const sign = indicator.direction === 'lower-is-better' ? 1 : -1
  const ranked = figures.filter(isKnown).sort((left, right) => sign * (left.point.value - right.point.value))
  return { ranked, without: figures.filter(figure => !isKnown(figure)).map(({ area }) => area) }
}
