import { liveQuery } from 'dexie'
import type { Deck } from '#domain/deck/deck.ts'
import type { DeckId } from '#domain/ids.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { DECK_LIFT } from '../deck/deckLift.ts'
import { byChange, type DeckShelf } from '../deck/deckShelf.ts'
import { STEPS_LIFT, type HeldDeck } from '../deck/heldDeck.ts'
import type { Store } from './database.ts'
import { lift } from './migrations/lift.ts'
import { guarded, StoreError, troubleOf } from './trouble.ts'

/** A deck that cannot be read must not be written over. */
async function readHeld(store: Store, id: DeckId): Promise<HeldDeck | undefined> {
  const [stored, steps] = await Promise.all([store.decks.get(id), store.deckSteps.get(id)])
  if (stored === undefined) return undefined
  const lifted = lift<Deck>(stored, DECK_LIFT)
  if (!lifted.ok) throw new StoreError(lifted.failure)
  const liftedSteps = steps === undefined ? undefined : lift(steps, STEPS_LIFT)
  // Steps that cannot be read are given up: the deck itself is whole without them.
  return { deck: lifted.value, steps: liftedSteps?.ok === true ? liftedSteps.value : undefined }
}

interface ReadDecks {
  readonly decks: readonly Deck[]
  /** Why one at least could not be read. */
  readonly trouble: StorageTrouble | undefined
}

/** One deck that cannot be read must not hide the others, nor be taken away. */
async function readDecks(store: Store, workspace: Workspace): Promise<ReadDecks> {
  const stored = await store.decks.where('workspace').equals(workspace).toArray()
  const read = stored.map(deck => lift<Deck>(deck, DECK_LIFT))
  return {
    decks: byChange(read.flatMap(lifted => (lifted.ok ? [lifted.value] : []))),
    trouble: read.flatMap(lifted => (lifted.ok ? [] : [lifted.failure]))[0],
  }
}

async function writeHeld(store: Store, { deck, steps }: HeldDeck): Promise<void> {
  await store.decks.put(deck)
  if (steps) await store.deckSteps.put(steps)
  else await store.deckSteps.delete(deck.id)
}

/** The decks of the database. What is changed is read and written in one transaction, so no tab writes over another. */
export function deckShelf(store: Store): DeckShelf {
  const within = <Value>(work: () => Promise<Value>): Promise<Value> =>
    guarded(() => store.database.transaction('rw', [store.decks, store.deckSteps], work))
  return {
    read: id => guarded(() => readHeld(store, id)),
    change: (id, work) =>
      within(async () => {
        const before = await readHeld(store, id)
        const after = work(before)
        if (after && after !== before) await writeHeld(store, after)
        return after
      }),
    remove: id =>
      within(async () => {
        const before = await readHeld(store, id)
        await store.decks.delete(id)
        await store.deckSteps.delete(id)
        return before
      }),
    watch: (workspace, onDecks, onTrouble) => {
      const subscription = liveQuery(() => readDecks(store, workspace)).subscribe({
        next: ({ decks, trouble }) => {
          onDecks(decks)
          if (trouble) onTrouble(trouble)
        },
        error: (error: unknown) => onTrouble(troubleOf(error)),
      })
      return () => subscription.unsubscribe()
    },
    close: () => store.database.close(),
  }
}
