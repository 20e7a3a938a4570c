import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { exportName } from '../../formats/stamp.ts'
import { openPackage } from '../../ooxml/package.ts'
import { tag, xmlFile } from '../../ooxml/xml.ts'
import type { Progress } from '../../task/steps.ts'
import { annualSheet, otherSheet } from './figureSheets.ts'
import { areaSheet, formatSheet, indicatorSheet, readmeSheet, sourceSheet } from './frameSheets.ts'
import { linesOf } from './ownSheets.ts'
import { MAIN, sheetXml, STYLES_XML, type OwnSheet } from './sheetXml.ts'
import { targetSheet } from './targetSheet.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The media type of a workbook. */
export const XLSX = `${TYPES}.sheet`

/** What is filtered is a name of the workbook too; without it, Excel mends the file at every opening. */
function filterNames(sheets: readonly OwnSheet[]): string {
  const names = sheets.flatMap(({ name, filtered }, index) =>
    filtered === undefined
      ? []
      : tag(
          'definedName',
          { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
          `'${name}'!${filtered.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
        ),
  )
  return names.length === 0 ? '' : tag('definedNames', {}, ...names)
}

const workbookXml = (sheets: readonly OwnSheet[]): string =>
  xmlFile(
    tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      tag('bookViews', {}, tag('workbookView', { activeTab: 0 })),
      tag(
        'sheets',
        {},
        ...sheets.map(({ name, hidden }, index) =>
          tag('sheet', {
            ...{ name, sheetId: index + 1, state: hidden ? 'hidden' : undefined },
            'r:id': `rId${String(index + 1)}`,
          }),
        ),
      ),
      filterNames(sheets),
    ),
  )

/** Writes a catalog as a workbook to edit, which `readOwnWorkbook` knows again; step by step. */
export function* writeOwnWorkbook(catalog: Catalog): Generator<Progress, ExportFile> {
  const lines = linesOf(catalog)
  const sheets = [
    readmeSheet(catalog),
    indicatorSheet(catalog),
    annualSheet(catalog, lines),
    otherSheet(catalog, lines),
    targetSheet(catalog),
    sourceSheet(catalog),
    areaSheet(catalog),
    formatSheet(catalog, lines),
  ]
  const book = openPackage()
  const paths = sheets.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`)
  for (const [index, sheet] of sheets.entries()) {
    const steps = sheetXml(sheet, index === 0)
    let step = steps.next()
    while (step.done !== true) {
      yield { stage: 'writing', share: index / sheets.length }
      step = steps.next()
    }
    book.add({ path: paths[index] ?? '', contentType: `${TYPES}.worksheet+xml`, content: step.value })
    yield { stage: 'writing', share: (index + 1) / sheets.length }
  }
  book.add({ path: 'xl/styles.xml', contentType: `${TYPES}.styles+xml`, content: STYLES_XML })
  book.add({
    path: 'xl/workbook.xml',
    contentType: `${TYPES}.sheet.main+xml`,
    content: workbookXml(sheets),
    relations: [
      ...paths.map((target, index) => ({ id: `rId${String(index + 1)}`, type: 'worksheet', target })),
      { id: `rId${String(sheets.length + 1)}`, type: 'styles', target: 'xl/styles.xml' },
    ],
  })
  const content = book.close([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])
  return { name: exportName(catalog, 'workbook', 'xlsx'), type: XLSX, content }
}
