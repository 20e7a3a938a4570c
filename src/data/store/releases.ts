import { liveQuery } from 'dexie'
import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Release } from '#domain/release.ts'
import { workspaceOf, type ReleaseInfo, type StorageTrouble, type Workspace } from '#domain/storage.ts'
import { hashOf, idOf, manifestOf } from '../release/seal.ts'
import type { Store } from './database.ts'
import type { StoredIndicator, StoredRelease } from './records.ts'
import { StoreError, troubleOf } from './trouble.ts'

const FORMAT = 1

/** Passes on what the database answers; what it refuses is thrown as a `StoreError` with the trouble's code. */
async function guarded<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(troubleOf(error), { cause: error })
  }
}

function mustKnow<R extends { readonly format: number }>(record: R): R {
  if (record.format > FORMAT) throw new StoreError('newer')
  return record
}

/** Whether a release is stored. */
export const hasRelease = (store: Store, id: ReleaseId): Promise<boolean> =>
  guarded(async () => (await store.releases.where('id').equals(id).count()) > 0)

/** Which release a workspace shows, or `undefined` where it has none yet. */
export const activeRelease = (store: Store, workspace: Workspace): Promise<ReleaseId | undefined> =>
  guarded(async () => {
    const record = await store.active.get(workspace)
    return record && mustKnow(record).release
  })

/**
 * Stores a release and makes it the active one of its workspace, all or nothing: whatever ends the page in between, the
 * database holds either the whole release or none of it. A release that is not what its id says is refused.
 */
export async function installRelease(store: Store, release: Release, installed: string): Promise<void> {
  const manifest = await manifestOf(release)
  if ((await idOf(manifest)) !== release.id) throw new StoreError('damaged')
  const { id, frame, indicators } = release
  const workspace = workspaceOf(release)
  const records = indicators.map((record): StoredIndicator => ({ format: FORMAT, release: id, id: record.id, record }))
  await guarded(() =>
    store.database.transaction('rw', [store.releases, store.indicators, store.active], async () => {
      await store.indicators.where('release').equals(id).delete()
      await store.indicators.bulkPut(records)
      await store.releases.put({ format: FORMAT, id, workspace, manifest, frame, installed })
      await store.active.put({ format: FORMAT, workspace, release: id })
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
        .map(({ id, workspace, manifest, frame, installed }) => ({
          ...{ id, workspace, installed },
          dataAsOf: frame.zone.dataAsOf,
          indicators: manifest.indicators.length,
          isActive: active.get(workspace) === id,
        }))
    }),
  )

/** Deletes a stored release that is not active, with its indicators. */
export const deleteRelease = (store: Store, id: ReleaseId): Promise<void> =>
  guarded(() =>
    store.database.transaction('rw', [store.releases, store.indicators, store.active], async () => {
      const active = await store.active.toArray()
      if (active.some(record => record.release === id)) return
      await store.releases.delete(id)
      await store.indicators.where('release').equals(id).delete()
    }),
  )

async function readParts(store: Store, id: ReleaseId): Promise<readonly [StoredRelease, readonly StoredIndicator[]]> {
  return guarded(() =>
    store.database.transaction('r', [store.releases, store.indicators], async () => {
      const [stored, indicators] = await Promise.all([
        store.releases.get(id),
        store.indicators.where('release').equals(id).toArray(),
      ])
      if (!stored) throw new StoreError('damaged')
      return [mustKnow(stored), indicators] as const
    }),
  )
}

/** The indicators in the order of the manifest; one missing or one too many means damage. */
function inOrder(stored: StoredRelease, indicators: readonly StoredIndicator[]): readonly IndicatorRecord[] {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator.record]))
  const records = stored.manifest.indicators.flatMap(([id]) => byId.get(id) ?? [])
  if (records.length !== stored.manifest.indicators.length || byId.size !== records.length)
    throw new StoreError('damaged')
  return records
}

async function mustBeWhole(release: Release): Promise<Release> {
  if ((await idOf(await manifestOf(release))) !== release.id) throw new StoreError('damaged')
  return release
}

/**
 * A stored release, checked against its own name before it is given out: what is read is what was stored, figure for
 * figure.
 */
export async function loadRelease(store: Store, id: ReleaseId): Promise<Release> {
  const [stored, indicators] = await readParts(store, id)
  const { manifest, frame } = stored
  const { format, nature } = manifest
  return mustBeWhole({ id, format, nature, frame, indicators: inOrder(stored, indicators) })
}

/** One indicator of a stored release, checked against the release's manifest; `undefined` where it has none such. */
export async function loadIndicator(
  store: Store,
  id: ReleaseId,
  indicator: IndicatorId,
): Promise<IndicatorRecord | undefined> {
  const [stored, found] = await guarded(() =>
    Promise.all([store.releases.get(id), store.indicators.get([id, indicator])]),
  )
  const hash = stored?.manifest.indicators.find(([known]) => known === indicator)?.[1]
  if (hash === undefined) return undefined
  if (!found || (await hashOf(found.record)) !== hash) throw new StoreError('damaged')
  return mustKnow(found).record
}

/** Stops watching. */
export type Unwatch = () => void

/** Calls back with the active release of a workspace now and whenever any tab changes it. */
export function watchActive(
  store: Store,
  workspace: Workspace,
  onActive: (id: ReleaseId | undefined) => void,
  onTrouble: (trouble: StorageTrouble) => void,
): Unwatch {
  const subscription = liveQuery(() => activeRelease(store, workspace)).subscribe({
    next: onActive,
    error: (error: unknown) => onTrouble(troubleOf(error)),
  })
  return () => subscription.unsubscribe()
}
