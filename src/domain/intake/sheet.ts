import type { Period } from '../period.ts'
import type { Place } from '../problem.ts'

/** What one cell of a sheet holds, whatever kind of file it came in. */
export type SheetCell =
  | { readonly kind: 'empty' }
  /** `percent`: shown with a percent sign, so that 0.45 is read as 45. */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  /** A number that is shown as a date, as fine as it is shown. */
  | { readonly kind: 'date'; readonly period: Period }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  /** `code` as the sheet shows it (`#N/A`); `=` for a formula whose result was not stored. */
  | { readonly kind: 'error'; readonly code: string }

/** Cells drawn as one: rows and columns from 1, both ends included. */
export interface MergedArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet to read: rows and columns count from 1. */
export interface SheetView {
  readonly name: string
  /** The file that it is in. */
  readonly file: string
  /** Whether places name the sheet; a text file has none. */
  readonly named: boolean
  readonly hidden: boolean
  /** How many rows hold anything. */
  readonly rowCount: number
  /** The number of such a row, by its place among them from 0. */
  readonly rowAt: (index: number) => number
  readonly columnCount: number
  readonly merges: readonly MergedArea[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly cell: (row: number, column: number) => SheetCell
  /** The line of the file that a row begins on. */
  readonly lineOf: (row: number) => number
}

/** A cell without anything. */
export const EMPTY: SheetCell = { kind: 'empty' }

/** A column's letters as spreadsheets have them: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The place of a cell as a spreadsheet names it, `C7`; what is known of it where it is less. */
export function cellName({ line, column }: Pick<Place, 'line' | 'column'>): string {
  return (column === undefined ? '' : columnLetters(column)) + (line === undefined ? '' : String(line))
}

/** The place of a cell of a sheet, or of a whole row. */
export function placeIn(sheet: SheetView, row: number, column?: number): Place {
  return {
    file: sheet.file,
    ...(sheet.named && { sheet: sheet.name }),
    line: sheet.lineOf(row),
    ...(column !== undefined && { column }),
  }
}

/** What a cell shows, as text. */
export function textOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'number':
      return cell.percent ? `${String(shift(cell.value, 2))}%` : String(cell.value)
    case 'date':
      return cell.period
    case 'text':
      return cell.text
    case 'flag':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.code
  }
}

/** A number times a power of ten, exact in decimal: 0.57 by 2 is 57 and not 56.99999999999999. */
export function shift(value: number, places: number): number {
  if (places === 0 || !Number.isFinite(value)) return value
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${String(Number(exponent) + places)}`)
}
