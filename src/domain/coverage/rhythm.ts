import { endOf, grainOf, parsePeriod, yearOf, yearPeriod, type Grain, type IsoDate, type Period } from '../period.ts'
import type { Point } from '../series.ts'

/** From this many figures on a series has a rhythm: with two, the interval between them. */
export const RHYTHM_MIN_FIGURES = 2
/** Figures further apart than this are occasional; nobody can say when the next one is due. */
export const RHYTHM_MAX_MONTHS = 36
/** How long after the end of a period its figure may reasonably take to be published. Our rule, shown to the reader. */
export const PUBLICATION_DELAY_MONTHS = 6

/** How often a series has given figures: its usual interval, and the grain its periods are counted in. */
export interface Rhythm {
  readonly grain: Grain
  readonly months: number
}

/** A figure that the rhythm of a series calls for, with the day by which it should have been published. */
export interface DueFigure {
  readonly period: Period
  readonly due: IsoDate
}

const MONTHS_PER_YEAR = 12

/** Months from the year 0 to the month in which a day lies. */
function monthNumber(date: IsoDate): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return year * MONTHS_PER_YEAR + month - 1
}

const lastMonthOf = (period: Period): number => monthNumber(endOf(period))

function mustPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`Not a period: ${text}`)
  return period
}

function monthPeriod(month: number): Period {
  const year = Math.floor(month / MONTHS_PER_YEAR)
  return mustPeriod(`${String(year).padStart(4, '0')}-${String((month % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`)
}

/** The period of a grain that ends in a month; a day is expected no closer than its month. */
function periodEndingIn(month: number, grain: Grain): Period {
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

/** The figures that make up the rhythm: those of the usual grain, in order. */
export function regularPoints(points: readonly Point[]): readonly Point[] {
  const grain = usualGrain(points)
  return points.filter(point => grainOf(point.period) === grain)
}

/** How often a series has given figures, or `undefined` where they are too few or too far apart to say. */
export function rhythmOf(points: readonly Point[]): Rhythm | undefined {
  const regular = regularPoints(points)
  if (regular.length < RHYTHM_MIN_FIGURES) return undefined
  const ends = regular.map(point => lastMonthOf(point.period))
  const usual = Math.round(median(ends.slice(1).map((end, index) => end - (ends[index] ?? end))))
  if (usual > RHYTHM_MAX_MONTHS) return undefined
  const grain = usualGrain(points)
  const shortest = grain === 'year' ? MONTHS_PER_YEAR : grain === 'quarter' ? 3 : 1
  return { grain, months: Math.max(shortest, usual) }
}

/** The day by which the figure of a period that ends in a month should be out: the last of the month after the delay. */
const dueOf = (month: number): IsoDate => endOf(monthPeriod(month + PUBLICATION_DELAY_MONTHS))

/** Every figure that should have followed the last one by a day, in order; empty while the next is not yet due. */
export function overdueFigures(points: readonly Point[], asOf: IsoDate): readonly DueFigure[] {
  const rhythm = rhythmOf(points)
  const last = regularPoints(points).at(-1)
  if (!rhythm || !last) return []
  const overdue: DueFigure[] = []
  const start = lastMonthOf(last.period)
  for (let month = start + rhythm.months; dueOf(month) < asOf; month += rhythm.months) {
    overdue.push({ period: periodEndingIn(month, rhythm.grain), due: dueOf(month) })
  }
  return overdue
}

/** The years inside a yearly series, between its first and last figure, for which it has none. */
export function skippedYears(points: readonly Point[]): readonly Period[] {
  const rhythm = rhythmOf(points)
  if (rhythm?.grain !== 'year' || rhythm.months !== MONTHS_PER_YEAR) return []
  const years = new Set(points.map(point => yearOf(point.period)))
  const [first = 0] = years
  const last = Math.max(...years)
  return Array.from({ length: last - first }, (_, offset) => first + offset)
    .filter(year => !years.has(year))
    .map(yearPeriod)
}
