import type { MergedArea } from '#domain/intake/sheet.ts'
import { Grid, TextPool } from '#data/workbook/grid.ts'
import { parseReference } from '#data/workbook/sheetPart.ts'
import { must, period } from './aCatalog.ts'

/** A cell of a test's sheet: nothing, a number, a text; or what is shown in another way. */
export type TestCell =
  | null
  | number
  | string
  | { readonly date: string }
  | { readonly percent: number }
  | { readonly error: string }

interface SheetParts {
  readonly name?: string
  /** `A1:C1` */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

function areaOf(reference: string): MergedArea {
  const [first, last] = reference.split(':').map(text => must(parseReference(text)))
  const [from, to] = [must(first), must(last)]
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

function fill(grid: Grid, column: number, cell: TestCell): void {
  if (typeof cell === 'number') grid.addNumber(column, cell, false)
  else if (typeof cell === 'string') grid.addText(column, cell)
  else if (cell === null) return
  else if ('date' in cell) grid.addDate(column, period(cell.date))
  else if ('percent' in cell) grid.addNumber(column, cell.percent, true)
  else grid.addError(column, cell.error)
}

/** A sheet with these rows, the first being row 1. */
export function aSheet(rows: readonly (readonly TestCell[])[], parts: SheetParts = {}): Grid {
  const { name = 'Sheet1', merges = [], hiddenRows = [], hiddenColumns = [] } = parts
  const grid = new Grid({ name, file: 'figures.xlsx', named: true, hidden: false }, new TextPool(), { cells: 0 })
  rows.forEach((cells, index) => {
    if (cells.every(cell => cell === null || cell === '')) return
    grid.startRow(index + 1)
    cells.forEach((cell, at) => {
      fill(grid, at + 1, cell)
    })
  })
  grid.merges.push(...merges.map(areaOf))
  hiddenRows.forEach(row => grid.hiddenRows.add(row))
  hiddenColumns.forEach(column => grid.hiddenColumns.add(column))
  return grid
}
