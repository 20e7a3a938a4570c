import { comparePeriods, grainOf, type Period } from '#domain/period.ts'
import type { CompareLine, ComparePoint, CompareSeries, CompareView } from './compareView.ts'
import type { ChartLook } from './look.ts'
import { asFineAs } from './parts/fineness.ts'
import type { ChartRow, ChartTable } from './table.ts'

/** The words that only a comparison writes. */
export interface CompareWords {
  /** An indicator in an area, as one name. */
  seriesName(indicator: string, area: string): string
  /** Above the axis of an index: which year is 100. */
  indexHeading(base: number | undefined): string
  indexValue(number: string): string
  number(value: number): string
  readonly columns: Readonly<Record<'series' | 'index', string>>
  fromTo(parts: Readonly<Record<'name' | 'start' | 'from' | 'end' | 'to' | 'change', string>>): string
  only(parts: Readonly<Record<'name' | 'period' | 'value', string>>): string
  none(name: string): string
}

/** The look of a comparison: that of every chart, and its own words. */
export interface CompareLook extends ChartLook {
  readonly compare: CompareWords
}

/** A series as short as it is clear among those beside it: by area where only areas differ, by indicator where only these do. */
export function nameIn(
  { indicator, area }: CompareSeries,
  view: CompareView,
  { format, compare }: CompareLook,
): string {
  const all = [...view.panels.flatMap(panel => panel.lines), ...view.left.map(({ series }) => series)]
  const hasOneIndicator = all.every(other => other.indicator.id === indicator.id)
  const hasOneArea = all.every(other => other.area.id === area.id)
  if (all.length > 1 && hasOneIndicator) return format.pick(area.name)
  if (all.length > 1 && hasOneArea) return format.pick(indicator.name)
  return compare.seriesName(format.pick(indicator.name), format.pick(area.name))
}

const indexText = ({ shown }: ComparePoint, { compare }: CompareLook): string => compare.number(asFineAs(0.1, shown))

const figureText = (
  { value, remark, source }: ComparePoint,
  { unit }: CompareSeries,
  { words, format }: CompareLook,
): string => words.qualified(format.value(value, unit), remark.qualifier ?? 'exact', source)

/** A figure as the drawing writes it: as published, or as an index. */
export const figureIn = (
  point: ComparePoint,
  line: CompareSeries,
  { indexed }: CompareView,
  look: CompareLook,
): string => (indexed ? look.compare.indexValue(indexText(point, look)) : figureText(point, line, look))

const COLUMNS = ['period', 'series', 'value', 'index', 'kind', 'source'] as const
type Column = (typeof COLUMNS)[number]

/** A figure of a line, or a period that nobody published one for. */
interface Entry {
  readonly id: string
  readonly line: CompareLine
  readonly when: Period
  readonly point: ComparePoint | undefined
}

function kindOf({ remark }: ComparePoint, { words }: ChartLook): string {
  const qualifier = remark.qualifier ?? 'exact'
  return words.list([
    ...(qualifier === 'exact' ? [] : [words.qualifier[qualifier]]),
    ...(remark.derivedBy ? [words.derivedValue] : []),
  ])
}

const isVisible = ({ at }: ComparePoint, { years }: CompareView): boolean => at >= years.from && at <= years.to

/** Which figures are listed: all, or those that the lines are drawn by. */
export type Listed = 'all' | 'drawn'

function entriesOf(line: CompareLine, listed: Listed): readonly Entry[] {
  const runs = listed === 'all' ? line.runs : line.drawn
  const figures = runs
    .flat()
    .map((point): Entry => ({ id: `${line.id}-${point.row}`, line, when: point.period, point }))
  const gaps = line.unpublished.map((when): Entry => ({ id: `${line.id}-gap-${when}`, line, when, point: undefined }))
  return [...figures, ...gaps]
}

function textsOf({ line, when, point }: Entry, view: CompareView, look: CompareLook): Readonly<Record<Column, string>> {
  const { format, words } = look
  const head = { period: format.period(when), series: nameIn(line, view, look) }
  if (!point) return { ...head, value: words.gap, index: '', kind: words.unpublished, source: '' }
  const source = view.sources.find(({ id }) => id === point.source)
  return {
    ...head,
    value: figureText(point, line, look),
    index: view.indexed ? indexText(point, look) : '',
    kind: kindOf(point, look),
    source: source ? words.source(format.pick(source.publisher), format.pick(source.title)) : '',
  }
}

function sentenceOf(texts: Readonly<Record<Column, string>>, { words, compare }: CompareLook): string {
  return words.reading({
    ...{ area: texts.series, period: texts.period, value: texts.value },
    remark: words.list([texts.index && compare.indexValue(texts.index), texts.kind].filter(text => text !== '')),
    source: texts.source,
  })
}

/** A row whose words are written when they are read: of thousands nobody reads them all. */
function rowOf(entry: Entry, columns: readonly Column[], view: CompareView, look: CompareLook): ChartRow {
  const { id, point } = entry
  return {
    id,
    get cells() {
      const texts = textsOf(entry, view, look)
      return columns.map(column => texts[column] || look.words.gap)
    },
    get sentence() {
      return sentenceOf(textsOf(entry, view, look), look)
    },
    at: point && isVisible(point, view) ? { x: point.at, y: point.shown } : undefined,
  }
}

/** Every figure of the lines given, in order of time: all of a comparison, or those of one panel. */
export function compareTable(
  lines: readonly CompareLine[],
  view: CompareView,
  look: CompareLook,
  listed: Listed = 'all',
): ChartTable {
  const columns = COLUMNS.filter(column => column !== 'index' || view.indexed)
  const titles = { ...look.words.columns, ...look.compare.columns }
  let rows: readonly ChartRow[] | undefined
  return {
    columns: columns.map(id => ({ id, title: titles[id], kind: id === 'value' || id === 'index' ? 'figure' : 'text' })),
    get rows() {
      rows ??= lines
        .flatMap(line => entriesOf(line, listed))
        .sort((one, two) => comparePeriods(one.when, two.when))
        .map(entry => rowOf(entry, columns, view, look))
      return rows
    },
  }
}

function lineSentence(line: CompareLine, view: CompareView, look: CompareLook): string {
  const { format, compare } = look
  const name = nameIn(line, view, look)
  const { last } = line
  if (!last) return compare.none(name)
  const grain = grainOf(last.period)
  const first = line.runs.flat().find(point => isVisible(point, view) && grainOf(point.period) === grain)
  const value = figureText(last, line, look)
  if (!first || first === last || !line.indicator.comparable) {
    return compare.only({ name, period: format.period(last.period), value })
  }
  return compare.fromTo({
    name,
    start: format.period(first.period),
    from: figureText(first, line, look),
    end: format.period(last.period),
    to: value,
    change: format.change(asFineAs(last.value, last.value - first.value), line.unit),
  })
}

/** The comparison in words, one sentence a series: its alternative text. */
export const compareSentence = (view: CompareView, look: CompareLook): string =>
  look.words.sentences(view.panels.flatMap(panel => panel.lines).map(line => lineSentence(line, view, look)))
