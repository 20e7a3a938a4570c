import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { writeSheet } from './spreadsheet.ts'
import { exportName } from './stamp.ts'

/** A list of gaps, in words ready made in the reader's language, as a file to be filled in by those who know. */
export const writeDataRequest = (catalog: Catalog, name: string, rows: readonly (readonly string[])[]): ExportFile => ({
  name: exportName(catalog, name, 'csv'),
  type: 'text/csv',
  content: writeSheet(rows),
})
