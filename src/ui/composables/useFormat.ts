import { useI18n } from 'vue-i18n'
import { endOf, grainOf, parsePeriod, yearOf, type Grain, type Period } from '#domain/period.ts'
import { useFigureFormat, type FigureFormat } from './useFigureFormat.ts'

/** Numbers, units, periods and lists as one reader writes them. */
export interface Format extends FigureFormat {
  readonly period: (value: Period) => string
  /** A date as far as it is known (`2023`, `2023-12`, `2023-12-21`); what is no date is shown as it stands. */
  readonly date: (text: string | undefined) => string
  /** Things one after the other: `甲、乙和丙`. */
  readonly list: (items: readonly string[]) => string
  /** Parts of a whole in their order, without an "and" before the last. */
  readonly series: (items: readonly string[]) => string
  /** A small count as a word (`五`, `five`), a larger one in digits. */
  readonly countWord: (count: number) => string
}

const GAP = '—'

/** English only; making a date format for them would cost every start some milliseconds. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const monthOf = (period: Period): number => Number(endOf(period).slice(5, 7))
const dayOf = (period: Period): number => Number(endOf(period).slice(8))

/** How this reader's figures, periods and lists are written: the one way in for components. */
export function useFormat(): Format {
  const { t, locale } = useI18n({ useScope: 'global' })
  const figures = useFigureFormat()

  const monthName = (period: Period): string => MONTHS[monthOf(period) - 1] ?? ''

  const periodWords: Readonly<Record<Grain, (period: Period) => string>> = {
    year: period => t('app.period.year', { year: yearOf(period) }),
    quarter: period => t('app.period.quarter', { year: yearOf(period), quarter: monthOf(period) / 3 }),
    month: period => t('app.period.month', { year: yearOf(period), month: monthOf(period), name: monthName(period) }),
    day: period =>
      t('app.period.day', {
        year: yearOf(period),
        month: monthOf(period),
        name: monthName(period),
        day: dayOf(period),
      }),
  }
  const period = (value: Period): string => periodWords[grainOf(value)](value)

  function date(text: string | undefined): string {
    if (text === undefined) return GAP
    const known = parsePeriod(text)
    return known ? period(known) : text
  }

  const list = (items: readonly string[]): string =>
    new Intl.ListFormat(locale.value, { style: 'long', type: 'conjunction' }).format(items)
  const series = (items: readonly string[]): string => items.join(t('app.list.separator'))

  const countWord = (count: number): string => t('app.countWords').split(',')[count - 1] ?? figures.number(count)

  return { ...figures, period, date, list, series, countWord }
}
