import { parseActionId, parseAreaId, parseIndicatorId, parseProjectId, parseSourceId, parseStepId } from '../ids.ts'
import { parseIsoDate } from '../period.ts'
import { STATUSES } from '../progress/assessment.ts'
import type { SourceKind } from '../source.ts'
import {
  CHART_KINDS,
  DATA_CHOICES,
  isSameSeries,
  MOST_SERIES,
  SORTS,
  type ChosenSeries,
  type ViewState,
  type YearSpan,
} from './view.ts'

/** How one part of a view stands in a link: under which key, and as which text. */
export interface Field<Value> {
  readonly key: string
  write(value: Value): string
  /** `undefined` where the text is none of ours. */
  read(text: string): { readonly value: Value } | undefined
}

const LIST = ','
const PAIR = '~'

/** The kinds of source in the order in which they are offered. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  'press-conference',
  'gov-report',
  'bulletin',
  'approval',
  'plan',
  'news',
  'dataset',
  'user',
  'synthetic',
]

function oneOf<Value extends string>(key: string, values: readonly Value[]): Field<Value> {
  const find = (text: string): Value | undefined => values.find(value => value === text)
  return {
    key,
    write: value => value,
    read: text => {
      const value = find(text)
      return value === undefined ? undefined : { value }
    },
  }
}

function optional<Value extends string | number>(
  key: string,
  parse: (text: string) => Value | undefined,
): Field<Value | undefined> {
  return {
    key,
    write: value => (value === undefined ? '' : String(value)),
    read: text => {
      if (text === '') return { value: undefined }
      const value = parse(text)
      return value === undefined ? undefined : { value }
    },
  }
}

function listOf<Value extends string>(
  key: string,
  parse: (text: string) => Value | undefined,
): Field<readonly Value[]> {
  return {
    key,
    write: values => values.join(LIST),
    read: text => {
      if (text === '') return { value: [] }
      const values = text.split(LIST).map(parse)
      const isRead = (value: Value | undefined): value is Value => value !== undefined
      return values.every(isRead) ? { value: [...new Set(values)] } : undefined
    },
  }
}

const parseYear = (text: string): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined)
const parseMark = (text: string): string | undefined => (/^[0-9a-f]{12}$/.test(text) ? text : undefined)

function parseSpan(text: string): YearSpan | undefined {
  const [from, to] = text.split(PAIR).map(parseYear)
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
}

const fourDigits = (year: number): string => String(year).padStart(4, '0')

const spanField = (key: string): Field<YearSpan | undefined> => ({
  key,
  write: span => (span ? `${fourDigits(span.from)}${PAIR}${fourDigits(span.to)}` : ''),
  read: text => {
    const span = parseSpan(text)
    return text === '' ? { value: undefined } : span && { value: span }
  },
})

const yearField = (key: string): Field<number | undefined> => ({
  ...optional(key, parseYear),
  write: year => (year === undefined ? '' : fourDigits(year)),
})

function parsePair(text: string): ChosenSeries | undefined {
  const [first = '', second = '', ...more] = text.split(PAIR)
  const indicator = parseIndicatorId(first)
  const area = parseAreaId(second)
  return indicator && area && more.length === 0 ? { indicator, area } : undefined
}

const seriesField: Field<readonly ChosenSeries[]> = {
  key: 'series',
  write: series => series.map(({ indicator, area }) => indicator + PAIR + area).join(LIST),
  read: text => {
    if (text === '') return { value: [] }
    const pairs = text.split(LIST).map(parsePair)
    const isRead = (pair: ChosenSeries | undefined): pair is ChosenSeries => pair !== undefined
    if (!pairs.every(isRead)) return undefined
    const once = pairs.filter((pair, at) => pairs.findIndex(other => isSameSeries(pair, other)) === at)
    return { value: once.slice(0, MOST_SERIES) }
  },
}

const flag = (key: string): Field<boolean> => ({
  key,
  write: value => (value ? 'yes' : ''),
  read: text => (text === 'yes' || text === '' ? { value: text === 'yes' } : undefined),
})

const freeText: Field<string> = { key: 'q', write: text => text, read: text => ({ value: text }) }

/** The view-state table: a new part of a view is one row here and one in `DEFAULT_VIEW`. */
export const FIELDS: { readonly [Name in keyof ViewState]: Field<ViewState[Name]> } = {
  actions: listOf('action', parseActionId),
  projects: listOf('project', parseProjectId),
  statuses: listOf('status', text => STATUSES.find(status => status === text)),
  step: optional('step', parseStepId),
  areas: listOf('area', parseAreaId),
  sources: listOf('source', parseSourceId),
  kinds: listOf('kind', text => SOURCE_KINDS.find(kind => kind === text)),
  years: spanField('years'),
  data: oneOf('data', DATA_CHOICES),
  text: freeText,
  sort: oneOf('sort', SORTS),
  series: seriesField,
  indexed: flag('index'),
  base: yearField('base'),
  chart: oneOf('chart', CHART_KINDS),
  zoom: spanField('zoom'),
  year: yearField('year'),
  asOf: optional('asof', parseIsoDate),
  release: optional('release', parseMark),
}
