import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile, ExportFormatId } from '#domain/exportFile.ts'
import { zipOf } from './archive.ts'
import { writeDataPackage } from './dataPackage.ts'
import { writeOpenSdg } from './openSdg.ts'
import { writeSchemaOrg } from './schemaOrg.ts'
import { writeSdmxCsv } from './sdmxCsv.ts'
import { exportName } from './stamp.ts'
import { writeTables } from './tables.ts'

/** How a catalog is written in each format, as the files that belong together. */
export const WRITERS: Readonly<Record<ExportFormatId, (catalog: Catalog) => readonly ExportFile[]>> = {
  tables: writeTables,
  'data-package': writeDataPackage,
  'open-sdg': writeOpenSdg,
  'sdmx-csv': writeSdmxCsv,
  'schema-org': writeSchemaOrg,
}

/** A catalog as the one file that a user saves: an archive, or the file itself where there is only one. */
export function exportFileOf(catalog: Catalog, format: ExportFormatId): ExportFile {
  const files = WRITERS[format](catalog)
  const [only] = files
  if (only && files.length === 1) {
    const extension = only.name.split('.').pop() ?? 'txt'
    return { ...only, name: exportName(catalog, format, extension) }
  }
  return zipOf(exportName(catalog, format, 'zip'), files)
}
