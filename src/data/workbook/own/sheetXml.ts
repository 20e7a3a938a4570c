import { columnLetters } from '#domain/intake/sheet.ts'
import { tag, textTag, xmlFile } from '../../ooxml/xml.ts'

/** How a cell looks and whether it may be edited; by its place among the styles. */
export const STYLE = { plain: 0, head: 1, title: 2, locked: 3, quoted: 4, number: 5, text: 6, wrapped: 7 } as const
type Style = (typeof STYLE)[keyof typeof STYLE]

/** A cell to write; a text is always typed as one. */
export type OwnCell = readonly [value: string | number | undefined, style: Style]

/** A rule for what may be entered in a range. */
export interface Validation {
  readonly range: string
  readonly type: 'list' | 'custom'
  readonly formula: string
  readonly message: string
}

/** A sheet to write. */
export interface OwnSheet {
  readonly name: string
  readonly hidden?: true
  readonly widths: readonly number[]
  readonly rows: Iterable<readonly OwnCell[]>
  /** The first cell below and beside what stays in sight. */
  readonly frozen?: { readonly row: number; readonly column: number }
  readonly validations?: readonly Validation[]
  readonly isProtected: boolean
  /** The columns of the head that can be filtered by. */
  readonly filtered?: string
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const LOOKS_LIKE_FORMULA = /^[=+\-@]/

/** Office reads `_x0041_` in a text as an escaped letter: an underscore before such a thing is escaped itself. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')

function cellXml([value, style]: OwnCell, column: number, row: number): string {
  if (value === undefined || value === '')
    return style === STYLE.plain ? '' : tag('c', { r: `${columnLetters(column)}${String(row)}`, s: style })
  const r = `${columnLetters(column)}${String(row)}`
  if (typeof value === 'number') return tag('c', { r, s: style }, textTag('v', String(value)))
  // The prefix keeps it a text also when someone edits the cell.
  const s = style === STYLE.locked && LOOKS_LIKE_FORMULA.test(value) ? STYLE.quoted : style
  return tag('c', { r, s, t: 'inlineStr' }, tag('is', {}, textTag('t', escaped(value), { 'xml:space': 'preserve' })))
}

function viewXml({ frozen }: OwnSheet, isFirst: boolean): string {
  const pane =
    frozen &&
    tag('pane', {
      ...(frozen.column > 1 && { xSplit: frozen.column - 1 }),
      ySplit: frozen.row - 1,
      topLeftCell: `${columnLetters(frozen.column)}${String(frozen.row)}`,
      activePane: frozen.column > 1 ? 'bottomRight' : 'bottomLeft',
      state: 'frozen',
    })
  return tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0, ...(isFirst && { tabSelected: 1 }) }, pane))
}

const validationXml = ({ range, type, formula, message }: Validation): string =>
  tag(
    'dataValidation',
    { type, allowBlank: 1, showErrorMessage: 1, errorTitle: '请检查 Check', error: message, sqref: range },
    textTag('formula1', formula),
  )

/** Writes a sheet, step by step: a step a hundred rows. */
export function* sheetXml(sheet: OwnSheet, isFirst: boolean): Generator<void, string> {
  const rows: string[] = []
  let number = 0
  for (const cells of sheet.rows) {
    number += 1
    rows.push(tag('row', { r: number }, ...cells.map((cell, at) => cellXml(cell, at + 1, number))))
    if (number % 100 === 0) yield
  }
  const validations = sheet.validations ?? []
  return xmlFile(
    tag(
      'worksheet',
      { xmlns: MAIN },
      viewXml(sheet, isFirst),
      tag('sheetFormatPr', { defaultRowHeight: 15 }),
      tag(
        'cols',
        {},
        ...sheet.widths.map((width, at) => tag('col', { min: at + 1, max: at + 1, width, customWidth: 1 })),
      ),
      tag('sheetData', {}, ...rows),
      // Without a password: it guards against slips, not against people.
      sheet.isProtected
        ? tag('sheetProtection', {
            sheet: 1,
            objects: 1,
            scenarios: 1,
            formatColumns: 0,
            formatRows: 0,
            sort: 0,
            autoFilter: 0,
          })
        : '',
      sheet.filtered === undefined ? '' : tag('autoFilter', { ref: sheet.filtered }),
      validations.length === 0
        ? ''
        : tag('dataValidations', { count: validations.length }, ...validations.map(validationXml)),
    ),
  )
}

const FONT = '等线'
const font = (size: number, bold: boolean): string =>
  tag(
    'font',
    {},
    bold ? '<b/>' : '',
    tag('sz', { val: size }),
    tag('name', { val: FONT }),
    tag('charset', { val: 134 }),
  )
const fill = (colour: string): string =>
  tag(
    'fill',
    {},
    tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb: colour }), tag('bgColor', { indexed: 64 })),
  )

const xf = (attributes: Record<string, number>, ...children: readonly string[]): string =>
  tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...attributes }, ...children)

const OPEN = tag('protection', { locked: 0 })
const WRAP = tag('alignment', { vertical: 'top', wrapText: 1 })

/** The styles, in the order of `STYLE`. Locked cells are grey, cells to fill in are white. */
export const STYLES_XML = xmlFile(
  tag(
    'styleSheet',
    { xmlns: MAIN },
    tag('fonts', { count: 3 }, font(11, false), font(11, true), font(14, true)),
    tag(
      'fills',
      { count: 4 },
      tag('fill', {}, tag('patternFill', { patternType: 'none' })),
      tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
      fill('FFE6E2D8'),
      fill('FFF3F1EC'),
    ),
    tag('borders', { count: 1 }, tag('border', {}, '<left/><right/><top/><bottom/><diagonal/>')),
    tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    tag(
      'cellXfs',
      { count: 8 },
      xf({}),
      xf({ fontId: 1, fillId: 2, applyFont: 1, applyFill: 1 }),
      xf({ fontId: 2, applyFont: 1 }),
      xf({ fillId: 3, applyFill: 1 }),
      xf({ fillId: 3, applyFill: 1, quotePrefix: 1 }),
      xf({ applyProtection: 1 }, OPEN),
      xf({ numFmtId: 49, applyNumberFormat: 1, applyProtection: 1 }, OPEN),
      xf({ applyAlignment: 1 }, WRAP),
    ),
    tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  ),
)
