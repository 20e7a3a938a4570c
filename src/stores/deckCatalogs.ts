import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import type { Deck } from '#domain/deck/deck.ts'
import { releasesOf, type DeckCatalogs } from '#domain/deck/version.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { ReleaseId } from '#domain/ids.ts'
import { useCatalogStore } from './catalog.ts'

/**
 * The catalogs that a deck is shown from: the one on screen, and the releases it is bound to, with the same edits laid
 * over them. A release that this device has not got is left out.
 */
export async function catalogsOf(deck: Deck, active: Catalog): Promise<DeckCatalogs> {
  const store = useCatalogStore()
  const wanted = releasesOf(deck, active.releaseId)
  // A release that is not here is no damage, and must not be told as one.
  const here = new Set(wanted.length === 0 ? [] : (await store.listReleases()).map(({ id }) => id))
  const read = await Promise.all(
    wanted
      .filter(id => here.has(id))
      .map(async (id): Promise<readonly (readonly [ReleaseId, Catalog])[]> => {
        const release = await store.readRelease(id)
        return release ? [[id, joinCatalog(release, active.edits ?? NO_EDITS)]] : []
      }),
  )
  return { active, kept: new Map(read.flat()) }
}
