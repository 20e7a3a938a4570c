import { endOf, grainOf, parsePeriod, yearOf } from './period.ts'
import type { IsoDate } from './period.ts'
import type { Source, SourceKind } from './source.ts'

/** The styles of citation that officials and researchers here are asked for. */
export const CITATION_STYLES = ['gb-t-7714', 'apa'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** The type marks of GB/T 7714-2015, by what a source is. */
const MARK: Readonly<Record<SourceKind, string>> = {
  'press-conference': 'EB',
  'gov-report': 'R',
  bulletin: 'R',
  approval: 'EB',
  plan: 'R',
  news: 'EB',
  dataset: 'DS',
  user: 'Z',
  synthetic: 'Z',
}

/** An address is given only where it may be offered: copies by third parties are cited without one. */
const addressOf = ({ url, linkable }: Source): string | undefined => (linkable ? url : undefined)

/**
 * A reference after GB/T 7714-2015, in Chinese: responsible body, title with its type and carrier, date, day of
 * citation and address. What is not known is left out.
 */
export function citeGbT7714(source: Source, citedOn: IsoDate): string {
  const url = addressOf(source)
  const carrier = url === undefined ? '' : '/OL'
  const head = `${source.publisher.zh}. ${source.title.zh}[${MARK[source.kind]}${carrier}].`
  const published = source.published === undefined ? '' : `(${source.published})`
  if (url !== undefined) return `${head} ${published}[${citedOn}]. ${url}.`
  return published === '' ? head : `${head} ${published}.`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `2023, December 21`, as far as it is known; `n.d.` where nothing is. */
function apaDate(published: string | undefined): string {
  const period = published === undefined ? undefined : parsePeriod(published)
  if (!period) return published ?? 'n.d.'
  const [, month = '', day = ''] = endOf(period).split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  const grain = grainOf(period)
  if (grain === 'year' || grain === 'quarter') return String(yearOf(period))
  return grain === 'month' ? `${yearOf(period)}, ${name}` : `${yearOf(period)}, ${name} ${Number(day)}`
}

/** A reference after APA (7th edition), in English, with the title as printed and its translation in brackets. */
export function citeApa(source: Source): string {
  const { publisher, title, published } = source
  const url = addressOf(source)
  const named = title.zh === title.en ? title.en : `${title.zh} [${title.en}]`
  const head = `${publisher.en}. (${apaDate(published)}). ${named}.`
  return url === undefined ? head : `${head} ${url}`
}

/** A reference in one of the two styles. */
export function cite(source: Source, style: CitationStyle, citedOn: IsoDate): string {
  return style === 'apa' ? citeApa(source) : citeGbT7714(source, citedOn)
}
