import { areaById, indicatorById, sourceById, unitById, type Catalog } from '#domain/catalog.ts'
import { parseAreaId, parseIndicatorId, parseSourceId } from '#domain/ids.ts'
import { readCellFigure, type CellFigure } from '#domain/intake/cellFigure.ts'
import { finding, type Finding } from '#domain/intake/finding.ts'
import { parsePeriodText } from '#domain/intake/periodText.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { placeIn, textOf, type SheetCell, type SheetView } from '#domain/intake/sheet.ts'
import { unitTester } from '#domain/intake/unitText.ts'
import type { Period } from '#domain/period.ts'
import { Refusal } from '../refusal.ts'
import { HEADS, MARK, NOT_PUBLISHED, parseOriginal, rowHash, SHEETS, VERSION } from './ownFormat.ts'
import type { OwnRow } from './ownRow.ts'
import { readTargetRow } from './readTargets.ts'

/** What a workbook of ours brings back: only what was edited in it. */
export interface OwnReading {
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
}

type Originals = ReadonlyMap<string, ReadonlyMap<string, string>>

const sheetNamed = (sheets: readonly SheetView[], name: string): SheetView | undefined =>
  sheets.find(sheet => sheet.name === name)

/** Whether a workbook was written by this application, whatever it is called now. */
export function isOwnWorkbook(sheets: readonly SheetView[]): boolean {
  const format = sheetNamed(sheets, SHEETS.format)
  return format !== undefined && textOf(format.cell(1, 1)) === MARK
}

interface Kept {
  readonly release: string
  readonly originals: Originals
  readonly findings: readonly Finding[]
}

function readFormat(sheet: SheetView): Kept {
  const version = Number(textOf(sheet.cell(1, 2)))
  if (version !== VERSION)
    throw new Refusal(
      'newer-workbook',
      { sheet: sheet.name },
      { expected: String(VERSION), got: textOf(sheet.cell(1, 2)) },
    )
  const originals = new Map<string, ReadonlyMap<string, string>>()
  const findings: Finding[] = []
  for (let index = 3; index < sheet.rowCount; index += 1) {
    const row = sheet.rowAt(index)
    const [key = '', text = '', hash] = [1, 2, 3].map(column => textOf(sheet.cell(row, column)))
    if (rowHash(key + text) !== hash) findings.push(finding('tampered-row', placeIn(sheet, row), { got: key }))
    const before = originals.get(key) ?? []
    originals.set(key, new Map([...before, ...parseOriginal(text)]))
  }
  return { release: textOf(sheet.cell(2, 2)), originals, findings }
}

/** The head's row, and the column of each head in it. */
interface Head {
  readonly row: number
  readonly columns: ReadonlyMap<string, number>
}

function headOf(sheet: SheetView): Head {
  for (let index = 0; index < Math.min(10, sheet.rowCount); index += 1) {
    const row = sheet.rowAt(index)
    const columns = new Map<string, number>()
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const text = textOf(sheet.cell(row, column)).trim()
      if (text !== '' && !columns.has(text)) columns.set(text, column)
    }
    if (columns.has(HEADS.indicator) && columns.has(HEADS.area)) return { row, columns }
  }
  throw new Refusal('nothing-in-it', { sheet: sheet.name }, { expected: `${HEADS.indicator}, ${HEADS.area}` })
}

class OwnReader {
  readonly proposals: Proposal[] = []
  readonly findings: Finding[] = []
  private readonly isUnit: (text: string) => boolean

  constructor(
    private readonly catalog: Catalog,
    private readonly originals: Originals,
  ) {
    this.isUnit = unitTester(catalog.frame.units)
  }

  private *rowsOf(sheet: SheetView, kind: 'figure' | 'target', head: Head): Generator<OwnRow> {
    const columnOf = (name: string): number => head.columns.get(name) ?? 0
    for (let index = 0; index < sheet.rowCount; index += 1) {
      const row = sheet.rowAt(index)
      if (row <= head.row) continue
      const cell = (name: string): SheetCell => sheet.cell(row, columnOf(name))
      const [indicatorText, areaText] = [textOf(cell(HEADS.indicator)).trim(), textOf(cell(HEADS.area)).trim()]
      if (indicatorText === '' && areaText === '') continue
      const indicator = parseIndicatorId(indicatorText)
      const record = indicator && indicatorById(this.catalog, indicator)
      const area = parseAreaId(areaText)
      if (!record)
        this.findings.push(
          finding('unknown-indicator', placeIn(sheet, row, columnOf(HEADS.indicator)), { got: indicatorText }),
        )
      else if (area === undefined || !areaById(this.catalog, area))
        this.findings.push(finding('unknown-area', placeIn(sheet, row, columnOf(HEADS.area)), { got: areaText }))
      else {
        const before = this.originals.get(`${kind} ${record.id} ${area}`) ?? new Map<string, string>()
        yield { sheet, row, record, area, before, cell, columnOf }
      }
    }
  }

