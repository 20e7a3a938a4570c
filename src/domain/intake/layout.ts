import type { AreaId, IndicatorId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { readFigureText } from './figureText.ts'
import { overFacts, type ColumnRole, type ColumnUse, type Facts, type Mapping } from './mapping.ts'
import { MergedCells } from './merges.ts'
import { parsePeriodText, readPeriodText, yearOfNumber } from './periodText.ts'
import { textOf, type SheetCell, type SheetView } from './sheet.ts'
import { unitInTitle } from './unitText.ts'
import { readHead, saysSomething, type HeadReading, type Vocabulary } from './words.ts'

/** How far down a head is looked for, and how many rows below it show what a column holds. */
const HEAD_ROWS = 40
const SAMPLE_ROWS = 200
/** Wider sheets are read as far as this. */
export const MOST_COLUMNS = 512

interface Sheet {
  readonly view: SheetView
  readonly merged: MergedCells
  readonly width: number
  readonly vocabulary: Vocabulary
}

/** Whether a cell stands in the place of a figure: a number, an error of a formula, a dash. */
function isFigure(cell: SheetCell): boolean {
  if (cell.kind === 'number') return yearOfNumber(cell.value) === undefined
  if (cell.kind !== 'text') return cell.kind === 'error'
  return parsePeriodText(cell.text) === undefined && readFigureText(cell.text).kind !== 'not-a-number'
}

interface Row {
  readonly row: number
  readonly heads: readonly (HeadReading | undefined)[]
  readonly said: number
  readonly figures: number
  readonly filled: number
}

/** A number over a column is a year, where its row holds no other numbers. */
function headOf(cell: SheetCell, vocabulary: Vocabulary): HeadReading | undefined {
  if (cell.kind === 'empty' || cell.kind === 'error' || cell.kind === 'flag') return undefined
  if (cell.kind === 'date') return { role: undefined, facts: { period: cell.period } }
  if (cell.kind === 'text') return readHead(cell.text, vocabulary)
  const period = yearOfNumber(cell.value)
  return period === undefined ? undefined : { role: undefined, facts: { period } }
}

function readRow({ view, merged, width, vocabulary }: Sheet, row: number): Row {
  const heads: (HeadReading | undefined)[] = []
  let [said, figures, filled] = [0, 0, 0]
  for (let column = 1; column <= width; column += 1) {
    const own = view.cell(row, column)
    if (own.kind !== 'empty') filled += 1
    if (isFigure(own)) figures += 1
    const head = headOf(merged.cell(row, column), vocabulary)
    heads.push(head)
    if (own.kind !== 'empty' && head && saysSomething(head)) said += 1
  }
  return { row, heads, said, figures, filled }
}

/** The rows of the head: those that say something, right above the first row of figures. */
function findHead(rows: readonly Row[]): readonly Row[] {
  const firstFigures = rows.findIndex(({ figures, said }, at) => figures > 0 && (at > 0 || said < 2))
  const above = firstFigures < 0 ? rows.slice(0, 3) : rows.slice(0, firstFigures)
  const last = above.findLastIndex(({ said, filled }) => said > 0 && filled > 1)
  if (last < 0) return []
  let first = last
  while (first > 0 && (above[first - 1]?.said ?? 0) > 0 && (above[first - 1]?.filled ?? 0) > 1) first -= 1
  return above.slice(first, last + 1)
}

function headText({ merged }: Sheet, rows: readonly Row[], column: number): string {
  const texts = rows.map(({ row }) => textOf(merged.cell(row, column)).replace(/\s+/g, ' ').trim())
  return [...new Set(texts.filter(text => text !== ''))].join(' / ')
}

/** What the rows of the head say of a column together; the lower ones are nearer to the figures. */
function headFacts(rows: readonly Row[], column: number): HeadReading {
  let role: ColumnRole | undefined
  let facts: Facts = {}
  for (const { heads } of rows) {
    const head = heads[column - 1]
    if (!head) continue
    role = head.role ?? role
    facts = overFacts(facts, head.facts)
  }
  return { role, facts }
}

type Content = 'indicator' | 'area' | 'period' | 'unit' | 'figure' | 'year' | 'other'

function contentOf(cell: SheetCell, { indicators, areas, isUnit }: Vocabulary): Content | undefined {
  if (cell.kind === 'empty') return undefined
  if (cell.kind === 'date') return 'period'
  if (cell.kind === 'number') return yearOfNumber(cell.value) === undefined ? 'figure' : 'year'
  if (cell.kind !== 'text') return 'other'
  if (areas.sure(cell.text) !== undefined) return 'area'
  if (parsePeriodText(cell.text) !== undefined) return 'period'
  if (isUnit(cell.text)) return 'unit'
  if (indicators.find(cell.text)) return 'indicator'
  return readFigureText(cell.text).kind === 'not-a-number' ? 'other' : 'figure'
}

/** What most cells of a column hold, and how many of them. */
function* columnContent(sheet: Sheet, from: number, column: number): Generator<void, ReadonlyMap<Content, number>> {
  const counts = new Map<Content, number>()
  const { view, vocabulary } = sheet
  let seen = 0
  for (let index = 0; index < view.rowCount && seen < SAMPLE_ROWS; index += 1) {
    const row = view.rowAt(index)
    if (row <= from) continue
    seen += 1
    const content = contentOf(view.cell(row, column), vocabulary)
    if (content) counts.set(content, (counts.get(content) ?? 0) + 1)
    yield
  }
  return counts
}

function roleByContent(counts: ReadonlyMap<Content, number>): ColumnRole | undefined {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const share = (content: Content): number => (all === 0 ? 0 : (counts.get(content) ?? 0) / all)
  if (share('area') >= 0.5) return 'area'
  if (share('indicator') >= 0.4) return 'indicator'
  if (share('unit') >= 0.6) return 'unit'
  if (share('period') + share('year') >= 0.8) return 'period'
  return share('figure') + share('year') >= 0.5 ? 'value' : undefined
}

const DIMENSIONS: readonly ColumnRole[] = ['indicator', 'area', 'period', 'unit', 'source', 'note']

/** A role that only one column can have goes to the column that fits it best. */
function settle(
  columns: readonly ColumnUse[],
  contents: readonly ReadonlyMap<Content, number>[],
): readonly ColumnUse[] {
  const fits = (role: ColumnRole, at: number): number => {
    const counts = contents[at]
    if (role === 'indicator' || role === 'area' || role === 'unit' || role === 'period') return counts?.get(role) ?? 0
    return 0
  }
  return columns.map((column, at) => {
    if (!DIMENSIONS.includes(column.role)) return column
    const rivals = columns.flatMap((other, index) => (other.role === column.role ? [index] : []))
    const best = rivals.reduce((one, other) => (fits(column.role, other) > fits(column.role, one) ? other : one))
    return best === at ? column : { ...column, role: 'leave' as const }
  })
}

const tellsOfFigures = ({ period, area, indicator, isTarget }: Facts): boolean =>
  [period, area, indicator, isTarget].some(fact => fact !== undefined)

const CAN_BE_FIGURES: readonly (ColumnRole | undefined)[] = ['value', 'period', undefined]

function roleOf({ role, facts }: HeadReading, counts: ReadonlyMap<Content, number>): ColumnRole {
  const byContent = roleByContent(counts)
  // 单位 is also the word for an office.
  if (role === 'unit' && byContent !== 'unit' && counts.size > 0) return byContent === 'area' ? 'area' : 'leave'
  if (role !== undefined) return role
  if (tellsOfFigures(facts) && CAN_BE_FIGURES.includes(byContent)) return 'value'
  return byContent ?? 'leave'
}

function* readColumns(sheet: Sheet, head: readonly Row[]): Generator<void, readonly ColumnUse[]> {
  const from = head.at(-1)?.row ?? 0
  const contents: ReadonlyMap<Content, number>[] = []
  const columns: ColumnUse[] = []
  for (let column = 1; column <= sheet.width; column += 1) {
    const counts = yield* columnContent(sheet, from, column)
    const reading = headFacts(head, column)
    contents.push(counts)
    const role = sheet.view.hiddenColumns.has(column) ? 'leave' : roleOf(reading, counts)
    columns.push({ role, head: headText(sheet, head, column), facts: role === 'value' ? reading.facts : {} })
  }
  const isTold = ({ role, facts }: ColumnUse): boolean => role === 'value' && Object.keys(facts).length > 0
  const someTold = columns.some(isTold)
  const settled = settle(columns, contents)
  // Next to columns whose head says what they are, one that says nothing is not ours to guess.
  return settled.map(use => (use.role === 'value' && someTold && !isTold(use) && use.head !== '' ? asLeft(use) : use))
}

const asLeft = (use: ColumnUse): ColumnUse => ({ ...use, role: 'leave' })

function areaWithin(text: string, { catalog }: Vocabulary): AreaId | undefined {
  const found = catalog.frame.areas.filter(({ name }) => text.includes(name.zh))
  return found.sort((left, right) => right.name.zh.length - left.name.zh.length)[0]?.id
}

/** The indicator whose name a title holds, the longest where one name is part of another. */
function indicatorWithin(text: string, { catalog }: Vocabulary): IndicatorId | undefined {
  let best: IndicatorRecord | undefined
  for (const record of catalog.indicators) {
    const { zh } = record.name
    if (zh.length > (best?.name.zh.length ?? 3) && text.includes(zh)) best = record
  }
  return best?.id
}

/** In an Open SDG table an empty area is the whole. */
function isOpenSdg(columns: readonly ColumnUse[]): boolean {
  const heads = new Set(columns.map(({ head }) => head))
  return ['Year', 'Units', 'Value'].every(name => heads.has(name))
}

function titleFacts(texts: readonly string[], vocabulary: Vocabulary): Facts {
  let facts: Facts = {}
  for (const text of texts) {
    const unit = unitInTitle(text)
    const area = vocabulary.areas.sure(text) ?? areaWithin(text, vocabulary)
    const time = readPeriodText(text)
    const indicator = vocabulary.indicators.sure(text) ?? indicatorWithin(text, vocabulary)
    facts = {
      ...(unit !== undefined && vocabulary.isUnit(unit) && { unit }),
      ...(area !== undefined && { area }),
      ...(time && { period: time.period }),
      ...(indicator !== undefined && { indicator }),
      ...facts,
    }
  }
  return facts
}

/** What the title and the sheet's name say of all figures, where the columns do not. */
function fixedFacts(sheet: Sheet, titles: readonly Row[], columns: readonly ColumnUse[]): Facts {
  const { view, merged, width, vocabulary } = sheet
  const texts = titles.flatMap(({ row }) =>
    Array.from({ length: Math.min(width, 30) }, (_, at) => textOf(merged.cell(row, at + 1))).filter(
      text => text !== '',
    ),
  )
  const { period, indicator, area, unit } = titleFacts([...new Set([...texts, view.name])], vocabulary)
  const has = (role: ColumnRole, fact: keyof Facts): boolean =>
    columns.some(column => column.role === role || column.facts[fact] !== undefined)
  return {
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && !has('period', 'period') && { period }),
    ...(indicator !== undefined && !has('indicator', 'indicator') && { indicator }),
    ...((!has('area', 'area') || isOpenSdg(columns)) && { area: area ?? vocabulary.catalog.frame.zone.area }),
  }
}

