import type { LogEntry } from '#domain/edit/edit.ts'
import type { Seal } from '#domain/edit/seal.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { succeed, type Result } from '#domain/result.ts'
import { workspaceOf, type Workspace } from '#domain/storage.ts'
import type { Store } from './database.ts'
import { appendEntry, type NewEntry } from './log.ts'
import { mustKnow, type StoredSeal } from './records.ts'
import { installRelease } from './releases.ts'
import { guarded, StoreError } from './trouble.ts'

const plain = ({ format: _format, workspace: _workspace, ...seal }: StoredSeal): Seal => seal

/** What is said of the sealed releases of a workspace. */
export const listSeals = (store: Store, workspace: Workspace): Promise<readonly Seal[]> =>
  guarded(async () => {
    const stored = await store.seals.where('workspace').equals(workspace).toArray()
    return stored.map(seal => plain(mustKnow(seal)))
  })

/** Keeps a release beside the active one, whole or not at all, with what is said of it. */
export function keepRelease(store: Store, release: Release, installed: string, seal?: Seal): Promise<void> {
  const stored = seal && ({ format: 1, workspace: workspaceOf(release), ...seal } satisfies StoredSeal)
  return installRelease(store, release, installed, { isActive: false, ...(stored && { seal: stored }) })
}

/**
 * Makes a stored release the one that is shown, and in the same transaction takes the edits away that lay over the last
 * one: so it is seen as it was sealed. The step that takes them away can be undone.
 */
export const goBackTo = (
  store: Store,
  id: ReleaseId,
  entry: NewEntry | undefined,
): Promise<Result<LogEntry | undefined, 'stale'>> =>
  guarded(() =>
    store.database.transaction('rw', [store.releases, store.active, store.log], async () => {
      const stored = await store.releases.get(id)
      if (!stored) throw new StoreError('damaged')
      const { workspace } = mustKnow(stored)
      if (entry) {
        const appended = await appendEntry(store, workspace, entry)
        if (!appended.ok) return appended
        await store.active.put({ format: 1, workspace, release: id })
        return appended
      }
      await store.active.put({ format: 1, workspace, release: id })
      return succeed(undefined)
    }),
  )
