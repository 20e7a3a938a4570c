import { indicatorById, unitById } from '../catalog.ts'
import type { AreaId } from '../ids.ts'
import type { Period } from '../period.ts'
import { readCellFigure } from './cellFigure.ts'
import { finding, type Finding } from './finding.ts'
import { columnOf, overFacts, type ColumnUse, type Facts, type Mapping } from './mapping.ts'
import { isOutside, proposalOf, type Read, type RowFacts } from './makeProposal.ts'
import { MergedCells } from './merges.ts'
import { isAverage, isNoteLine, isTotal, nameForm } from './names.ts'
import { parsePeriodText, readPeriodText, yearOfNumber } from './periodText.ts'
import type { Proposal } from './proposal.ts'
import { placeIn, textOf, type SheetCell, type SheetView } from './sheet.ts'
import { Sums } from './sums.ts'
import type { Vocabulary } from './words.ts'

/** What was read of a sheet by a mapping. */
export interface SheetReading {
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
}

/** Reads the rows of one sheet; each is a step. */
export class RowReader {
  readonly proposals: Proposal[] = []
  readonly findings: Finding[] = []
  private readonly merged: MergedCells
  private readonly seen = new Map<string, Proposal>()
  private readonly told = new Set<string>()
  private readonly sums: Sums
  private section: Facts = {}
  private readonly columns: Readonly<Record<'indicator' | 'area' | 'period' | 'unit' | 'source' | 'note', number>>
  private readonly values: readonly (readonly [number, ColumnUse])[]

  constructor(
    private readonly sheet: SheetView,
    private readonly mapping: Mapping,
    private readonly vocabulary: Vocabulary,
  ) {
    this.merged = new MergedCells(sheet)
    this.sums = new Sums(sheet, found => this.findings.push(found))
    const at = (role: Parameters<typeof columnOf>[1]): number => columnOf(mapping, role)
    this.columns = {
      ...{ indicator: at('indicator'), area: at('area'), period: at('period') },
      ...{ unit: at('unit'), source: at('source'), note: at('note') },
    }
    this.values = mapping.columns.flatMap((use, index) => (use.role === 'value' ? [[index + 1, use] as const] : []))
  }

  readRow(row: number): void {
    if (row <= this.mapping.headTo || (this.sheet.hiddenRows.has(row) && !this.mapping.readsHiddenRows)) return
    const first = this.firstText(row)
    if (isNoteLine(first)) return
    const names = this.namesIn(row)
    const cells = this.valueCells(row)
    if (names.some(isTotal)) {
      this.sums.close(row, cells)
      return
    }
    if (names.some(isAverage)) return
    if (cells.every(([, cell]) => cell.kind === 'empty')) {
      this.readSection(first)
      return
    }
    const facts = this.factsOf(row)
    if (facts) for (const [column, use] of this.values) this.readValue(row, column, use, facts)
    this.sums.add(cells)
  }

  private firstText(row: number): string {
    for (let column = 1; column <= Math.min(this.sheet.columnCount, 4); column += 1) {
      const text = textOf(this.sheet.cell(row, column)).trim()
      if (text !== '') return text
    }
    return ''
  }

  private namesIn(row: number): readonly string[] {
    const { indicator, area } = this.columns
    const texts = [indicator, area].filter(column => column > 0).map(column => this.textAt(row, column))
    return [...texts, this.firstText(row)].filter(text => text !== '')
  }

  private valueCells(row: number): readonly (readonly [number, SheetCell])[] {
    return this.values.map(([column]) => [column, this.sheet.cell(row, column)] as const)
  }

  private textAt(row: number, column: number): string {
    return column === 0 ? '' : textOf(this.merged.cell(row, column)).trim()
  }

  /** A line without figures may say what those below it are of: 滕州市, or 2023年. */
  private readSection(text: string): void {
    const area = this.columns.area === 0 ? this.areaOf(text) : undefined
    const period = this.columns.period === 0 ? readPeriodText(text)?.period : undefined
    const indicator = this.columns.indicator === 0 ? this.vocabulary.indicators.sure(text) : undefined
    if (area === undefined && period === undefined && indicator === undefined) return
    this.sums.clear()
    this.section = {
      ...this.section,
      ...(area !== undefined && { area }),
      ...(period !== undefined && { period }),
      ...(indicator !== undefined && { indicator }),
    }
  }

  private areaOf(text: string): AreaId | undefined {
    const form = nameForm(text)
    if (Object.hasOwn(this.mapping.areaNames, form)) return this.mapping.areaNames[form]
    return this.vocabulary.areas.sure(text)
  }

  /** What a row says of its figures; `undefined` where it names something that is not ours, which is then told. */
  private factsOf(row: number): RowFacts | undefined {
    const names: Facts & { readonly isLost?: true } = {
      ...this.indicatorIn(row),
      ...this.areaIn(row),
      ...this.periodIn(row),
    }
    const { isLost, ...ofRow } = names
    if (isLost === true) return undefined
    const unit = this.textAt(row, this.columns.unit)
    return {
      ...this.mapping.fixed,
      ...this.section,
      ...ofRow,
      ...(unit !== '' && this.vocabulary.isUnit(unit) && { unit }),
      source: this.textAt(row, this.columns.source),
      note: this.textAt(row, this.columns.note),
    }
  }

