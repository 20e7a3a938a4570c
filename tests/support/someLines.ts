import type { IndicatorLine } from '#domain/overview.ts'
import { lineOf } from '#domain/overview.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { aCatalog, anIndicator, aTarget, day, must } from './aCatalog.ts'

const named = (zh: string) => ({ zh, en: zh })
const atLeast = (value: number) => ({ aim: { kind: 'at-least' as const, value } })
const years = (first: number, values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [String(first + index), value]))

/** Indicators in every state of progress, seen in November 2026. */
export const inEveryState: readonly IndicatorRecord[] = [
  anIndicator('reached', {
    name: named('已经达到的指标'),
    figures: years(2020, [30, 33, 36, 40, 46, 52]),
    targets: [aTarget('2024', atLeast(45)), aTarget('2027', atLeast(50))],
  }),
  anIndicator('on-track', {
    name: named('进展顺利的指标'),
    figures: years(2020, [30, 33, 36, 39, 42, 45]),
    targets: [
      aTarget('2024', atLeast(41)),
      aTarget('2027', atLeast(50)),
      aTarget('2030', { ...atLeast(60), basis: 'draft' }),
    ],
  }),
  anIndicator('behind', {
    name: named('速度不够的指标'),
    figures: years(2020, [30, 31, 32, 32.5, 33, 34]),
    targets: [
      aTarget('2024', atLeast(40)),
      aTarget('2027', { ...atLeast(50), basis: 'derived' }),
      aTarget('2030', atLeast(60)),
    ],
  }),
  anIndicator('reversing', {
    name: named('正在倒退的指标'),
    figures: years(2020, [30, 29, 28, 28, 27, 26]),
    targets: [aTarget('2027', atLeast(50))],
  }),
  anIndicator('missed', {
    name: named('到期未达到的指标'),
    figures: years(2020, [30, 31, 32, 33, 34, 35]),
    targets: [aTarget('2024', atLeast(40))],
  }),
  anIndicator('unknown', {
    name: named('有目标、没有数值的指标'),
    targets: [aTarget('2027', atLeast(50)), aTarget('2030', atLeast(70))],
  }),
  anIndicator('no-target', { name: named('没有目标的指标'), figures: years(2020, [30, 31]) }),
]

export const today = day('2026-11-24')
export const catalogOfStates = aCatalog(inEveryState)

/** A row for each of them. */
export const linesInEveryState: readonly IndicatorLine[] = inEveryState.map(indicator =>
  must(lineOf(catalogOfStates, indicator, today)),
)
