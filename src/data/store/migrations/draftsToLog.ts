import type { Transaction } from 'dexie'
import type { Change, Edit } from '#domain/edit/edit.ts'
import type { Workspace } from '#domain/storage.ts'
import { newBatchId, newEditId } from '../../desk/token.ts'
import type { StoredEntry } from '../records.ts'
import { EDIT_LIFT, type StoredEdit } from './draftEdit.ts'
import { lift } from './lift.ts'

const changeOf = ({ draft: { indicator, area, period, aim, note } }: StoredEdit): Change => ({
  ...{ kind: 'target', indicator, area, period },
  to: { aim, ...(note && { note }) },
})

const editOf = (stored: StoredEdit): Edit => ({
  ...{ id: newEditId(), workspace: stored.workspace, at: stored.saved, who: '', why: '', source: undefined },
  change: changeOf(stored),
})

/** The drafts of a workspace as the first step of its log. */
export function firstEntryOf(workspace: Workspace, drafts: readonly StoredEdit[]): StoredEntry {
  const edits = drafts.map(editOf)
  const at =
    drafts
      .map(({ saved }) => saved)
      .sort()
      .at(-1) ?? ''
  const action = { kind: 'step', batch: newBatchId(), step: 'older-format', edits } as const
  return { format: 1, workspace, sequence: 1, at, who: '', action }
}

/**
 * Database version 1 to 2: drafts that were kept one by one become the first step of the log. One that cannot be read
 * stays where it is, and is told of. All in the transaction of the upgrade: whole or not at all.
 */
export async function draftsToLog(transaction: Transaction): Promise<void> {
  const edits = transaction.table<unknown, [Workspace, string]>('edits')
  const log = transaction.table<StoredEntry>('log')
  const read = (await edits.toArray()).map(edit => lift(edit, EDIT_LIFT))
  const drafts = read.flatMap(lifted => (lifted.ok ? [lifted.value] : []))
  for (const workspace of ['curated', 'sample'] as const) {
    const own = drafts.filter(draft => draft.workspace === workspace)
    if (own.length === 0) continue
    await log.add(firstEntryOf(workspace, own))
    await edits.bulkDelete(own.map(({ key }) => [workspace, key]))
  }
}