  private lose(found: Finding): { readonly isLost: true } {
    this.findings.push(found)
    return { isLost: true }
  }

  private indicatorIn(row: number): Pick<Facts, 'indicator' | 'unit'> & { readonly isLost?: true } {
    const column = this.columns.indicator
    const { name: text, unit } = this.vocabulary.split(this.textAt(row, column))
    if (text === '') return {}
    const withUnit = unit === undefined ? {} : { unit }
    const form = nameForm(text)
    if (Object.hasOwn(this.mapping.indicatorNames, form)) {
      const indicator = this.mapping.indicatorNames[form]
      return indicator === undefined ? { isLost: true } : { ...withUnit, indicator }
    }
    const match = this.vocabulary.indicators.find(text)
    const at = placeIn(this.sheet, row, column)
    if (!match) return this.lose(finding('unknown-indicator', at, { got: text }))
    if (match.confidence < 1 && !this.told.has(form)) {
      this.told.add(form)
      const name = indicatorById(this.vocabulary.catalog, match.id)?.name.zh
      this.findings.push(finding('guessed-indicator', at, { expected: name, got: text }))
    }
    return { ...withUnit, indicator: match.id }
  }

  private areaIn(row: number): { readonly area?: AreaId; readonly isLost?: true } {
    const column = this.columns.area
    const text = this.textAt(row, column)
    if (text === '') return {}
    const area = this.areaOf(text)
    if (area !== undefined) return { area }
    if (Object.hasOwn(this.mapping.areaNames, nameForm(text))) return { isLost: true }
    return this.lose(finding('unknown-area', placeIn(this.sheet, row, column), { got: text }))
  }

  private periodIn(row: number): { readonly period?: Period; readonly isLost?: true } {
    const column = this.columns.period
    if (column === 0) return {}
    const cell = this.merged.cell(row, column)
    if (cell.kind === 'empty') return {}
    if (cell.kind === 'date') return { period: cell.period }
    const period = cell.kind === 'number' ? yearOfNumber(cell.value) : parsePeriodText(textOf(cell))
    if (period !== undefined) return { period }
    const expected = '2024 | 2024-Q1 | 2024-03 | 2024-03-14'
    return this.lose(finding('not-a-period', placeIn(this.sheet, row, column), { expected, got: textOf(cell) }))
  }

  private readValue(row: number, column: number, use: ColumnUse, rowFacts: RowFacts): void {
    const cell = this.sheet.cell(row, column)
    if (cell.kind === 'empty') return
    const facts = overFacts(rowFacts, use.facts)
    const at = placeIn(this.sheet, row, column)
    const record = facts.indicator && indicatorById(this.vocabulary.catalog, facts.indicator)
    const unit = record && unitById(this.vocabulary.catalog, record.unit)
    if (!record || !unit) this.findings.push(finding('no-indicator', at, { got: textOf(cell) }))
    else if (facts.period === undefined || facts.area === undefined)
      this.findings.push(finding('no-period', at, { got: textOf(cell) }))
    else {
      const { units } = this.vocabulary.catalog.frame
      const figure = readCellFigure(cell, use.facts.unit ?? facts.unit, unit, units, this.vocabulary.isUnit)
      this.take({ record, area: facts.area, period: facts.period, facts, figure, cell, rowFacts, row, column })
    }
  }

  private take(read: Read): void {
    const { record, figure, cell } = read
    const at = placeIn(this.sheet, read.row, read.column)
    if (figure.kind === 'nothing') return
    if (figure.kind === 'refused') {
      this.findings.push(finding(figure.code, at, { expected: figure.expected ?? '', got: figure.got }))
      return
    }
    const value = figure.kind === 'figure' ? figure.value : undefined
    if (value !== undefined && isOutside(record, value)) {
      const expected = `${String(record.low ?? '')} … ${String(record.high ?? '')}`
      this.findings.push(finding('out-of-bounds', at, { expected, got: textOf(cell) }))
      return
    }
    if (read.facts.isForecast === true) this.findings.push(finding('forecast', at, { got: textOf(cell) }))
    const proposal = proposalOf(read, value, at, this.sourceOf(read.rowFacts.source))
    if (proposal) this.add(proposal)
    else this.findings.push(finding('not-an-aim', at, { got: textOf(cell) }))
  }

  private sourceOf(text: string): Pick<Proposal, 'source' | 'sourceRead'> {
    if (text === '') return {}
    const form = nameForm(text)
    const known = this.vocabulary.catalog.frame.sources.find(
      ({ id, title }) => id === text || nameForm(title.zh) === form,
    )
    return known ? { source: known.id } : { sourceRead: text.slice(0, 200) }
  }

  private add(proposal: Proposal): void {
    const key = [proposal.what, proposal.indicator, proposal.area, proposal.period].join(' ')
    const before = this.seen.get(key)
    if (!before) {
      this.seen.set(key, proposal)
      this.proposals.push(proposal)
    } else if (before.value !== proposal.value)
      this.findings.push(finding('twice', proposal.place, { expected: before.asRead, got: proposal.asRead }))
  }
}
