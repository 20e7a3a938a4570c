import type { Deck } from '#domain/deck/deck.ts'
import type { DeckId } from '#domain/ids.ts'
import { byChange, type DeckShelf } from './deckShelf.ts'
import type { HeldDeck } from './heldDeck.ts'

/** Keeps decks for as long as the page lives: where the browser gives no database, or it is full. */
export function memoryShelf(decks: readonly Deck[] = []): DeckShelf {
  const held = new Map<DeckId, HeldDeck>(decks.map(deck => [deck.id, { deck, steps: undefined }]))
  const watchers = new Set<() => void>()
  const tell = (): void => {
    for (const watcher of watchers) watcher()
  }
  return {
    read: id => Promise.resolve(held.get(id)),
    change: (id, work) => {
      const before = held.get(id)
      const after = work(before)
      if (after && after !== before) {
        held.set(id, after)
        tell()
      }
      return Promise.resolve(after)
    },
    remove: id => {
      const before = held.get(id)
      held.delete(id)
      tell()
      return Promise.resolve(before)
    },
    watch: (workspace, onDecks) => {
      const watcher = (): void => {
        onDecks(byChange([...held.values()].map(({ deck }) => deck).filter(deck => deck.workspace === workspace)))
      }
      watchers.add(watcher)
      watcher()
      return () => watchers.delete(watcher)
    },
    close: () => watchers.clear(),
  }
}
