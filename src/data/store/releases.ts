import Dexie from 'dexie'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { workspaceOf, type ReleaseInfo } from '#domain/storage.ts'
import { idOf, manifestOf, textsOf } from '../release/seal.ts'
import type { Store } from './database.ts'
import { packOf } from './packs.ts'
import { mustKnow, type StoredIndicator, type StoredRelease, type StoredSeal } from './records.ts'
import { guarded, StoreError } from './trouble.ts'

const FORMAT = 1

const deleteIndicators = (store: Store, id: ReleaseId): PromiseLike<number> =>
  store.indicators.where('[release+id]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete()

/** How a release is kept: active, unless said otherwise, and with what is said of one that was sealed. */
export interface Keeping {
  readonly isActive?: boolean
  readonly seal?: StoredSeal
}

/**
 * Stores a release and makes it the active one of its workspace, all or nothing: whatever ends the page in between, the
 * database holds either the whole release or none of it. A release that is not what its id says is refused.
 */
export async function installRelease(
  store: Store,
  release: Release,
  installed: string,
  { isActive = true, seal }: Keeping = {},
): Promise<void> {
  const texts = textsOf(release)
  const manifest = await manifestOf(release, texts)
  if ((await idOf(manifest)) !== release.id) throw new StoreError('damaged')
  const { id } = release
  const workspace = workspaceOf(release)
  const { dataAsOf } = release.frame.zone
  const stored: StoredRelease = { format: FORMAT, id, workspace, manifest, frame: texts.frame, dataAsOf, installed }
  const records = texts.indicators.map(([indicator, record]): StoredIndicator => ({
    format: FORMAT,
    release: id,
    id: indicator,
    record,
  }))
  const pack = await packOf(release)
  const { releases, indicators, packs, active, seals } = store
  await guarded(() =>
    store.database.transaction('rw', [releases, indicators, packs, active, seals], async () => {
      await deleteIndicators(store, id)
      await store.indicators.bulkPut(records)
      if (pack) await packs.put(pack)
      await store.releases.put(stored)
      if (seal) await seals.put(seal)
      if (isActive) await active.put({ format: FORMAT, workspace, release: id })
    }),
  )
}

/** Makes a stored release the active one of its own workspace; a synthetic one can never become active in another. */
export const activateRelease = (store: Store, id: ReleaseId): Promise<void> =>
  guarded(() =>
    store.database.transaction('rw', [store.releases, store.active], async () => {
      const stored = await store.releases.get(id)
      if (!stored) throw new StoreError('damaged')
      await store.active.put({ format: FORMAT, workspace: workspaceOf(mustKnow(stored).manifest), release: id })
    }),
  )

/** The stored releases, the one stored last first. */
export const listReleases = (store: Store): Promise<readonly ReleaseInfo[]> =>
  guarded(() =>
    store.database.transaction('r', [store.releases, store.active], async () => {
      const active = new Map((await store.active.toArray()).map(record => [record.workspace, record.release]))
      const stored = await store.releases.toArray()
      return stored
        .sort((left, right) => (left.installed < right.installed ? 1 : -1))
        .map(({ id, workspace, manifest, dataAsOf, installed }) => ({
          ...{ id, workspace, dataAsOf, installed },
          indicators: manifest.indicators.length,
          isActive: active.get(workspace) === id,
        }))
    }),
  )

/** Deletes a stored release that is not active, with its indicators. */
export const deleteRelease = (store: Store, id: ReleaseId): Promise<void> =>
  guarded(() =>
    store.database.transaction(
      'rw',
      [store.releases, store.indicators, store.packs, store.active, store.seals],
      async () => {
        const active = await store.active.toArray()
        if (active.some(record => record.release === id)) return
        await store.releases.delete(id)
        await store.packs.delete(id)
        await store.seals.delete(id)
        await deleteIndicators(store, id)
      },
    ),
  )
