import type { IndicatorRecord } from '../indicator.ts'
import { comparePeriods, grainOf, yearOf, yearPeriod, type IsoDate, type Period } from '../period.ts'
import type { AreaId } from '../ids.ts'
import { observationsOf, stands, type Observation } from '../series.ts'
import type { Target } from '../target.ts'
import type { Step } from '../zone.ts'
import { isUsersDraft } from '../edits.ts'

/** The figure that stands for a period, or the period named without one. */
export function figureAt({ series }: IndicatorRecord, area: AreaId, period: Period): Observation | undefined {
  const given = Object.hasOwn(series, area) ? series[area] : undefined
  if (!given?.periods.includes(period)) return undefined
  return observationsOf(given).find(row => row.period === period && stands(row.remark))
}

/** The user's draft for a period, or else the target that stands there without it. */
export function targetAt({ targets }: IndicatorRecord, area: AreaId, period: Period): Target | undefined {
  const here = targets.filter(target => target.area === area && target.period === period)
  return here.find(isUsersDraft) ?? here.find(({ standing }) => standing === 'current')
}

/** How many years before the first step the table begins: as the charts do. */
const YEARS_BEFORE = 9

/** The years that figures are entered for, unless the user asks for more. */
export function yearColumns(steps: readonly Step[], asOf: IsoDate): readonly Period[] {
  const now = Number(asOf.slice(0, 4))
  const first = Math.min(now, ...steps.map(step => yearOf(step.period))) - YEARS_BEFORE
  return Array.from({ length: now - first + 1 }, (_, offset) => yearPeriod(first + offset))
}

/** The quarters, months and days that an area has figures for, in order. */
export function finerColumns(indicators: readonly IndicatorRecord[], area: AreaId): readonly Period[] {
  const periods = new Set(
    indicators.flatMap(({ series }) => (Object.hasOwn(series, area) ? (series[area]?.periods ?? []) : [])),
  )
  return inOrder([...periods].filter(period => grainOf(period) !== 'year'))
}

/** Periods each once, by when they end. */
export const inOrder = (periods: readonly Period[]): readonly Period[] =>
  [...new Set(periods)].sort((left, right) => comparePeriods(left, right) || (left < right ? -1 : 1))
