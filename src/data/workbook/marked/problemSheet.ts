import { cellName } from '#domain/intake/sheet.ts'
import { tag, textTag, xmlFile } from '../../ooxml/xml.ts'
import type { Mark } from '#domain/intake/answers.ts'

/** What the added sheet is called. */
export const PROBLEM_SHEET = '问题 Problems'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** As many links as Excel allows on a sheet. */
const MOST_LINKS = 65_000

const cell = (reference: string, text: string): string =>
  text === ''
    ? ''
    : tag('c', { r: reference, t: 'inlineStr' }, tag('is', {}, textTag('t', text, { 'xml:space': 'preserve' })))

const row = (number: number, texts: readonly string[]): string =>
  tag('row', { r: number }, ...texts.map((text, at) => cell(`${'ABCDEF'.charAt(at)}${String(number)}`, text)))

const sheetWord = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** The list of what was found, each with a link to its cell. */
export function problemSheetXml(marks: readonly Mark[], heads: readonly string[]): string {
  const rows = marks.map(({ word, at, sentence, expected, got }, index) =>
    row(index + 2, [word, at.sheet ?? '', cellName(at), sentence, expected, got]),
  )
  const links = marks.flatMap(({ at: { sheet, line, column } }, index) =>
    sheet === undefined || line === undefined || index >= MOST_LINKS
      ? []
      : tag('hyperlink', {
          ref: `C${String(index + 2)}`,
          location: `${sheetWord(sheet)}!${cellName({ line, column: column ?? 1 })}`,
          display: cellName({ line, ...(column !== undefined && { column }) }),
        }),
  )
  return xmlFile(
    tag(
      'worksheet',
      { xmlns: MAIN },
      tag(
        'sheetViews',
        {},
        tag(
          'sheetView',
          { workbookViewId: 0 },
          tag('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
        ),
      ),
      tag(
        'cols',
        {},
        ...[10, 24, 10, 60, 30, 30].map((width, at) => tag('col', { min: at + 1, max: at + 1, width, customWidth: 1 })),
      ),
      tag('sheetData', {}, row(1, heads.slice(0, 6)), ...rows),
      links.length === 0 ? '' : tag('hyperlinks', {}, ...links),
    ),
  )
}
