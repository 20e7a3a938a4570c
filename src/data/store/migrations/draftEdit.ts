import * as v from 'valibot'
import type { DraftTarget } from '#domain/edits.ts'
import type { Workspace } from '#domain/storage.ts'
import { DraftTargetSchema } from '../../schema/editSchema.ts'
import type { Lift } from './lift.ts'

/** How a draft target was stored before there was a log: one record each, written over by the next. */
export interface StoredEdit {
  readonly format: 1
  readonly workspace: Workspace
  readonly key: string
  readonly kind: 'draft-target'
  readonly draft: DraftTarget
  readonly saved: string
}

/** How such a record of any format is read. */
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
