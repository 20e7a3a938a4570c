import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Appended } from '#data/desk/logbook.ts'
import { makeStep, type Given } from '#data/desk/makeStep.ts'
import { personHere, rememberPerson } from '#data/desk/person.ts'
import { newSourceId } from '#data/desk/token.ts'
import { editsOfAccepted } from '#domain/difference/accept.ts'
import type { Difference } from '#domain/difference/difference.ts'
import type { Change, LogAction, StepKind } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { userSource } from '#domain/edits.ts'
import type { EditId, SourceId } from '#domain/ids.ts'
import type { StorageTrouble } from '#domain/storage.ts'
import { useCatalogStore } from './catalog.ts'

/** Why the last edit was not kept: another tab was quicker, or storage failed. */
export type EditFailure = 'stale' | StorageTrouble

/** What the accepted cells of a file are said to come from. */
export interface AcceptedFrom {
  readonly title: string
  readonly why: string
}

const now = (): string => new Date().toISOString()

/** The data desk: who edits, from which source and why, and whether the last edit is kept. */
export const useDeskStore = defineStore('desk', () => {
  const catalogs = useCatalogStore()
  const person = ref(personHere())
  /** The title of the source, and the reason, that go with figures typed from now on; both may be empty. */
  const title = ref('')
  const why = ref('')
  const isSaving = ref(false)
  /** When an edit was last known to be on the disk. */
  const savedAt = ref<string>()
  const failure = shallowRef<EditFailure>()

  const log = computed(() => catalogs.log)
  const canUndo = computed(() => log.value.done.length > 0)
  const canRedo = computed(() => log.value.undone.length > 0)
  const sources = computed(() => outcomeOf(log.value).sources)

  async function append(action: LogAction): Promise<Appended> {
    isSaving.value = true
    // An edit typed before the log was read would be taken for one that another tab was quicker than.
    await catalogs.logRead()
    const appended = await catalogs.append(action, log.value.last)
    isSaving.value = false
    failure.value = appended.ok ? undefined : appended.failure
    if (appended.ok) savedAt.value = appended.value.at
    return appended
  }

  const factsOf = (source?: SourceId) => ({
    ...{ workspace: catalogs.workspace, at: now(), who: person.value, why: why.value.trim(), source },
  })

  /** The user's source of a title: the one there is, or a new one with the change that brings it in. */
  function sourceOf(named: string): { readonly id: SourceId; readonly brings: readonly Change[] } {
    const there = sources.value.find(source => source.title.zh === named)
    if (there) return { id: there.id, brings: [] }
    const id = newSourceId()
    return { id, brings: [{ kind: 'source', source: id, to: userSource(id, named) }] }
  }

  /** Makes changes as one step, with the source and the reason of the moment. */
  function apply(changes: readonly Change[], step: StepKind = 'edit'): Promise<Appended> {
    const named = title.value.trim()
    if (named === '') return append(makeStep(step, changes, factsOf()))
    const { id, brings } = sourceOf(named)
    return append(makeStep(step, [...brings, ...changes], factsOf(id)))
  }

  /** Makes changes that each have a reason and a source of their own. */
  const applyGiven = (step: StepKind, given: readonly Given[]): Promise<Appended> =>
    append(makeStep(step, given, factsOf()))

  /** Takes the accepted cells of a file over, as one step. */
  function accept(differences: readonly Difference[], from: AcceptedFrom): Promise<Appended> {
    const source = newSourceId()
    return applyGiven('import', editsOfAccepted(differences, { source, ...from }))
  }

  async function step(kind: 'undo' | 'redo'): Promise<Appended | undefined> {
    const batch = (kind === 'undo' ? log.value.done : log.value.undone).at(-1)
    return batch === undefined ? undefined : append({ kind, batch })
  }

  return {
    ...{ log, person, title, why, isSaving, savedAt, failure, canUndo, canRedo, sources },
    setPerson: (name: string): void => {
      person.value = rememberPerson(name)
    },
    ...{ append, apply, applyGiven, accept },
    undo: (): Promise<Appended | undefined> => step('undo'),
    redo: (): Promise<Appended | undefined> => step('redo'),
    /** Takes one edit back, wherever in the log it is; a withdrawal taken back lets the edit stand again. */
    withdraw: (edit: EditId): Promise<Appended> => append(makeStep('revert', [{ kind: 'withdraw', edit }], factsOf())),
  }
})
