import { momentOf } from './moment.ts'
import { cellOf } from './readings.ts'
import { yearPeriod } from '../period.ts'
import type { Nature } from '../indicator.ts'
import type { Aim, Target } from '../target.ts'
import type { Bound } from './band.ts'
import type { Cell, QuotaRule } from './assessment.ts'
import type { Reading } from './readings.ts'

/** A target that follows from a yearly quota, with the rule it follows by. */
export interface DerivedTarget {
  readonly target: Target
  readonly quota: QuotaRule
}

/** Whether the yearly figures of such a series are portions, to be held against the quota itself and added up. */
const isYearlyPortion = (nature: Nature): boolean => nature === 'quota' || nature === 'flow'

interface QuotaSpan {
  readonly target: Target
  readonly quota: number
  readonly first: number
  readonly last: number
}

/** A yearly quota as an aim. */
export type QuotaAim = Extract<Aim, { readonly kind: 'per-year' }>

/** The years of a quota, both ends included; `undefined` where it ends before it begins. */
function spanOf(target: Target, { value, from }: QuotaAim): QuotaSpan | undefined {
  const first = momentOf(from).year
  const last = momentOf(target.period).year
  return last < first ? undefined : { target, quota: value, first, last }
}

type Kind = QuotaRule['kind']

function derive(span: QuotaSpan, kind: Kind, year: number, value: number | undefined, carried?: Cell): DerivedTarget {
  const { target, quota, first, last } = span
  const years = last - first + 1
  const rule = { kind, quota, from: yearPeriod(first), to: yearPeriod(last), years, carried }
  const basis = kind === 'each-year' || target.basis === 'draft' ? target.basis : 'derived'
  const aim: Aim = value === undefined ? target.aim : { kind: 'at-least', value }
  return { target: { ...target, period: yearPeriod(year), aim, basis }, quota: rule }
}

/** Whether a count was begun before the quota, so that some of it is not the quota's. A level always was. */
const isOlder = (nature: Nature, items: readonly Reading[], { first }: QuotaSpan): boolean =>
  nature !== 'cumulative' ||
  items.some(({ remark }) => remark.since !== undefined && momentOf(remark.since).year < first)

/** A level or a count by the end: quota × years more than in the year before. Without that year an older count has no target. */
function countAtEnd(span: QuotaSpan, nature: Nature, items: readonly Reading[]): DerivedTarget {
  const { quota, first, last } = span
  const before = items.findLast(item => item.moment.year === first - 1)
  const whole = quota * (last - first + 1)
  if (before) return derive(span, 'count-at-end', last, before.value + whole, cellOf(before))
  return derive(span, 'count-at-end', last, isOlder(nature, items, span) ? undefined : whole)
}

/**
 * The targets that a yearly quota stands for. Yearly portions are held against the quota year by year and, added up,
 * against quota × years; a level or a count against quota × years on top of what it was in the year before.
 */
export function targetsOfQuota(
  target: Target,
  aim: QuotaAim,
  nature: Nature,
  items: readonly Reading[],
): readonly DerivedTarget[] {
  const span = spanOf(target, aim)
  if (!span) return []
  if (!isYearlyPortion(nature)) return [countAtEnd(span, nature, items)]
  const { quota, first, last } = span
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return [
    ...years.map(year => derive(span, 'each-year', year, quota)),
    derive(span, 'sum-of-years', last, quota * years.length),
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
