import type { Deck } from '#domain/deck/deck.ts'
import type { DeckId } from '#domain/ids.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import type { HeldDeck } from './heldDeck.ts'

/** Stops watching. */
export type Unwatch = () => void

/** Where decks are kept: in the database, or in the page where there is none. */
export interface DeckShelf {
  readonly read: (id: DeckId) => Promise<HeldDeck | undefined>
  /** Reads and writes in one transaction; nothing is written where the work answers what it was given, or nothing. */
  readonly change: (
    id: DeckId,
    work: (held: HeldDeck | undefined) => HeldDeck | undefined,
  ) => Promise<HeldDeck | undefined>
  /** Takes a deck away and answers what it was. */
  readonly remove: (id: DeckId) => Promise<HeldDeck | undefined>
  /** Calls back with the decks of a workspace now and whenever anybody changes them. */
  readonly watch: (
    workspace: Workspace,
    onDecks: (decks: readonly Deck[]) => void,
    onTrouble: (trouble: StorageTrouble) => void,
  ) => Unwatch
  readonly close: () => void
}

/** The deck changed last comes first. */
export const byChange = (decks: readonly Deck[]): readonly Deck[] =>
  [...decks].sort((one, two) => (one.changed < two.changed ? 1 : one.changed > two.changed ? -1 : 0))
