import type { EditId } from '../ids.ts'
import type { Change, Edit } from './edit.ts'
import { historyOf, type LogState } from './replay.ts'

/** A place in which two devices say different things, neither having seen the other's. */
export interface MergeConflict {
  readonly key: string
  readonly ours: Edit
  readonly theirs: Edit
}

/** What another device's log brings: places to take over, places to decide on, and how many are the same already. */
export interface MergePlan {
  readonly takes: readonly string[]
  readonly conflicts: readonly MergeConflict[]
  readonly same: number
}

/** By place: whose word counts. */
export type MergeDecisions = ReadonlyMap<string, 'ours' | 'theirs'>

const knows = ({ edits }: LogState): ReadonlySet<EditId> => new Set(edits.map(({ edit }) => edit.id))

/** The order in which a field was written down says nothing. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .map(([name, field]) => `${name}:${textOf(field)}`)
    .sort()
    .join()}}`
}

const isSame = (left: Edit, right: Edit): boolean =>
  left.id === right.id ||
  (left.source === right.source && textOf(left.change) === textOf(right.change)) ||
  // That nothing of the user's stands there is the same whoever says it.
  (isCleared(left.change) && isCleared(right.change))

const isCleared = (change: Change): boolean => change.kind !== 'withdraw' && change.to === undefined

type Outcome = 'same' | 'keep' | 'take' | 'conflict'

interface Side {
  readonly edit: Edit | undefined
  /** Every edit that this device has ever seen. */
  readonly known: ReadonlySet<EditId>
}

/** Whoever has seen the other's word and says something else has the later one. */
function decide(ours: Side, theirs: Side): Outcome {
  if (!ours.edit && !theirs.edit) return 'same'
  if (!theirs.edit) return ours.edit && theirs.known.has(ours.edit.id) ? 'take' : 'keep'
  if (!ours.edit) return ours.known.has(theirs.edit.id) ? 'keep' : 'take'
  if (isSame(ours.edit, theirs.edit)) return 'same'
  if (theirs.known.has(ours.edit.id)) return 'take'
  return ours.known.has(theirs.edit.id) ? 'keep' : 'conflict'
}

/** Holds another device's log against ours, place by place. Nothing is changed by it. */
export function planMerge(ours: LogState, theirs: LogState): MergePlan {
  const [ourKnown, theirKnown] = [knows(ours), knows(theirs)]
  const keys = new Set([...ours.standing.keys(), ...theirs.standing.keys()])
  const takes: string[] = []
  const conflicts: MergeConflict[] = []
  let same = 0
  for (const key of keys) {
    const [own, other] = [ours.standing.get(key), theirs.standing.get(key)]
    const outcome = decide({ edit: own, known: ourKnown }, { edit: other, known: theirKnown })
    if (outcome === 'take') takes.push(key)
    else if (outcome === 'same') same += 1
    else if (outcome === 'conflict' && own && other) conflicts.push({ key, ours: own, theirs: other })
  }
  return { takes, conflicts, same }
}

/** What makes an edit of a place: the same facts under a new id. */
type NewId = () => EditId

/** Their edits of a place that we have not seen, in their order, so that the history comes along. */
function brought(key: string, theirs: LogState, known: ReadonlySet<EditId>): readonly Edit[] {
  return historyOf(theirs, key)
    .filter(({ edit, stands }) => stands && !known.has(edit.id))
    .map(({ edit }) => edit)
}

/** Takes our own edit back, in the name of whoever took it back there. */
const withdrawn = (edit: Edit, newId: NewId): Edit => ({
  ...edit,
  id: newId(),
  source: undefined,
  change: { kind: 'withdraw', edit: edit.id },
})

function taken(key: string, ours: LogState, theirs: LogState, newId: NewId): readonly Edit[] {
  const last = theirs.standing.get(key)
  const standing = historyOf(ours, key).filter(({ stands }) => stands)
  const at = standing.findIndex(({ edit }) => edit.id === last?.id)
  // They took back what we have above, or everything.
  if (!last || at >= 0) return standing.slice(at + 1).map(({ edit }) => withdrawn(edit, newId))
  const edits = brought(key, theirs, knows(ours))
  // One that we have seen, and have undone since, is said once more.
  return edits.at(-1)?.id === last.id ? edits : [...edits, { ...last, id: newId() }]
}

/**
 * The edits that make a merge, in one step: what they have and we have not seen, with its ids, so that the same file brought
 * once more brings nothing. Where the user decided for ours, theirs is written down and ours said again above it: so both
 * devices know from then on that it was seen. Conflicts that were not decided are left as they are.
 */
export function mergeEdits(ours: LogState, theirs: LogState, decisions: MergeDecisions, newId: NewId): readonly Edit[] {
  const { takes, conflicts } = planMerge(ours, theirs)
  const known = knows(ours)
  return [
    ...takes.flatMap(key => taken(key, ours, theirs, newId)),
    ...conflicts.flatMap((conflict): readonly Edit[] => {
      const decision = decisions.get(conflict.key)
      if (decision === undefined) return []
      const edits = brought(conflict.key, theirs, known)
      return decision === 'theirs' ? edits : [...edits, { ...conflict.ours, id: newId() }]
    }),
  ]
}

/**
 * The edits that make our state that of another log, wherever the two differ, in one step: what a restore does. Nothing is
 * forgotten by it: what was here before is in the log, and comes back when the step is undone.
 */
export function restoringEdits(ours: LogState, theirs: LogState, newId: NewId): readonly Edit[] {
  const keys = new Set([...ours.standing.keys(), ...theirs.standing.keys()])
  return [...keys].flatMap(key => {
    const [own, other] = [ours.standing.get(key), theirs.standing.get(key)]
    return own && other && isSame(own, other) ? [] : taken(key, ours, theirs, newId)
  })
}
