import {
  endOf,
  grainOf,
  lastMonthOf,
  parsePeriod,
  yearOf,
  yearPeriod,
  type Grain,
  type IsoDate,
  type Period,
} from '../period.ts'
import type { Point } from '../series.ts'

/** From this many figures on a series has a rhythm: with two, the interval between them. */
export const RHYTHM_MIN_FIGURES = 2
/** Figures further apart than this are occasional; nobody can say when the next one is due. */
export const RHYTHM_MAX_MONTHS = 36
/** How long after the end of a period its figure may reasonably take to be published. Our rule, shown to the reader. */
export const PUBLICATION_DELAY_MONTHS = 6

/** How often a series gives figures: every so many months, told in periods of a grain. */
export interface Rhythm {
  readonly grain: 'year' | 'quarter' | 'month'
  readonly months: number
}

/** A figure that the rhythm of a series calls for, with the day by which it should have been published. */
export interface DueFigure {
  readonly period: Period
  readonly due: IsoDate
}

const MONTHS_PER_YEAR = 12

const lastMonthOfYear = (period: Period): number => lastMonthOf(yearPeriod(yearOf(period)))

function mustPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`Not a period: ${text}`)
  return period
}

function monthPeriod(month: number): Period {
  const year = Math.floor(month / MONTHS_PER_YEAR)
  return mustPeriod(`${String(year).padStart(4, '0')}-${String((month % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`)
}

function periodEndingIn(month: number, grain: Rhythm['grain']): Period {
  const year = Math.floor(month / MONTHS_PER_YEAR)
  if (grain === 'year') return yearPeriod(year)
  if (grain === 'quarter') return mustPeriod(`${year}-Q${Math.floor((month % MONTHS_PER_YEAR) / 3) + 1}`)
  return monthPeriod(month)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The grain that most of the figures have; of two equally frequent ones the longer. */
function usualGrain(points: readonly Point[]): Grain {
  const counts: Record<Grain, number> = { year: 0, quarter: 0, month: 0, day: 0 }
  for (const point of points) counts[grainOf(point.period)] += 1
  const grains: readonly Grain[] = ['year', 'quarter', 'month', 'day']
  return grains.reduce((best, grain) => (counts[grain] > counts[best] ? grain : best), 'year')
}

interface Beats {
  readonly grain: Rhythm['grain']
  /** The months in which the figures' periods end, each once, in order. */
  readonly months: readonly number[]
}

const known = new WeakMap<readonly Point[], Beats>()

/** When figures came. Counts on a day are taken for their year: nobody is bound to count again on the same day. */
function beatsOf(points: readonly Point[]): Beats {
  const before = known.get(points)
  if (before) return before
  const beats = findBeats(points)
  known.set(points, beats)
  return beats
}

function findBeats(points: readonly Point[]): Beats {
  const grain = usualGrain(points)
  const isYearly = grain === 'year' || grain === 'day'
  const counted = points.filter(({ period }) => isYearly || grainOf(period) === grain)
  const months = new Set(counted.map(({ period }) => (isYearly ? lastMonthOfYear(period) : lastMonthOf(period))))
  return { grain: isYearly ? 'year' : grain, months: [...months] }
}

/** Whether an interval is one that figures are published in: a part of a year that goes into it evenly, or whole years. */
const isUsual = (months: number): boolean =>
  months > 0 && months <= RHYTHM_MAX_MONTHS && (MONTHS_PER_YEAR % months === 0 || months % MONTHS_PER_YEAR === 0)

/** How often a series has given figures, or `undefined` where they are too few, too far apart or too uneven to say. */
export function rhythmOf(points: readonly Point[]): Rhythm | undefined {
  const { grain, months } = beatsOf(points)
  if (months.length < RHYTHM_MIN_FIGURES) return undefined
  const usual = median(months.slice(1).map((month, index) => month - (months[index] ?? month)))
  const interval = grain === 'year' ? Math.round(usual / MONTHS_PER_YEAR) * MONTHS_PER_YEAR : usual
  return isUsual(interval) ? { grain, months: interval } : undefined
}

/** The day by which the figure of a period that ends in a month should be out: the last of the month after the delay. */
const dueOf = (month: number): IsoDate => endOf(monthPeriod(month + PUBLICATION_DELAY_MONTHS))

/** Every figure that should have followed the last one by a day, in order; empty while the next is not yet due. */
export function overdueFigures(points: readonly Point[], asOf: IsoDate): readonly DueFigure[] {
  const rhythm = rhythmOf(points)
  const last = beatsOf(points).months.at(-1)
  if (!rhythm || last === undefined) return []
  const overdue: DueFigure[] = []
  for (let month = last + rhythm.months; dueOf(month) < asOf; month += rhythm.months) {
    overdue.push({ period: periodEndingIn(month, rhythm.grain), due: dueOf(month) })
  }
  return overdue
}

/** The years inside a yearly series, between its first and last figure, for which it has none. */
export function skippedYears(points: readonly Point[]): readonly Period[] {
  const rhythm = rhythmOf(points)
  if (rhythm?.grain !== 'year' || rhythm.months !== MONTHS_PER_YEAR) return []
  const years = new Set(points.map(point => yearOf(point.period)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first }, (_, offset) => first + offset)
    .filter(year => !years.has(year))
    .map(yearPeriod)
}
