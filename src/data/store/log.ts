import Dexie, { liveQuery } from 'dexie'
import * as v from 'valibot'
import { placeKey, type LogAction, type LogEntry } from '#domain/edit/edit.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { LogActionSchema } from '../schema/logSchema.ts'
import type { Store } from './database.ts'
import { lift, type Lift } from './migrations/lift.ts'
import type { StoredEntry } from './records.ts'
import type { Unwatch } from './readReleases.ts'
import { guarded, troubleOf } from './trouble.ts'

/** How a stored entry of any format is read. */
export const LOG_LIFT: Lift<StoredEntry> = {
  format: 1,
  steps: {},
  schema: v.object({
    ...{ format: v.literal(1), workspace: v.picklist(['curated', 'sample']) },
    sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
    ...{ at: v.string(), who: v.string(), action: LogActionSchema },
  }),
}

/** What to append, and the last sequence that whoever decided on it had seen. */
export interface NewEntry {
  readonly action: LogAction
  readonly at: string
  readonly who: string
  readonly seen?: number
}

/** Entries of a log, and why one at least could not be read. */
export interface ReadLog {
  readonly entries: readonly LogEntry[]
  readonly trouble: StorageTrouble | undefined
}

const after = (store: Store, workspace: Workspace, sequence: number) =>
  store.log.where('[workspace+sequence]').between([workspace, sequence], [workspace, Dexie.maxKey], false)

const plain = ({ sequence, at, who, action }: StoredEntry): LogEntry => ({ sequence, at, who, action })

/** The entries of a workspace after a sequence. One that cannot be read must not hide the others. */
export const readLog = (store: Store, workspace: Workspace, sequence = 0): Promise<ReadLog> =>
  guarded(async () => {
    const [stored, left] = await Promise.all([
      after(store, workspace, sequence).toArray(),
      sequence === 0 ? store.edits.where('workspace').equals(workspace).count() : 0,
    ])
    const read = stored.map(entry => lift(entry, LOG_LIFT))
    const failures = read.flatMap(lifted => (lifted.ok ? [] : [lifted.failure]))
    return {
      entries: read.flatMap(lifted => (lifted.ok ? [plain(lifted.value)] : [])),
      trouble: failures[0] ?? (left > 0 ? 'broken' : undefined),
    }
  })

const placesOf = (action: LogAction): readonly string[] =>
  action.kind === 'step'
    ? action.edits.flatMap(({ change }) => (change.kind === 'withdraw' ? [] : [placeKey(change)]))
    : []

/**
 * Whether what came in between may have changed the ground under an action: an edit of the same place by another tab, or
 * anything at all where steps are undone, redone or edits taken back, which speak of the log as a whole.
 */
function isStale(action: LogAction, between: readonly LogEntry[]): boolean {
  if (between.length === 0) return false
  const isWhole = (other: LogAction): boolean =>
    other.kind !== 'step' || other.edits.some(({ change }) => change.kind === 'withdraw')
  if (isWhole(action) || between.some(entry => isWhole(entry.action))) return true
  const places = new Set(placesOf(action))
  return between.some(entry => placesOf(entry.action).some(place => places.has(place)))
}

/**
 * Appends an action, in one transaction with the look at what came before: two tabs cannot take the same place in the
 * log, and what another tab wrote meanwhile is answered as `stale` instead of being written over.
 */
export const appendEntry = (
  store: Store,
  workspace: Workspace,
  { action, at, who, seen }: NewEntry,
): Promise<Result<LogEntry, 'stale'>> =>
  guarded(() =>
    store.database.transaction('rw', [store.log], async () => {
      const between = seen === undefined ? [] : await after(store, workspace, seen).toArray()
      if (isStale(action, between)) return fail('stale')
      const last = await after(store, workspace, 0).reverse().limit(1).primaryKeys()
      const sequence = (last[0]?.[1] ?? 0) + 1
      // `add`, never `put`: an entry that is there is never written over.
      await store.log.add({ format: 1, workspace, sequence, at, who, action })
      return succeed({ sequence, at, who, action })
    }),
  )

/** Calls back with what is added to the log of a workspace: at once all there is, then whatever any tab appends. */
export function watchLog(
  store: Store,
  workspace: Workspace,
  onAdded: (entries: readonly LogEntry[]) => void,
  onTrouble: (trouble: StorageTrouble) => void,
): Unwatch {
  let seen = 0
  let isFirst = true
  const subscription = liveQuery(() => readLog(store, workspace, seen)).subscribe({
    next: ({ entries, trouble }) => {
      const added = entries.filter(({ sequence }) => sequence > seen)
      seen = added.at(-1)?.sequence ?? seen
      if (added.length > 0 || isFirst) onAdded(added)
      isFirst = false
      if (trouble) onTrouble(trouble)
    },
    error: (error: unknown) => onTrouble(troubleOf(error)),
  })
  return () => subscription.unsubscribe()
}
