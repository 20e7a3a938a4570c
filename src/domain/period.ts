import type { Branded } from './ids.ts'

/**
 * The time a figure speaks of: a year `2024`, a quarter `2024-Q3`, a month `2024-03` or a day `2024-03-14`.
 * A month or day on a stock is the date of the count; what a flow covers is said in the indicator's definition.
 */
export type Period = Branded<'Period'>

/** A calendar day, `2024-03-14`. */
export type IsoDate = Branded<'IsoDate'>

/** How long a period is. */
export type Grain = 'year' | 'quarter' | 'month' | 'day'

interface PeriodParts {
  readonly grain: Grain
  readonly year: number
  /** 1 to 4 for a quarter, 1 to 12 for a month or a day, undefined for a year. */
  readonly part: number | undefined
  readonly day: number | undefined
}

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function partsOf(text: string): PeriodParts | undefined {
  const match = PERIOD.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] !== undefined) return { grain: 'quarter', year, part: Number(match[2]), day: undefined }
  if (match[3] === undefined) return { grain: 'year', year, part: undefined, day: undefined }
  const month = Number(match[3])
  if (month < 1 || month > 12) return undefined
  if (match[4] === undefined) return { grain: 'month', year, part: month, day: undefined }
  const day = Number(match[4])
  return day >= 1 && day <= daysInMonth(year, month) ? { grain: 'day', year, part: month, day } : undefined
}

/** A period from its text, or `undefined` where the text is none (a 13th month, 30 February, `2024年`). */
export function parsePeriod(text: string): Period | undefined {
  return partsOf(text) ? (text as Period) : undefined
}

/** A calendar day from its text, or `undefined`. */
export function parseIsoDate(text: string): IsoDate | undefined {
  return partsOf(text)?.grain === 'day' ? (text as IsoDate) : undefined
}

/** The period of a whole year. */
export const yearPeriod = (year: number): Period => String(year).padStart(4, '0') as Period

/** A day read as the period it is. */
export const dayPeriod = (date: IsoDate): Period => date as string as Period

function mustParts(period: Period): PeriodParts {
  const parts = partsOf(period)
  if (!parts) throw new Error(`Not a period: ${period}`)
  return parts
}

const two = (value: number): string => String(value).padStart(2, '0')

const MANY = 20_000

/** The same few hundred periods are asked for by the thousand: each is worked out once. */
function remembered<Value extends string | number>(work: (period: Period) => Value): (period: Period) => Value {
  const known = new Map<Period, Value>()
  return period => {
    const before = known.get(period)
    if (before !== undefined) return before
    if (known.size >= MANY) known.clear()
    const value = work(period)
    known.set(period, value)
    return value
  }
}

/** The grain of a period. */
export const grainOf = remembered((period): Grain => mustParts(period).grain)

/** The calendar year in which a period lies. */
export const yearOf = remembered((period): number => mustParts(period).year)

/** The last day of a period. */
export const endOf = remembered((period): IsoDate => {
  const { grain, year, part = 12, day } = mustParts(period)
  const month = grain === 'quarter' ? part * 3 : part
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day ?? daysInMonth(year, month))}` as IsoDate
})

const MONTHS_PER_YEAR = 12

/** Months from the year 0 to the month in which a period ends. */
export const lastMonthOf = remembered((period): number => {
  const [year = 0, month = 1] = endOf(period).split('-').map(Number)
  return year * MONTHS_PER_YEAR + month - 1
})

/** The first day of a period. */
export function startOf(period: Period): IsoDate {
  const { grain, year, part = 1, day = 1 } = mustParts(period)
  const month = grain === 'quarter' ? part * 3 - 2 : part
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as IsoDate
}

/** Negative, zero or positive as `left` ends before, with or after `right`. */
export function comparePeriods(left: Period, right: Period): number {
  const a = endOf(left)
  const b = endOf(right)
  return a < b ? -1 : a > b ? 1 : 0
}

const MS_PER_DAY = 86_400_000
const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MS_PER_DAY

/**
 * Where the end of a period stands on the line of years: the year 2024 is at 2024 exactly, 30 June 2024 at about 2023.5.
 * Years keep their own number, so that yearly formulas (CAGR, straight lines) come out as in the literature.
 */
export const positionOf = remembered((period): number => {
  const [year = 0, month = 1, day = 1] = endOf(period).split('-').map(Number)
  const before = dayNumber(year, 1, 1) - 1
  const length = dayNumber(year, 12, 31) - before
  return year - 1 + (dayNumber(year, month, day) - before) / length
})
