import * as v from 'valibot'
import type { Place, Problem } from '#domain/problem.ts'
import { readCsv, type CsvRow } from '../formats/csv.ts'
import type { FieldSchema } from '../schema/fields.ts'

/** What one file of a package holds. Bilingual fields stand as `name_zh` and `name_en` and reach the schema as one. */
export interface TableSpec<Record> {
  readonly file: string
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly schema: FieldSchema<Record>
}

/** A record with the place it came from. */
export interface Entry<Record> {
  readonly record: Record
  readonly line: number
  /** The place of one of its fields. */
  readonly at: (field: string) => Place
}

/** What a table gave: the records that are whole, and everything wrong with the others. */
export interface TableReading<Record> {
  readonly entries: readonly Entry<Record>[]
  readonly problems: readonly Problem[]
  /** Every id that a row gives, also a row that is not whole; `undefined` where the file could not be read at all. */
  readonly ids: ReadonlySet<string> | undefined
}

type Cells = Record<string, string | { zh?: string; en?: string }>

const LANGUAGE = /^(.*)_(zh|en)$/

/** The files of a package by name. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>

function headerProblems<R>(spec: TableSpec<R>, header: CsvRow): readonly Problem[] {
  const problems: Problem[] = []
  const line = header.lines[0] ?? 1
  header.texts.forEach((text, index) => {
    const name = text.trim()
    const at = { file: spec.file, line, column: index + 1, field: name }
    const first = header.texts.findIndex(other => other.trim() === name)
    if (first < index) problems.push({ code: 'duplicate', at, got: name, first: line })
    else if (!spec.required.includes(name) && !spec.optional.includes(name))
      problems.push({ code: 'unknown-column', at, got: name })
  })
  const names = header.texts.map(text => text.trim())
  for (const expected of spec.required)
    if (!names.includes(expected)) problems.push({ code: 'missing-column', at: { file: spec.file, line }, expected })
  return problems
}

function cellsOf(columns: readonly string[], row: CsvRow): Cells {
  const cells: Cells = {}
  columns.forEach((column, index) => {
    const text = (row.texts[index] ?? '').trim()
    const match = LANGUAGE.exec(column)
    const name = match?.[1]
    if (name === undefined) cells[column] = text
    else {
      const pair = cells[name]
      cells[name] = { ...(typeof pair === 'object' ? pair : {}), [match?.[2] === 'zh' ? 'zh' : 'en']: text }
    }
  })
  return cells
}

function entryPlaces(file: string, columns: readonly string[], row: CsvRow): (field: string) => Place {
  return field => {
    const index = columns.indexOf(field)
    const line = row.lines[index] ?? row.lines[0] ?? 1
    return index < 0 ? { file, line, field } : { file, line, column: index + 1, field }
  }
}

function issueProblem(issue: v.BaseIssue<unknown>, at: (field: string) => Place): Problem {
  const place = at((issue.path ?? []).map(item => String(item.key)).join('_'))
  const got = typeof issue.input === 'string' ? issue.input.trim() : ''
  return got === ''
    ? { code: 'empty-field', at: place }
    : { code: 'bad-field', at: place, expected: issue.message, got }
}

/** A table that a package may leave out, and did. */
export const NO_ROWS: TableReading<never> = { entries: [], problems: [], ids: new Set() }

const unread = (problems: readonly Problem[]): TableReading<never> => ({ entries: [], problems, ids: undefined })

function raggedRow(file: string, row: CsvRow, columns: readonly string[]): Problem {
  const at = { file, line: row.lines[0] ?? 1 }
  return { code: 'ragged-row', at, expected: String(columns.length), got: String(row.texts.length) }
}

function readRows<R>(spec: TableSpec<R>, columns: readonly string[], rows: readonly CsvRow[]): TableReading<R> {
  const entries: Entry<R>[] = []
  const problems: Problem[] = []
  const idColumn = columns.indexOf('id')
  for (const row of rows) {
    if (row.texts.length !== columns.length) {
      problems.push(raggedRow(spec.file, row, columns))
      continue
    }
    const at = entryPlaces(spec.file, columns, row)
    const parsed = v.safeParse(spec.schema, cellsOf(columns, row))
    if (parsed.success) entries.push({ record: parsed.output, line: row.lines[0] ?? 1, at })
    else problems.push(...parsed.issues.map(issue => issueProblem(issue, at)))
  }
  return { entries, problems, ids: new Set(rows.map(row => (row.texts[idColumn] ?? '').trim())) }
}

/** Reads one file of a package: every row that is whole as a record, and every problem of the others. */
export function readTable<R>(files: PackageFiles, spec: TableSpec<R>): TableReading<R> {
  const { file } = spec
  const input = files.get(file)
  if (input === undefined) return unread([{ code: 'missing-file', at: { file } }])
  const { rows, problems } = readCsv(file, input)
  const [header, ...body] = rows
  if (!header) return unread(problems.length > 0 ? problems : [{ code: 'empty-field', at: { file, line: 1 } }])
  const inHeader = headerProblems(spec, header)
  if (inHeader.some(problem => problem.code === 'missing-column')) return unread([...problems, ...inHeader])
  const columns = header.texts.map(text => text.trim())
  const reading = readRows(spec, columns, body)
  return { ...reading, problems: [...problems, ...inHeader, ...reading.problems] }
}
