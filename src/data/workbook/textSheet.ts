import { findingOf, type Finding } from '#domain/intake/finding.ts'
import type { CsvRow } from '../formats/csv.ts'
import { scanCsv } from '../formats/csv.ts'
import type { Progress } from '../task/steps.ts'
import { Grid, TextPool, type CellCount } from './grid.ts'
import { readHtmlTable } from './htmlTable.ts'
import { LIMITS } from './limits.ts'
import { sniffSeparator } from './plainText.ts'

/** Where the cells of all sheets of one file are counted and their texts kept. */
export interface GridStore {
  readonly pool: TextPool
  readonly count: CellCount
}

/** A store for one file. */
export const gridStore = (): GridStore => ({ pool: new TextPool(), count: { cells: 0 } })

/** A sheet out of a text file. */
export interface TextSheet {
  readonly grid: Grid
  readonly findings: readonly Finding[]
}

const gridFor = (file: string, name: string, { pool, count }: GridStore): Grid =>
  new Grid({ name, file, named: false, hidden: false }, pool, count)

function addRow(grid: Grid, number: number, texts: readonly string[], line: number): void {
  if (texts.every(text => text.trim() === '')) return
  grid.startRow(number, line)
  texts.forEach((text, index) => {
    grid.addText(index + 1, text.trim().slice(0, LIMITS.text))
  })
}

const YEAR = 'year'

/**
 * Tables with several reports of one period, ours and those of Open SDG: what was set aside is left, and `Period` says
 * more than `Year`.
 */
function onlyWhatStands(rows: readonly CsvRow[]): readonly CsvRow[] {
  const head = rows[0]?.texts.map(text => text.trim().toLowerCase()) ?? []
  const [standing, report, year, period] = ['standing', 'report', YEAR, 'period'].map(name => head.indexOf(name))
  if (standing === undefined || standing < 0) return rows
  const has = (row: CsvRow, column: number | undefined): string =>
    column === undefined ? '' : (row.texts[column] ?? '').trim()
  const kept = rows.filter(
    (row, index) =>
      index === 0 || (['', 'stands'].includes(has(row, standing)) && ['', '1'].includes(has(row, report))),
  )
  if (year === undefined || year < 0 || period === undefined || period < 0) return kept
  return kept.map((row, index) => {
    const finer = has(row, period)
    if (index === 0 || finer === '') return row
    return { ...row, texts: row.texts.map((text, column) => (column === year ? finer : column === period ? '' : text)) }
  })
}

/** Reads a text of rows and fields; the sign between the fields is found out. */
export function* readDelimited(
  file: string,
  name: string,
  text: string,
  store: GridStore,
): Generator<Progress, TextSheet> {
  const steps = scanCsv(file, text, sniffSeparator(text))
  let step = steps.next()
  while (step.done !== true) {
    yield { stage: 'reading', share: step.value }
    step = steps.next()
  }
  const { rows, problems } = step.value
  const grid = gridFor(file, name, store)
  const kept = onlyWhatStands(rows)
  for (const [index, { texts, lines }] of kept.entries()) {
    addRow(grid, index + 1, texts, lines[0] ?? index + 1)
    if (index % 200 === 0) yield { stage: 'reading', share: 1 }
  }
  return { grid, findings: problems.map(findingOf) }
}

/** Reads the tables of an HTML text. */
export function readHtml(file: string, name: string, html: string, store: GridStore): TextSheet {
  const { rows, merges } = readHtmlTable(html)
  const grid = gridFor(file, name, store)
  rows.forEach((texts, index) => {
    addRow(grid, index + 1, texts, index + 1)
  })
  grid.merges.push(...merges)
  return { grid, findings: [] }
}
