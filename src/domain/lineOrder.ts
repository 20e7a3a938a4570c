import type { IndicatorLine } from './overview.ts'
import { comparePeriods, type Period } from './period.ts'
import { STATUSES, type Trend } from './progress/assessment.ts'

/** What a list of indicators can be put in order by; `given` is the catalog's own order. */
export const LINE_ORDERS = ['given', 'name', 'latest', 'trend', 'target', 'status'] as const
export type LineOrder = (typeof LINE_ORDERS)[number]

type Comparison = (left: IndicatorLine, right: IndicatorLine) => number

const TRENDS: readonly (Trend | undefined)[] = ['improving', 'steady', 'worsening', undefined]

/** What is not known stands last, whichever way a list is read. */
function comparePresent(left: Period | undefined, right: Period | undefined, turn: number): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return turn * comparePeriods(left, right)
}

/** Indicators in an order; `compareNames` is the reader's alphabet. Equal ones keep the order they came in. */
export function orderLines(
  lines: readonly IndicatorLine[],
  order: LineOrder,
  descending: boolean,
  compareNames: Comparison,
): readonly IndicatorLine[] {
  const turn = descending ? -1 : 1
  const comparisons: Readonly<Record<LineOrder, Comparison>> = {
    given: () => 0,
    name: (left, right) => turn * compareNames(left, right),
    latest: (left, right) => comparePresent(left.latest?.period, right.latest?.period, turn),
    target: (left, right) => comparePresent(left.target?.period, right.target?.period, turn),
    trend: (left, right) => turn * (TRENDS.indexOf(left.verdict.trend) - TRENDS.indexOf(right.verdict.trend)),
    status: (left, right) => turn * (STATUSES.indexOf(left.verdict.status) - STATUSES.indexOf(right.verdict.status)),
  }
  return [...lines].sort(comparisons[order])
}
