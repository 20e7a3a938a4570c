import type { Catalog } from '#domain/catalog.ts'
import type { CheckedReading, OpenedSummary, PreviewRow, SheetSummary } from '#domain/intake/answers.ts'
import { doubtsOf } from '#domain/intake/doubts.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { Finding } from '#domain/intake/finding.ts'
import { guessSteps } from '#domain/intake/layout.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import { namesRead, type NamesRead } from '#domain/intake/namesRead.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { readSheet } from '#domain/intake/readSheet.ts'
import { textOf, type SheetView } from '#domain/intake/sheet.ts'
import { vocabularyOf, type Vocabulary } from '#domain/intake/words.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Progress } from '../task/steps.ts'
import { markWorkbook } from './marked/markWorkbook.ts'
import { openFile, type GivenFile, type OpenedFile } from './openFile.ts'
import { writeOwnWorkbook } from './own/writeOwn.ts'

/*
 * What is open stays on this side, in the worker where there is one: a workbook of a million cells is never copied to the
 * page, which sees names, a few rows and the proposals.
 */
interface Bench {
  vocabulary: Vocabulary | undefined
  given: GivenFile | undefined
  opened: OpenedFile | undefined
  proposals: readonly Proposal[]
}
const bench: Bench = { vocabulary: undefined, given: undefined, opened: undefined, proposals: [] }

function vocabulary(): Vocabulary {
  if (!bench.vocabulary) throw new Error('A file is read before the catalog is known')
  return bench.vocabulary
}

function sheetAt(index: number): SheetView {
  const sheet = bench.opened?.kind === 'sheets' ? bench.opened.sheets[index] : undefined
  if (!sheet) throw new Error(`There is no sheet ${index}`)
  return sheet
}

const summaryOf = ({ name, hidden, rowCount, columnCount }: SheetView): SheetSummary => ({
  ...{ name, hidden, rowCount, columnCount },
})

type Steps<Output> = AsyncGenerator<Progress, Output>

/** Opens a file against a catalog, and forgets the one before. */
export async function* open({
  file,
  catalog,
}: {
  readonly file: GivenFile
  readonly catalog: Catalog
}): Steps<OpenedSummary> {
  bench.opened = undefined
  bench.given = file
  const opened = yield* openFile(file, catalog)
  bench.vocabulary = vocabularyOf(catalog)
  bench.opened = opened
  if (opened.kind === 'ours') return { kind: 'ours', findings: opened.findings, canBeMarked: opened.parts.size > 0 }
  if (opened.kind === 'refused') return opened
  const { findings, sheets, parts } = opened
  return { kind: 'sheets', findings, sheets: sheets.map(summaryOf), canBeMarked: parts.size > 0 }
}

const WIDEST_PREVIEW = 30
const LONGEST_PREVIEW = 120

/** Some rows of a sheet as texts. */
export function* preview(asked: {
  readonly sheet: number
  readonly from: number
  readonly count: number
}): Generator<Progress, readonly PreviewRow[]> {
  const sheet = sheetAt(asked.sheet)
  const width = Math.min(sheet.columnCount, WIDEST_PREVIEW)
  const rows: PreviewRow[] = []
  for (let index = 0; index < sheet.rowCount && rows.length < asked.count; index += 1) {
    const row = sheet.rowAt(index)
    if (row < asked.from) continue
    const texts = Array.from({ length: width }, (_, at) => textOf(sheet.cell(row, at + 1)).slice(0, LONGEST_PREVIEW))
    rows.push({ row, texts, hidden: sheet.hiddenRows.has(row) })
    yield { stage: 'preview', share: rows.length / asked.count }
  }
  return rows
}

/** Guesses how a sheet is to be read. */
export function* guess(asked: { readonly sheet: number; readonly headTo?: number }): Generator<Progress, Mapping> {
  const steps = guessSteps(sheetAt(asked.sheet), vocabulary(), asked.headTo)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { stage: 'guessing', share: 0 }
  }
}

/** The names in a sheet that want a word from the user. */
export function* names(asked: { readonly sheet: number; readonly mapping: Mapping }): Generator<Progress, NamesRead> {
  const steps = namesRead(sheetAt(asked.sheet), asked.mapping, vocabulary())
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { stage: 'guessing', share: 0 }
  }
}

/** A sheet to read and how. */
export interface SheetToRead {
  readonly sheet: number
  readonly mapping: Mapping
}

/** More are not gone through by anyone, and would only slow the page. The count of all is told. */
const MOST_FINDINGS = 2000

function* checkAll(read: readonly Proposal[], found: Finding[], asOf: IsoDate): Generator<Progress, CheckedReading> {
  const doubts = doubtsOf(read, vocabulary().catalog, asOf)
  for (;;) {
    const step = doubts.next()
    if (step.done === true) {
      found.push(...step.value)
      break
    }
    yield { stage: 'checking', share: 0.9 }
  }
  const order = { error: 0, warning: 1, notice: 2 } as const
  const sorted = found.sort((left, right) => order[left.level] - order[right.level])
  bench.proposals = read
  return { proposalCount: read.length, findings: sorted.slice(0, MOST_FINDINGS), findingCount: sorted.length }
}

/** Reads sheets as mapped and checks all that they propose. */
export function* read(asked: {
  readonly sheets: readonly SheetToRead[]
  readonly asOf: IsoDate
}): Generator<Progress, CheckedReading> {
  const read: Proposal[] = []
  const found: Finding[] = []
  for (const { sheet: index, mapping } of asked.sheets) {
    const sheet = sheetAt(index)
    const steps = readSheet(sheet, mapping, vocabulary())
    let step = steps.next()
    while (step.done !== true) {
      yield { stage: 'checking', share: step.value / Math.max(1, sheet.rowCount) }
      step = steps.next()
    }
    for (const each of step.value.proposals) read.push(each)
    for (const each of step.value.findings) found.push(each)
  }
  return yield* checkAll(read, found, asked.asOf)
}

/** Checks what a file of ours proposed when it was opened. */
export function* check(asked: { readonly asOf: IsoDate }): Generator<Progress, CheckedReading> {
  const { opened } = bench
  if (opened?.kind !== 'ours') throw new Error('What is open says not itself what it is')
  return yield* checkAll(opened.proposals, [...opened.findings], asked.asOf)
}

/** Some of the proposals of what was read last. */
export function* proposals(asked: {
  readonly from: number
  readonly count: number
}): Generator<Progress, readonly Proposal[]> {
  yield { stage: 'checking', share: 1 }
  return bench.proposals.slice(asked.from, asked.from + asked.count)
}

/** The workbook that is open with its marks. */
export function* mark(asked: Parameters<typeof markWorkbook>[1]): Generator<Progress, ExportFile> {
  const { opened, given } = bench
  if (!given || typeof given.content === 'string' || !opened || opened.kind === 'refused')
    throw new Error('Nothing is open to be marked')
  return yield* markWorkbook({ name: given.name, bytes: given.content, parts: opened.parts }, asked)
}

/** A catalog as a workbook to edit. */
export function* write(catalog: Catalog): Generator<Progress, ExportFile> {
  return yield* writeOwnWorkbook(catalog)
}
