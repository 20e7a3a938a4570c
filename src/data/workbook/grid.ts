import { EMPTY, type MergedArea, type SheetCell, type SheetView } from '#domain/intake/sheet.ts'
import { parsePeriod, type Period } from '#domain/period.ts'
import { LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'

/** Texts that occur in a workbook, each kept once. */
export class TextPool {
  readonly texts: string[] = []
  private readonly known = new Map<string, number>()
  private letters = 0

  /** The number of a text. */
  add(text: string): number {
    const before = this.known.get(text)
    if (before !== undefined) return before
    this.letters += text.length
    if (this.letters > LIMITS.texts) throw new Refusal('too-large')
    const index = this.texts.push(text) - 1
    this.known.set(text, index)
    return index
  }
}

const NUMBER = 1
const PERCENT = 2
const DATE = 3
const TEXT = 4
const FLAG = 5
const ERROR = 6

type Page = Float64Array | Uint32Array | Uint16Array | Uint8Array

const PAGE_BITS = 15
const PAGE = 1 << PAGE_BITS

/** Numbers in pages of equal size: growing copies nothing, so that no single step takes long. */
class Column {
  length = 0
  private readonly pages: Page[] = []

  constructor(private readonly make: (length: number) => Page) {}

  push(value: number): void {
    if ((this.length & (PAGE - 1)) === 0) this.pages.push(this.make(PAGE))
    const page = this.pages[this.length >>> PAGE_BITS]
    if (page) page[this.length & (PAGE - 1)] = value
    this.length += 1
  }

  at(index: number): number {
    return this.pages[index >>> PAGE_BITS]?.[index & (PAGE - 1)] ?? 0
  }
}

const floats = (): Column => new Column(length => new Float64Array(length))
const longs = (): Column => new Column(length => new Uint32Array(length))
const shorts = (): Column => new Column(length => new Uint16Array(length))
const bytes = (): Column => new Column(length => new Uint8Array(length))

/** How many cells a file has given so far, over all its sheets. */
export interface CellCount {
  cells: number
}

/** What is known of a sheet before its cells. */
export interface SheetFacts {
  readonly name: string
  readonly file: string
  readonly named: boolean
  readonly hidden: boolean
}

/** A sheet as columns of numbers: five million cells take no more than a hundred megabytes. Filled row by row. */
export class Grid implements SheetView {
  readonly name: string
  readonly file: string
  readonly named: boolean
  readonly hidden: boolean
  readonly merges: MergedArea[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  columnCount = 0
  private readonly rowNumbers = longs()
  private readonly rowStarts = longs()
  private readonly lines = longs()
  private readonly columns = shorts()
  private readonly kinds = bytes()
  private readonly values = floats()
  private lastColumn = 0

  constructor(
    { name, file, named, hidden }: SheetFacts,
    private readonly pool: TextPool,
    private readonly count: CellCount,
  ) {
    this.name = name
    this.file = file
    this.named = named
    this.hidden = hidden
  }

  get rowCount(): number {
    return this.rowNumbers.length
  }

  readonly rowAt = (index: number): number => this.rowNumbers.at(index)

  /** The number of the row being filled; 0 before the first. */
  get row(): number {
    return this.rowNumbers.length === 0 ? 0 : this.rowNumbers.at(this.rowNumbers.length - 1)
  }

  startRow(row: number, line = row): void {
    if (row <= this.row || row > LIMITS.rows)
      throw new Refusal('broken-xml', { sheet: this.name }, { got: `row ${String(row)}` })
    this.rowNumbers.push(row)
    this.rowStarts.push(this.columns.length)
    this.lines.push(line)
    this.lastColumn = 0
  }

  addNumber(column: number, value: number, percent: boolean): void {
    this.add(column, percent ? PERCENT : NUMBER, value)
  }

  addText(column: number, text: string): void {
    if (text !== '') this.add(column, TEXT, this.pool.add(text))
  }

  addDate(column: number, period: Period): void {
    this.add(column, DATE, this.pool.add(period))
  }

  addFlag(column: number, value: boolean): void {
    this.add(column, FLAG, value ? 1 : 0)
  }

  addError(column: number, code: string): void {
    this.add(column, ERROR, this.pool.add(code))
  }

  readonly cell = (row: number, column: number): SheetCell => {
    const index = this.indexOf(row)
    if (index < 0) return EMPTY
    const end = this.rowStarts.at(index + 1)
    let low = this.rowStarts.at(index)
    let high = index + 1 < this.rowNumbers.length ? end : this.columns.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.columns.at(middle)
      if (found === column) return this.cellAt(middle)
      if (found < column) low = middle + 1
      else high = middle
    }
    return EMPTY
  }

  readonly lineOf = (row: number): number => {
    const index = this.indexOf(row)
    return index < 0 ? row : this.lines.at(index)
  }

  private add(column: number, kind: number, value: number): void {
    if (column <= this.lastColumn || column > LIMITS.columns)
      throw new Refusal('broken-xml', { sheet: this.name, line: this.row }, { got: `column ${String(column)}` })
    this.count.cells += 1
    if (this.count.cells > LIMITS.cells)
      throw new Refusal('too-many-cells', { sheet: this.name, line: this.row }, { expected: String(LIMITS.cells) })
    this.lastColumn = column
    if (column > this.columnCount) this.columnCount = column
    this.columns.push(column)
    this.kinds.push(kind)
    this.values.push(value)
  }

  private indexOf(row: number): number {
    let low = 0
    let high = this.rowNumbers.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.rowNumbers.at(middle)
      if (found === row) return middle
      if (found < row) low = middle + 1
      else high = middle
    }
    return -1
  }

  private cellAt(index: number): SheetCell {
    const value = this.values.at(index)
    const text = (): string => this.pool.texts[value] ?? ''
    switch (this.kinds.at(index)) {
      case NUMBER:
        return { kind: 'number', value, percent: false }
      case PERCENT:
        return { kind: 'number', value, percent: true }
      case DATE:
        return { kind: 'date', period: parsedPeriod(text()) }
      case TEXT:
        return { kind: 'text', text: text() }
      case FLAG:
        return { kind: 'flag', value: value === 1 }
      default:
        return { kind: 'error', code: text() }
    }
  }
}

function parsedPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`Not a period: ${text}`)
  return period
}