/** Reads a sheet's layout step by step: where its head is and what its columns hold. `headTo` is the user's word for it. */
export function* guessSteps(view: SheetView, vocabulary: Vocabulary, headTo?: number): Generator<void, Mapping> {
  const sheet: Sheet = {
    ...{ view, vocabulary, merged: new MergedCells(view) },
    width: Math.min(view.columnCount, MOST_COLUMNS),
  }
  const top: Row[] = []
  for (let index = 0; index < Math.min(view.rowCount, HEAD_ROWS); index += 1) {
    if (!view.hiddenRows.has(view.rowAt(index))) top.push(readRow(sheet, view.rowAt(index)))
    yield
  }
  const head = headTo === undefined ? findHead(top) : top.filter(({ row }) => row === headTo)
  const columns = yield* readColumns(sheet, head)
  const first = head[0]?.row ?? 1
  const titles = top.filter(({ row }) => row < first)
  return {
    headFrom: head[0]?.row ?? headTo ?? 0,
    headTo: head.at(-1)?.row ?? headTo ?? 0,
    ...{ columns, fixed: fixedFacts(sheet, titles, columns) },
    ...{ readsHiddenRows: false, indicatorNames: {}, areaNames: {} },
  }
}

/** The same at once, for small sheets. */
export function guessMapping(view: SheetView, vocabulary: Vocabulary, headTo?: number): Mapping {
  const steps = guessSteps(view, vocabulary, headTo)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
