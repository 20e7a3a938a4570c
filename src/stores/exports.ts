import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile, ExportFormatId } from '#domain/exportFile.ts'

/** A catalog as a file in a format. The writers come when the first file is asked for. */
export async function exportCatalog(catalog: Catalog, format: ExportFormatId): Promise<ExportFile> {
  const { exportFileOf } = await import('#data/formats/formats.ts')
  return exportFileOf(catalog, format)
}

/** Rows in the reader's words as a data request about a catalog. */
export async function exportDataRequest(
  catalog: Catalog,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<ExportFile> {
  const { writeDataRequest } = await import('#data/formats/dataRequest.ts')
  return writeDataRequest(catalog, name, rows)
}
