import { momentOf } from './moment.ts'
import { cellOf } from './readings.ts'
import { yearPeriod } from '../period.ts'
import type { Nature } from '../indicator.ts'
import type { Target } from '../target.ts'
import type { Bound } from './band.ts'
import type { Cell, QuotaRule } from './assessment.ts'
import type { Reading } from './readings.ts'

/** A target that follows from a yearly quota, with the rule it follows by. */
export interface DerivedTarget {
  readonly target: Target
  readonly quota: QuotaRule
}

/** Whether the yearly figures of such a series are portions, to be held against the quota itself and added up. */
export const isYearlyPortion = (nature: Nature): boolean => nature === 'quota' || nature === 'flow'

interface QuotaSpan {
  readonly target: Target
  readonly quota: number
  readonly first: number
  readonly last: number
}

/** The years of a quota target, both ends included; `undefined` for any other aim, and for a quota that ends before it begins. */
function spanOf(target: Target): QuotaSpan | undefined {
  if (target.aim.kind !== 'per-year') return undefined
  const first = momentOf(target.aim.from).year
  const last = momentOf(target.period).year
  return last < first ? undefined : { target, quota: target.aim.value, first, last }
}

function derive(span: QuotaSpan, kind: QuotaRule['kind'], year: number, carried: Cell | undefined): DerivedTarget {
  const { target, quota, first, last } = span
  const years = last - first + 1
  const value = kind === 'each-year' ? quota : quota * years + (carried?.value ?? 0)
  const rule = { kind, quota, from: yearPeriod(first), to: yearPeriod(last), years, carried }
  const basis = kind === 'each-year' || target.basis === 'draft' ? target.basis : 'derived'
  return { target: { ...target, period: yearPeriod(year), aim: { kind: 'at-least', value }, basis }, quota: rule }
}

/**
 * The targets that a yearly quota stands for. Yearly portions are held against the quota year by year and, added up,
 * against quota × years; a level or a count against quota × years on top of what it was in the year before.
 */
export function targetsOfQuota(target: Target, nature: Nature, items: readonly Reading[]): readonly DerivedTarget[] {
  const span = spanOf(target)
  if (!span) return []
  if (!isYearlyPortion(nature)) {
    const before = items.findLast(item => item.moment.year === span.first - 1)
    return [derive(span, 'count-at-end', span.last, before && cellOf(before))]
  }
  const years = Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index)
  return [
    ...years.map(year => derive(span, 'each-year', year, undefined)),
    derive(span, 'sum-of-years', span.last, undefined),
  ]
}

/** Two bounds added up: known to be at least, or at most, the sum; `undefined` where they point apart. */
function addBounds(left: Bound, right: Bound): Bound | undefined {
  if (left === right || right === 'exact') return left
  return left === 'exact' ? right : undefined
}

/**
 * The yearly values of a quota added up from its first year on. After a year without a value the sum is only a lower bound;
 * it ends where bounds point apart and nothing can be said of it any more.
 */
export function runningSum(rule: QuotaRule, items: readonly Reading[]): readonly Reading[] {
  const sums: Reading[] = []
  let sum = 0
  let bound: Bound | undefined = 'exact'
  let expected = momentOf(rule.from).year
  for (const item of items) {
    const { year } = item.moment
    if (year < expected) continue
    if (year > expected) bound = addBounds(bound, 'at-least')
    bound = bound && addBounds(bound, item.bound)
    if (!bound) break
    sum += item.value
    expected = year + 1
    sums.push({ ...item, value: sum, bound })
  }
  return sums
}