  readAnnual(sheet: SheetView): void {
    const head = headOf(sheet)
    const years = [...head.columns].flatMap(([text, column]) => {
      const period = /^\d{4}年?$/.test(text) ? parsePeriodText(text) : undefined
      return period === undefined ? [] : [[period, column] as const]
    })
    for (const row of this.rowsOf(sheet, 'figure', head))
      for (const [period, column] of years) this.readFigure(row, period, column)
  }

  readOther(sheet: SheetView): void {
    for (const row of this.rowsOf(sheet, 'figure', headOf(sheet))) {
      const cell = row.cell(HEADS.period)
      const period = cell.kind === 'date' ? cell.period : parsePeriodText(textOf(cell))
      if (period !== undefined) this.readFigure(row, period, row.columnOf(HEADS.value))
      else
        this.findings.push(
          finding('not-a-period', placeIn(sheet, row.row, row.columnOf(HEADS.period)), { got: textOf(cell) }),
        )
    }
  }

  readTargets(sheet: SheetView): void {
    for (const row of this.rowsOf(sheet, 'target', headOf(sheet))) {
      const read = readTargetRow(row)
      if (read?.proposal) this.proposals.push(read.proposal)
      if (read?.finding) this.findings.push(read.finding)
    }
  }

  private readFigure(row: OwnRow, period: Period, column: number): void {
    const cell = row.sheet.cell(row.row, column)
    const before = row.before.get(period)
    if (isUntouched(cell, before)) return
    const place = placeIn(row.sheet, row.row, column)
    const unit = unitById(this.catalog, row.record.unit)
    if (!unit) return
    const figure = readCellFigure(cell, undefined, unit, this.catalog.frame.units, this.isUnit)
    if (figure.kind === 'refused') {
      this.findings.push(finding(figure.code, place, { expected: figure.expected, got: figure.got }))
      return
    }
    this.proposals.push({
      ...{ what: 'figure', place, indicator: row.record.id, area: row.area, period, asRead: textOf(cell) },
      value: figure.kind === 'figure' ? figure.value : undefined,
      ...(figure.kind === 'nothing' && { removes: true }),
      ...qualifierOf(figure),
      ...this.sourceIn(row),
    })
  }

  private sourceIn(row: OwnRow): Pick<Proposal, 'source' | 'sourceRead' | 'note'> {
    const text = textOf(row.cell(HEADS.source)).trim()
    const note = textOf(row.cell(HEADS.note)).trim()
    const id = parseSourceId(text)
    const known = id && sourceById(this.catalog, id)
    return {
      ...(known ? { source: known.id } : text !== '' && { sourceRead: text.slice(0, 200) }),
      ...(note !== '' && { note: note.slice(0, 500) }),
    }
  }
}

const qualifierOf = (figure: CellFigure): Pick<Extract<Proposal, { what: 'figure' }>, 'qualifier'> =>
  figure.kind === 'figure' && figure.qualifier !== 'exact' ? { qualifier: figure.qualifier } : {}

/** Whether a cell holds what we wrote: the same number to the digits that spreadsheets keep, or the same word. */
function isUntouched(cell: SheetCell, before: string | undefined): boolean {
  if (cell.kind === 'empty') return before === undefined
  if (before === undefined) return false
  if (cell.kind !== 'number' || cell.percent) return textOf(cell).trim() === before
  const number = Number(before)
  return before !== NOT_PUBLISHED && (cell.value === number || cell.value.toPrecision(15) === number.toPrecision(15))
}

/** Reads a workbook of ours: no mapping is needed, and what was not edited is not proposed, however old the workbook is. */
export function readOwnWorkbook(_file: string, sheets: readonly SheetView[], catalog: Catalog): OwnReading {
  const format = sheetNamed(sheets, SHEETS.format)
  if (!format) throw new Error('Not a workbook of ours')
  const { release, originals, findings } = readFormat(format)
  const reader = new OwnReader(catalog, originals)
  const [annual, other, targets] = [SHEETS.annual, SHEETS.other, SHEETS.targets].map(name => sheetNamed(sheets, name))
  if (annual) reader.readAnnual(annual)
  if (other) reader.readOther(other)
  if (targets) reader.readTargets(targets)
  const at = { file: format.file, sheet: format.name }
  const otherRelease =
    release === catalog.releaseId
      ? []
      : [finding('other-release', at, { expected: catalog.releaseId.slice(0, 12), got: release.slice(0, 12) })]
  return { proposals: reader.proposals, findings: [...otherRelease, ...findings, ...reader.findings] }
}
