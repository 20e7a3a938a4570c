import type { Catalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { $schema, resources } from '../../../indicators/datapackage.json'
import { writeCsv } from './csv.ts'
import { packageCells } from './packageCells.ts'
import { dataSetTitle, stampOf } from './stamp.ts'

/** The files of a package and the names of their fields, as the descriptor of the shipped folder has them. */
const FILES: readonly { readonly path: string; readonly fields: readonly string[] }[] = resources.map(
  ({ path, schema }) => ({ path, fields: schema.fields.map(({ name }) => name) }),
)

/** A package with drafts or figures of the user's in it is no longer the release that it began as, and says so. */
function ownWords({ indicators, edits = NO_EDITS }: Catalog): string {
  const drafts = indicators.flatMap(({ targets }) => targets).filter(({ basis }) => basis === 'draft').length
  const figures = edits.figures.length
  return [
    drafts === 0 ? '' : `; with ${String(drafts)} draft target(s), not published`,
    figures === 0 ? '' : `; with ${String(figures)} figure(s) entered by the user, not published`,
  ].join('')
}

/** The descriptor of a catalog's package: the shipped folder's tables under the catalog's own name, release and sources. */
export function packageDescriptor(catalog: Catalog): unknown {
  const { release, dataAsOf, nature } = stampOf(catalog)
  const title = dataSetTitle(catalog)
  const { zone, sources } = catalog.frame
  return {
    $schema,
    name: `${zone.area}-indicators${nature === 'synthetic' ? '-synthetic' : ''}`,
    id: `sha256:${release}`,
    title: `${title.zh} / ${title.en}`,
    description: `Release ${release}; data as of ${dataAsOf}; ${nature}${ownWords(catalog)}`,
    version: release,
    created: `${dataAsOf}T00:00:00Z`,
    keywords: [nature],
    sources: sources.map(({ title: of, url, linkable }) => ({
      title: of.zh,
      ...(url !== undefined && linkable && { path: url }),
    })),
    resources: resources.map(({ name, path, schema, ...rest }) => ({
      ...{ name, path, type: rest.type, format: rest.format, mediatype: rest.mediatype, encoding: rest.encoding },
      dialect: { ...rest.dialect, lineTerminator: '\r\n' },
      schema,
    })),
  }
}

/**
 * The folder that this dashboard is built from, with every field as it is: reading it back gives the same release, and so
 * the same id. That is why no text is altered here, also none that a spreadsheet would take for a formula.
 */
export function writeDataPackage(catalog: Catalog): readonly ExportFile[] {
  const cells = packageCells(catalog)
  const tables = FILES.map(({ path, fields }): ExportFile => {
    const rows = (cells.get(path) ?? []).map(row => fields.map(field => String(row[field] ?? '')))
    return { name: path, type: 'text/csv', content: writeCsv([fields, ...rows]) }
  })
  const content = JSON.stringify(packageDescriptor(catalog), undefined, 2)
  return [...tables, { name: 'datapackage.json', type: 'application/json', content }]
}
