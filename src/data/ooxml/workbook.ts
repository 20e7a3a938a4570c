import { openPackage } from './package.ts'
import { tag, textTag, xmlFile } from './xml.ts'

/** A cell: a text, a number, or nothing. A text is typed as such, so that none is run as a formula. */
export type SheetCell = string | number | null

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The letters of a column, counted from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function cellXml(cell: SheetCell, column: number, row: number): string {
  if (cell === null || cell === '') return ''
  const r = `${columnName(column)}${String(row + 1)}`
  if (typeof cell === 'number') return tag('c', { r }, textTag('v', String(cell)))
  return tag('c', { r, t: 'inlineStr' }, tag('is', {}, textTag('t', cell, { 'xml:space': 'preserve' })))
}

const sheetXml = ({ rows }: Sheet): string =>
  xmlFile(
    tag(
      'worksheet',
      { xmlns: MAIN },
      tag('sheetFormatPr', { defaultRowHeight: 15 }),
      tag('cols', {}, tag('col', { min: 1, max: 1, width: 24, customWidth: 1 })),
      tag(
        'sheetData',
        {},
        ...rows.map((cells, row) =>
          tag('row', { r: row + 1 }, ...cells.map((cell, column) => cellXml(cell, column, row))),
        ),
      ),
    ),
  )

const STYLES = xmlFile(
  tag(
    'styleSheet',
    { xmlns: MAIN },
    tag('fonts', { count: 1 }, tag('font', {}, tag('sz', { val: 11 }), tag('name', { val: 'Calibri' }))),
    tag(
      'fills',
      { count: 2 },
      tag('fill', {}, tag('patternFill', { patternType: 'none' })),
      tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
    ),
    tag('borders', { count: 1 }, tag('border', {}, '<left/><right/><top/><bottom/><diagonal/>')),
    tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    tag('cellXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
    tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  ),
)

/** A name that a sheet may have: without the signs that formulas use, at most 31 characters. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)

/** A plain workbook: what stands behind a chart when its reader asks to edit the data. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const book = openPackage()
  const paths = sheets.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`)
  sheets.forEach((sheet, index) => {
    const path = paths[index] ?? ''
    book.add({ path, contentType: `${TYPES}.worksheet+xml`, content: sheetXml(sheet) })
  })
  book.add({ path: 'xl/styles.xml', contentType: `${TYPES}.styles+xml`, content: STYLES })
  const entries = sheets.map(({ name }, index) =>
    tag('sheet', { name: sheetName(name), sheetId: index + 1, 'r:id': `rId${String(index + 1)}` }),
  )
  book.add({
    path: 'xl/workbook.xml',
    contentType: `${TYPES}.sheet.main+xml`,
    content: xmlFile(
      tag(
        'workbook',
        { xmlns: MAIN, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
        tag('sheets', {}, ...entries),
      ),
    ),
    relations: [
      ...paths.map((target, index) => ({ id: `rId${String(index + 1)}`, type: 'worksheet', target })),
      { id: `rId${String(sheets.length + 1)}`, type: 'styles', target: 'xl/styles.xml' },
    ],
  })
  return book.close([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])
}
