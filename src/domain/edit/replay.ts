import type { BatchId, EditId } from '../ids.ts'
import { placeKey, type Edit, type LogEntry, type StepKind } from './edit.ts'

/** An edit in its place in the log; one that does not stand was undone or taken back. */
export interface LoggedEdit {
  readonly edit: Edit
  readonly batch: BatchId
  readonly step: StepKind
  readonly sequence: number
  readonly stands: boolean
}

/** What a log comes to. */
export interface LogState {
  /** The sequence of the last entry; 0 where there is none. */
  readonly last: number
  /** Steps that can be undone, in their order: the last is the next to go. */
  readonly done: readonly BatchId[]
  /** Steps that can be redone: the last is the next to come back. A new step ends them. */
  readonly undone: readonly BatchId[]
  /** Every edit ever made, in the order of the log. */
  readonly edits: readonly LoggedEdit[]
  /** The edit that decides each place, by `placeKey`. */
  readonly standing: ReadonlyMap<string, Edit>
}

interface Stacks {
  readonly done: readonly BatchId[]
  readonly undone: readonly BatchId[]
}

/** A step that is not where it should be (it was undone in two tabs at once) is left as it is. */
function stacksOf(entries: readonly LogEntry[]): Stacks {
  const done: BatchId[] = []
  let undone: BatchId[] = []
  const move = (from: BatchId[], to: BatchId[], batch: BatchId): void => {
    const at = from.lastIndexOf(batch)
    if (at >= 0) to.push(...from.splice(at, 1))
  }
  for (const { action } of entries) {
    if (action.kind === 'undo') move(done, undone, action.batch)
    else if (action.kind === 'redo') move(undone, done, action.batch)
    else {
      done.push(action.batch)
      undone = []
    }
  }
  return { done, undone }
}

/** From the last to the first, so that a withdrawal that was itself withdrawn takes nothing back. */
function standingIds(entries: readonly LogEntry[], done: ReadonlySet<BatchId>): ReadonlySet<EditId> {
  const withdrawn = new Set<EditId>()
  const standing = new Set<EditId>()
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const action = entries[at]?.action
    if (action?.kind !== 'step' || !done.has(action.batch)) continue
    for (let inner = action.edits.length - 1; inner >= 0; inner -= 1) {
      const edit = action.edits[inner]
      if (!edit || withdrawn.has(edit.id)) continue
      standing.add(edit.id)
      if (edit.change.kind === 'withdraw') withdrawn.add(edit.change.edit)
    }
  }
  return standing
}

/** Works a log out: which steps stand, and what stands in each place. It depends on nothing but the entries. */
export function replay(entries: readonly LogEntry[]): LogState {
  const { done, undone } = stacksOf(entries)
  const ids = standingIds(entries, new Set(done))
  const edits: LoggedEdit[] = []
  const standing = new Map<string, Edit>()
  for (const { action, sequence } of entries) {
    if (action.kind !== 'step') continue
    for (const edit of action.edits) {
      const stands = ids.has(edit.id)
      edits.push({ edit, batch: action.batch, step: action.step, sequence, stands })
      if (stands && edit.change.kind !== 'withdraw') standing.set(placeKey(edit.change), edit)
    }
  }
  return { last: entries.at(-1)?.sequence ?? 0, done, undone, edits, standing }
}

/** A log without entries. */
export const EMPTY_LOG: LogState = replay([])

/** Every edit of a place, in the order of the log, with those that do not stand any more. */
export const historyOf = ({ edits }: LogState, key: string): readonly LoggedEdit[] =>
  edits.filter(({ edit }) => edit.change.kind !== 'withdraw' && placeKey(edit.change) === key)

/** Who took an edit back, if somebody did. */
export const withdrawalOf = ({ edits }: LogState, id: EditId): LoggedEdit | undefined =>
  edits.find(({ edit, stands }) => stands && edit.change.kind === 'withdraw' && edit.change.edit === id)
