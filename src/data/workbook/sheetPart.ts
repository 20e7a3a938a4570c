import { finding, type Finding } from '#domain/intake/finding.ts'
import { parsePeriod } from '#domain/period.ts'
import type { Grid } from './grid.ts'
import { LIMITS } from './limits.ts'
import { periodOfSerial, type NumberLook } from './numberFormat.ts'
import { Refusal } from './refusal.ts'
import { attributeOf, type XmlHandler } from './xmlScanner.ts'
import { plainText } from './xlsxParts.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly looks: readonly NumberLook[]
  readonly sharedTexts: readonly string[]
  readonly since1904: boolean
  readonly tell: (found: Finding) => void
}

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/

interface CellReference {
  readonly row: number
  readonly column: number
}

/** Row and column of a reference, `C7`. */
export function parseReference(text: string): CellReference | undefined {
  const match = CELL.exec(text)
  if (!match) return undefined
  let column = 0
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column }
}

/** Reads a sheet's XML into a grid. */
export class SheetReader implements XmlHandler {
  private row = 0
  private column = 0
  private type = 'n'
  private style = 0
  private value = ''
  private hasValue = false
  private hasFormula = false
  private taking = false
  private inInline = false
  private inReading = 0
  private started = 0

  constructor(
    private readonly grid: Grid,
    private readonly context: SheetContext,
  ) {}

  readonly open = (name: string, attributes: string): void => {
    if (name === 'c') this.startCell(attributes)
    else if (name === 'v') {
      this.taking = true
      this.hasValue = true
    } else if (name === 'row') this.startRow(attributes)
    else this.openRare(name, attributes)
  }

  private openRare(name: string, attributes: string): void {
    if (name === 'f') this.hasFormula = true
    else if (name === 'is') this.inInline = true
    else if (name === 'rPh') this.inReading += 1
    else if (name === 'mergeCell') this.merge(attributeOf(attributes, 'ref') ?? '')
    else if (name === 'col') this.hideColumns(attributes)
    else if (name === 't') {
      this.taking = this.inInline && this.inReading === 0
      this.hasValue ||= this.taking
    }
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.taking = false
    else if (name === 'c') this.endCell()
    else if (name === 'is') this.inInline = false
    else if (name === 'rPh') this.inReading -= 1
  }

  readonly text = (text: string): void => {
    if (this.taking && this.value.length <= LIMITS.text * 6) this.value += text
  }

  private startRow(attributes: string): void {
    const told = attributeOf(attributes, 'r')
    this.row = told === undefined ? this.row + 1 : Number(told)
    if (!Number.isInteger(this.row) || this.row < 1) throw this.broken(told ?? '')
    this.column = 0
    if (/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) this.grid.hiddenRows.add(this.row)
  }

  private startCell(attributes: string): void {
    const told = attributeOf(attributes, 'r')
    const at = told === undefined ? { row: this.row, column: this.column + 1 } : parseReference(told)
    if (at?.row !== this.row) throw this.broken(told ?? '')
    this.column = at.column
    this.type = attributeOf(attributes, 't') ?? 'n'
    this.style = Number(attributeOf(attributes, 's') ?? 0)
    this.value = ''
    this.hasValue = false
    this.hasFormula = false
  }

  private endCell(): void {
    if (!this.hasValue && !this.hasFormula) return
    if (this.started !== this.row) {
      this.grid.startRow(this.row)
      this.started = this.row
    }
    if (!this.hasValue) this.grid.addError(this.column, '=')
    else if (this.type === 'n') this.addNumber()
    else this.addOther()
  }

  private addNumber(): void {
    const text = this.value.trim()
    if (text === '') return
    const value = Number(text)
    if (!Number.isFinite(value) || !/^[-+\d.eE]+$/.test(text)) {
      this.grid.addError(this.column, text)
      return
    }
    const look = this.context.looks[this.style] ?? 'number'
    if (look === 'number' || look === 'percent') {
      this.grid.addNumber(this.column, value, look === 'percent')
      return
    }
    const period = look === 'time' ? undefined : periodOfSerial(value, look, this.context.since1904)
    if (period === undefined) this.grid.addNumber(this.column, value, false)
    else this.grid.addDate(this.column, period)
  }

  private addOther(): void {
    const { type, column, grid } = this
    const value = this.value.trim()
    if (type === 's') this.addText(this.sharedText(), false)
    else if (type === 'str' || type === 'inlineStr') this.addText(this.value, true)
    else if (type === 'b') grid.addFlag(column, value === '1' || value === 'true')
    else if (type === 'e') grid.addError(column, value || '#')
    else if (type === 'd') this.addIsoDate()
    else throw this.broken(`t="${type}"`)
  }

  private sharedText(): string {
    const text = this.context.sharedTexts[Number(this.value)]
    if (text === undefined) throw this.broken(`shared text ${this.value}`)
    return text
  }

  private addText(text: string, isEscaped: boolean): void {
    const plain = isEscaped ? plainText(text) : text
    if (plain.length > LIMITS.text) {
      const at = { file: this.grid.file, sheet: this.grid.name, line: this.row, column: this.column }
      this.context.tell(finding('long-text', at, { expected: String(LIMITS.text), got: plain }))
    }
    this.grid.addText(this.column, plain.slice(0, LIMITS.text))
  }

  private addIsoDate(): void {
    const period = parsePeriod(this.value.trim().slice(0, 10))
    if (period === undefined) this.addText(this.value, false)
    else this.grid.addDate(this.column, period)
  }

  private merge(reference: string): void {
    const [first, last = first] = reference.split(':').map(parseReference)
    if (!first || !last || this.grid.merges.length >= LIMITS.merges) return
    this.grid.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
  }

  private hideColumns(attributes: string): void {
    if (!/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) return
    const [first, last] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))]
    // The empty rest of a sheet is often hidden too: that is told by its first columns.
    for (let column = first; column <= last && column <= first + 256; column += 1) this.grid.hiddenColumns.add(column)
  }

  private broken(got: string): Refusal {
    return new Refusal('broken-xml', { sheet: this.grid.name, line: this.row, column: this.column }, { got })
  }
}
