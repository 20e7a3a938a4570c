import { momentOf } from './moment.ts'
import type { Bound } from './band.ts'
import type { Moment } from './moment.ts'
import type { Cell, Question } from './assessment.ts'
import type { Nature } from '../indicator.ts'
import type { SourceId } from '../ids.ts'
import type { IsoDate } from '../period.ts'
import type { Qualifier, Remark, Series } from '../series.ts'
import { parsePeriod, startOf } from '../period.ts'
import { stands } from '../series.ts'

/** One figure that may be used, with where it stands on the line of years. */
export interface Reading extends Cell {
  readonly moment: Moment
  readonly position: number
  readonly end: IsoDate
  readonly bound: Bound
  readonly remark: Remark
}

/** The figures of a series that a verdict may use, earliest first, one a date. */
export interface Readings {
  readonly items: readonly Reading[]
  /** Set where only figures of parts of a year were found, which a yearly target cannot be held against. */
  readonly otherGrain: boolean
}

const NONE: Readings = { items: [], otherGrain: false }

/** Natures whose value covers its whole period, so that a half-year's is not comparable with a year's. */
const COVERS_PERIOD: Readonly<Record<Nature, boolean>> = {
  flow: true,
  quota: true,
  growth: true,
  share: true,
  stock: false,
  cumulative: false,
}

const BOUND: Readonly<Record<Qualifier, Bound>> = {
  exact: 'exact',
  about: 'exact',
  cumulative: 'exact',
  'growth-rate': 'exact',
  'at-least': 'at-least',
  'at-most': 'at-most',
}

/** How the figure was worded; plainly where nothing else is said. */
export const qualifierOf = ({ qualifier = 'exact' }: Remark): Qualifier => qualifier

/** The first day on which something dated by a year, a month or a day can have been known. */
function firstDayOf(published: string | undefined): IsoDate | undefined {
  const period = published === undefined ? undefined : parsePeriod(published)
  return period && startOf(period)
}

/** Whether a figure or a target was out on the day of the question, as far as its own date or its source's is known. */
export function isOutBy(question: Question, source: SourceId, publishedOn?: string): boolean {
  const published = firstDayOf(publishedOn ?? question.sourceOf?.(source)?.published)
  return published === undefined || published <= question.asOf
}

const PLAIN: Remark = {}

/** Whether a figure stands, speaks of the thing itself and not of its growth, and was published. */
function isUsable(question: Question, remark: Remark, source: SourceId): boolean {
  const isLevel = remark.qualifier !== 'growth-rate' || question.indicator.nature === 'growth'
  return stands(remark) && isLevel && isOutBy(question, source, remark.publishedOn)
}

function readingOf(question: Question, series: Series, row: number): Reading | undefined {
  const period = series.periods[row]
  const value = series.values[row]
  const source = series.sources[row]
  if (value === null || value === undefined || period === undefined || source === undefined) return undefined
  const moment = momentOf(period)
  const remark = series.remarks[row] ?? PLAIN
  if (moment.end > question.asOf || !isUsable(question, remark, source)) return undefined
  const { position, end } = moment
  return { period, value, source, row, moment, position, end, bound: BOUND[qualifierOf(remark)], remark }
}

const GRAIN_ORDER = { day: 0, month: 1, quarter: 2, year: 3 } as const

const inTime = (left: Reading, right: Reading): number =>
  left.position - right.position || GRAIN_ORDER[left.moment.grain] - GRAIN_ORDER[right.moment.grain]

/** In order of time; of several figures that end on one day, the one of the longest period. */
function onePerDate(items: Reading[]): readonly Reading[] {
  let before = -Infinity
  const isInOrder = items.every(({ position }) => {
    const isLater = position > before
    before = position
    return isLater
  })
  return isInOrder ? items : items.sort(inTime).filter((item, index) => items[index + 1]?.end !== item.end)
}

const isYearly = ({ moment }: Reading): boolean => moment.grain === 'year'

/** The figures that may be used, as known on the day of the question. */
export function readingsOf(question: Question): Readings {
  const series = question.indicator.series[question.area]
  if (!series) return NONE
  const items: Reading[] = []
  for (let row = 0; row < series.periods.length; row += 1) {
    const reading = readingOf(question, series, row)
    if (reading) items.push(reading)
  }
  if (!COVERS_PERIOD[question.indicator.nature] || items.every(isYearly)) {
    return { items: onePerDate(items), otherGrain: false }
  }
  const yearly = items.filter(isYearly)
  // A share may be a level on a date; without any yearly figure the dates are taken as such.
  if (yearly.length === 0 && question.indicator.nature === 'share')
    return { items: onePerDate(items), otherGrain: false }
  return { items: onePerDate(yearly), otherGrain: yearly.length === 0 }
}

/** A reading as the cell that others see. */
export const cellOf = ({ period, value, source, row }: Reading): Cell => ({ period, value, source, row })
