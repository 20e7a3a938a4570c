/**
 * How the data can leave. `tables`: two flat CSV files with CSVW metadata. `data-package`: the folder this dashboard is
 * built from. `open-sdg`, `sdmx-csv` and `schema-org`: as those standards have it.
 */
export const EXPORT_FORMATS = ['tables', 'data-package', 'open-sdg', 'sdmx-csv', 'schema-org'] as const
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]

/** A file ready to be saved: text as UTF-8, or bytes. */
export interface ExportFile {
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}
