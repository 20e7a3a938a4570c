import { liveQuery } from 'dexie'
import * as v from 'valibot'
import type { DraftKey, DraftTarget } from '#domain/edits.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { DraftTargetSchema } from '../schema/editSchema.ts'
import type { Store } from './database.ts'
import { lift, type Lift } from './migrations/lift.ts'
import type { StoredEdit } from './records.ts'
import type { Unwatch } from './readReleases.ts'
import { guarded, troubleOf } from './trouble.ts'

/** How a stored edit of any format is read. */
export const EDIT_LIFT: Lift<StoredEdit> = {
  format: 1,
  steps: {},
  schema: v.object({
    format: v.literal(1),
    workspace: v.picklist(['curated', 'sample']),
    key: v.string(),
    kind: v.literal('draft-target'),
    draft: DraftTargetSchema,
    saved: v.string(),
  }),
}

const keyOf = ({ indicator, area, period }: DraftKey): string => ['target', indicator, area, period].join('/')

/** Stores a draft target, in place of the one for the same indicator, area and period. */
export async function saveDraft(store: Store, workspace: Workspace, draft: DraftTarget, saved: string): Promise<void> {
  const edit: StoredEdit = { format: 1, workspace, key: keyOf(draft), kind: 'draft-target', draft, saved }
  await guarded(() => store.edits.put(edit))
}

/** Takes a draft target away. */
export const removeDraft = (store: Store, workspace: Workspace, key: DraftKey): Promise<void> =>
  guarded(() => store.edits.delete([workspace, keyOf(key)]))

interface ReadDrafts {
  readonly drafts: readonly DraftTarget[]
  /** Why one at least could not be read. */
  readonly trouble: StorageTrouble | undefined
}

/** One draft that cannot be read must not hide the others, nor be taken away. */
async function readDrafts(store: Store, workspace: Workspace): Promise<ReadDrafts> {
  const stored = await store.edits.where('workspace').equals(workspace).toArray()
  const read = stored.map(edit => lift(edit, EDIT_LIFT))
  return {
    drafts: read.flatMap(lifted => (lifted.ok ? [lifted.value.draft] : [])),
    trouble: read.flatMap(lifted => (lifted.ok ? [] : [lifted.failure]))[0],
  }
}

/** Calls back with the drafts of a workspace now and whenever any tab changes them. */
export function watchDrafts(
  store: Store,
  workspace: Workspace,
  onDrafts: (drafts: readonly DraftTarget[]) => void,
  onTrouble: (trouble: StorageTrouble) => void,
): Unwatch {
  const subscription = liveQuery(() => readDrafts(store, workspace)).subscribe({
    next: ({ drafts, trouble }) => {
      onDrafts(drafts)
      if (trouble) onTrouble(trouble)
    },
    error: (error: unknown) => onTrouble(troubleOf(error)),
  })
  return () => subscription.unsubscribe()
}
