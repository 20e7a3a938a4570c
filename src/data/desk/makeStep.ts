import type { Change, Edit, LogAction, StepKind } from '#domain/edit/edit.ts'
import type { SourceId } from '#domain/ids.ts'
import type { Workspace } from '#domain/storage.ts'
import { newBatchId, newEditId } from './token.ts'

/** What all the edits of a step share. */
export interface StepFacts {
  readonly workspace: Workspace
  readonly at: string
  readonly who: string
  readonly why?: string
  readonly source?: SourceId | undefined
}

/** A change by itself, or with a reason or a source of its own. */
export type Given = Change | Pick<Edit, 'change' | 'why' | 'source'>

/** Changes made together, as one step of the log. */
export function makeStep(step: StepKind, changes: readonly Given[], facts: StepFacts): LogAction {
  const { workspace, at, who, why = '', source } = facts
  const edits = changes.map((given): Edit => ({
    ...{ id: newEditId(), workspace, at, who },
    ...('change' in given ? given : { why, source, change: given }),
  }))
  return { kind: 'step', batch: newBatchId(), step, edits }
}
