import { readPackage } from '#data/package/readPackage.ts'
import type { Catalog } from '#domain/catalog.ts'
import { parseReleaseId } from '#domain/ids.ts'
import { must } from './aCatalog.ts'
import { packageFiles } from './packageFiles.ts'

let catalog: Catalog | undefined

/** The curated data of this repository as a catalog, read once. */
export function shippedCatalog(): Catalog {
  if (catalog) return catalog
  const reading = readPackage(packageFiles('indicators'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure))
  const { nature, frame, indicators } = reading.value
  catalog = { releaseId: must(parseReleaseId('0'.repeat(64))), nature, frame, indicators }
  return catalog
}
