import type { Deck } from '#domain/deck/deck.ts'
import type { LogEntry } from '#domain/edit/edit.ts'
import type { Workspace } from '#domain/storage.ts'
import type { Backup } from '../desk/backup.ts'
import type { SealedRelease } from '../formats/sealedFile.ts'
import type { Store } from './database.ts'
import { appendEntry, readLog, type NewEntry } from './log.ts'
import { mustKnow } from './records.ts'
import { loadRelease } from './readReleases.ts'
import { listSeals } from './seals.ts'
import { guarded, StoreError } from './trouble.ts'

/** Automatic backups beyond these make way for newer ones. */
const MOST_KEPT = 5
const WORKSPACES: readonly Workspace[] = ['curated', 'sample']

async function ownReleases(store: Store): Promise<readonly SealedRelease[]> {
  const seals = (await Promise.all(WORKSPACES.map(workspace => listSeals(store, workspace)))).flat()
  return Promise.all(seals.map(async seal => ({ release: await loadRelease(store, seal.release), seal })))
}

/** Everything of the user's that the database holds. */
export async function gatherBackup(store: Store): Promise<Pick<Backup, 'logs' | 'releases' | 'decks'>> {
  const [curated, sample, decks] = await guarded(() =>
    store.database.transaction('r', [store.log, store.edits, store.decks], () =>
      Promise.all([readLog(store, 'curated'), readLog(store, 'sample'), store.decks.toArray()]),
    ),
  )
  return {
    logs: { curated: curated.entries, sample: sample.entries },
    decks,
    releases: await ownReleases(store),
  }
}

/** The backups that were made by themselves before something was restored, newest first, without their content. */
export const listKept = (store: Store): Promise<readonly string[]> =>
  guarded(async () => (await store.backups.toCollection().primaryKeys()).reverse())

/** The text of such a backup. */
export const keptBackup = (store: Store, id: string): Promise<string | undefined> =>
  guarded(async () => {
    const kept = await store.backups.get(id)
    return kept && mustKnow(kept).text
  })

/** What a restore writes. */
export interface Restoring {
  /** The state before it, kept so that the restore can be taken back whole. */
  readonly before: { readonly at: string; readonly text: string }
  /** By workspace: the whole log where there was none, or else the step that makes the state that of the backup. */
  readonly logs: Readonly<Record<Workspace, readonly LogEntry[] | NewEntry | undefined>>
  readonly decks: readonly Deck[]
}

const isWholeLog = (given: readonly LogEntry[] | NewEntry): given is readonly LogEntry[] => Array.isArray(given)

async function writeLog(store: Store, workspace: Workspace, given: readonly LogEntry[] | NewEntry): Promise<void> {
  if (!isWholeLog(given)) {
    const appended = await appendEntry(store, workspace, given)
    if (!appended.ok) throw new StoreError('blocked')
    return
  }
  // `bulkAdd` fails where another tab has begun a log meanwhile, and then nothing at all is restored.
  await store.log.bulkAdd(given.map((entry, index) => ({ ...entry, format: 1, workspace, sequence: index + 1 })))
}

/** Numbered, as a clock that is set back would put the newest before the oldest. */
async function keepBefore(store: Store, { at, text }: Restoring['before']): Promise<void> {
  const ids = await store.backups.toCollection().primaryKeys()
  const number = Number(ids.at(-1)?.split(' ')[0] ?? 0) + 1
  await store.backups.add({ format: 1, id: `${String(number).padStart(6, '0')} ${at}`, text })
  const over = ids.length + 1 - MOST_KEPT
  if (over > 0) await store.backups.bulkDelete(ids.slice(0, over))
}

/** Restores edits and decks, whole or not at all; what was there before is kept as a backup of its own. */
export const restoreIn = (store: Store, { before, logs, decks }: Restoring): Promise<void> =>
  guarded(() =>
    store.database.transaction('rw', [store.log, store.decks, store.deckSteps, store.backups], async () => {
      await keepBefore(store, before)
      for (const workspace of WORKSPACES) {
        const given = logs[workspace]
        if (given) await writeLog(store, workspace, given)
      }
      await store.decks.bulkPut([...decks])
      await store.deckSteps.bulkDelete(decks.map(({ id }) => id))
    }),
  )
