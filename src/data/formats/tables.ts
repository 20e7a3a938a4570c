import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { FIGURE_COLUMNS, tableOf, TARGET_COLUMNS, type Column } from './columns.ts'
import { figureRows, targetRows } from './figureRows.ts'
import { writeSheet } from './spreadsheet.ts'
import { dataSetTitle, stampOf } from './stamp.ts'

const FIGURES = 'figures.csv'
const TARGETS = 'targets.csv'

/** Both languages as JSON-LD has them. */
const inBoth = ({ zh, en }: { readonly zh: string; readonly en: string }): readonly unknown[] => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
]

const csvwColumn = <Row>({ name, says, datatype, required }: Column<Row>): unknown => ({
  name,
  titles: name,
  'dc:description': inBoth(says),
  datatype,
  required,
})

const csvwTable = <Row>(url: string, columns: readonly Column<Row>[], key: readonly string[]): unknown => ({
  url,
  tableSchema: { columns: columns.map(csvwColumn), primaryKey: key },
})

/** CSV on the Web metadata for the two tables: what each column is, its type and the key. */
export function csvwMetadata(catalog: Catalog): unknown {
  const { release, dataAsOf, nature } = stampOf(catalog)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:title': inBoth(dataSetTitle(catalog)),
    'dc:identifier': `sha256:${release}`,
    'dc:date': { '@value': dataAsOf, '@type': 'xsd:date' },
    'dc:type': nature,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tables: [
      csvwTable(FIGURES, FIGURE_COLUMNS, ['indicator', 'area', 'period', 'report']),
      csvwTable(TARGETS, TARGET_COLUMNS, ['indicator', 'area', 'period', 'number']),
    ],
  }
}

/** Figures and targets as two flat tables that open in Excel, with their CSVW description. */
export function writeTables(catalog: Catalog): readonly ExportFile[] {
  const stamp = stampOf(catalog)
  const metadata = JSON.stringify(csvwMetadata(catalog), undefined, 2)
  return [
    { name: FIGURES, type: 'text/csv', content: writeSheet(tableOf(FIGURE_COLUMNS, figureRows(catalog), stamp)) },
    { name: TARGETS, type: 'text/csv', content: writeSheet(tableOf(TARGET_COLUMNS, targetRows(catalog), stamp)) },
    { name: 'csv-metadata.json', type: 'application/csvm+json', content: metadata },
  ]
}
