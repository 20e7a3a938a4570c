import type { Deck } from '../deck/deck.ts'
import type { EditId } from '../ids.ts'
import type { Edit } from './edit.ts'
import { restoringEdits } from './merge.ts'
import type { LogState } from './replay.ts'

/** What a restore would change, for the user to see before it does. */
export interface RestorePlan {
  /** Edits that make the state that of the backup; none where it is the same already. */
  readonly edits: readonly Edit[]
  /** Places that will stand as in the backup. */
  readonly places: number
  readonly newDecks: readonly Deck[]
  readonly changedDecks: readonly Deck[]
  readonly sameDecks: number
}

/** Holds a backup's state against ours. Decks that the backup has not got stay as they are. */
export function planRestore(
  ours: { readonly log: LogState; readonly decks: readonly Deck[] },
  theirs: { readonly log: LogState; readonly decks: readonly Deck[] },
  newId: () => EditId,
): RestorePlan {
  const own = new Map(ours.decks.map(deck => [deck.id, deck.changed]))
  const edits = restoringEdits(ours.log, theirs.log, newId)
  const newDecks = theirs.decks.filter(({ id }) => !own.has(id))
  const changedDecks = theirs.decks.filter(({ id, changed }) => own.has(id) && own.get(id) !== changed)
  const sameDecks = theirs.decks.length - newDecks.length - changedDecks.length
  return { edits, places: edits.length, newDecks, changedDecks, sameDecks }
}

/** A restore in numbers. */
export interface RestorePreview {
  readonly places: number
  readonly newDecks: number
  readonly changedDecks: number
  readonly newReleases: number
}

/** What some plans come to together. */
export function previewOf(plans: readonly RestorePlan[], newReleases: number): RestorePreview {
  const sum = (count: (plan: RestorePlan) => number): number => plans.reduce((all, plan) => all + count(plan), 0)
  return {
    places: sum(({ places }) => places),
    newDecks: sum(({ newDecks }) => newDecks.length),
    changedDecks: sum(({ changedDecks }) => changedDecks.length),
    newReleases,
  }
}
