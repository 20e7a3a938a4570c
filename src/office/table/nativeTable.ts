import { widthOf } from '#charts/parts/text.ts'
import type { ChartTable } from '#charts/table.ts'
import type { Paint } from '../chart/nativeChart.ts'

/** A cell of a table that the office suite lays out itself. */
export interface NativeCell {
  readonly text: string
  readonly align?: 'start' | 'end' | 'centre'
  readonly bold?: boolean
  readonly fill?: Paint
  readonly ink?: Paint
}

/** A table with as many cells in every row as it has columns. */
export interface NativeTable {
  /** How wide each column is to the others. */
  readonly widths: readonly number[]
  readonly head: readonly NativeCell[]
  readonly rows: readonly (readonly NativeCell[])[]
  readonly description: string
}

const NARROWEST = 7
const WIDEST = 26

/** Columns as wide as their longest text asks, within what can be read. */
function widthsOf(rows: readonly (readonly string[])[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(0, ...rows.map(cells => widthOf(cells[column] ?? '', 1)))
    return Math.min(Math.max(longest + 2, NARROWEST), WIDEST)
  })
}

/** A table of texts: the first row is its head. */
export function textTable(rows: readonly (readonly string[])[], description: string): NativeTable {
  const [head = [], ...body] = rows
  const count = Math.max(1, ...rows.map(cells => cells.length))
  const cells = (texts: readonly string[]): readonly NativeCell[] =>
    Array.from({ length: count }, (_, column) => ({ text: texts[column] ?? '' }))
  return { widths: widthsOf(rows, count), head: cells(head), rows: body.map(cells), description }
}

/** The table behind a chart as a native one: figures set to the right, the first column strong. */
export function chartTableNative({ columns, rows }: ChartTable, description: string): NativeTable {
  const texts = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)]
  const align = (index: number): 'start' | 'end' => (columns[index]?.kind === 'figure' ? 'end' : 'start')
  return {
    widths: widthsOf(texts, columns.length).map((width, index) => (align(index) === 'end' ? width + 2 : width)),
    head: columns.map(({ title }, index) => ({ text: title, align: align(index) })),
    rows: rows.map(({ cells }) =>
      columns.map((_, index) => ({ text: cells[index] ?? '', align: align(index), bold: index === 0 })),
    ),
    description,
  }
}

const NO_CELL: NativeCell = { text: '' }

/** Cuts a table into pieces of so many lines of text, each under the same head. */
export function pagesOf(table: NativeTable, lines: number, charactersAcross: number): readonly NativeTable[] {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const heightOf = (row: readonly NativeCell[]): number =>
    Math.max(
      1,
      ...table.widths.map((width, column) => {
        const room = Math.max(2, (width / total) * charactersAcross - 1)
        return Math.ceil(widthOf((row[column] ?? NO_CELL).text, 1) / room)
      }),
    )
  const pages: NativeCell[][][] = [[]]
  let used = 0
  for (const row of table.rows) {
    const height = heightOf(row)
    if (used > 0 && used + height > lines) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push([...row])
    used += height
  }
  return pages.map(rows => ({ ...table, rows }))
}
