import type { Deck } from '#domain/deck/deck.ts'
import type { DeckId } from '#domain/ids.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import type { OpenOptions } from '../store/openStore.ts'
import { StoreError } from '../store/trouble.ts'
import type { DeckShelf } from './deckShelf.ts'
import { changeHeld, readingOf, redoHeld, stampAfter, undoHeld, type DeckReading, type HeldDeck } from './heldDeck.ts'
import { memoryShelf } from './memoryShelf.ts'

/** What the session tells the app. */
export interface DeckEvents {
  readonly onDecks: (decks: readonly Deck[]) => void
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/** What the session works with. */
export interface DeckSessionOptions {
  readonly now: () => string
  readonly events: DeckEvents
  readonly database?: OpenOptions
}

/**
 * The decks of a page. They are kept in the database; where it fails they live on in the page, and the user is told:
 * what was changed last is never lost from the screen.
 */
export class DeckSession {
  private decks: readonly Deck[] = []
  private workspace: Workspace | undefined
  private unwatch: () => void = () => undefined
  private following: Promise<void> = Promise.resolve()
  private opening: Promise<DeckShelf> | undefined
  private isStopped = false

  constructor(private readonly options: DeckSessionOptions) {}

  /** Follows the decks of a workspace, in this tab and in others; settles when they are known. */
  follow(workspace: Workspace): Promise<void> {
    if (this.workspace !== workspace) {
      this.workspace = workspace
      this.unwatch()
      this.following = this.shelf().then(shelf => this.watch(shelf, workspace))
    }
    return this.following
  }

  /** A deck with what can be taken back of it. */
  async read(id: DeckId): Promise<DeckReading | undefined> {
    const held = await this.withShelf(shelf => shelf.read(id))
    return held && readingOf(held)
  }

  /** Changes a deck as it stands by now, whoever changed it last; `undefined` where it is gone. */
  change(id: DeckId, change: (deck: Deck) => Deck, field?: string): Promise<DeckReading | undefined> {
    return this.move(id, held => changeHeld(held, change, this.options.now(), field))
  }

  /** Takes the last step back. */
  undo(id: DeckId): Promise<DeckReading | undefined> {
    return this.move(id, held => undoHeld(held, this.options.now()))
  }

  /** Does again what was taken back last. */
  redo(id: DeckId): Promise<DeckReading | undefined> {
    return this.move(id, held => redoHeld(held, this.options.now()))
  }

  /**
   * Keeps a whole deck, new or as it was read before. `stale`: somebody changed it since it was read, and what they
   * wrote stays.
   */
  async put(deck: Deck): Promise<'saved' | 'stale'> {
    const found = { isStale: false }
    await this.withShelf(shelf =>
      shelf.change(deck.id, held => {
        if (!held) return { deck, steps: undefined }
        found.isStale = held.deck.changed !== deck.changed
        return found.isStale ? held : changeHeld(held, () => ({ ...deck }), this.options.now())
      }),
    )
    return found.isStale ? 'stale' : 'saved'
  }

  /** Takes a deck away and answers all that it takes to bring it back. */
  remove(id: DeckId): Promise<HeldDeck | undefined> {
    return this.withShelf(shelf => shelf.remove(id))
  }

  /** Brings a deck back that was taken away. */
  async restore({ deck, steps }: HeldDeck): Promise<void> {
    const changed = stampAfter(deck.changed, this.options.now())
    const known = steps?.changed === deck.changed ? { ...steps, changed } : undefined
    await this.withShelf(shelf => shelf.change(deck.id, () => ({ deck: { ...deck, changed }, steps: known })))
  }

  /** Lets go of the database. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.unwatch()
    const shelf = await this.opening
    shelf?.close()
  }

  private async move(id: DeckId, work: (held: HeldDeck) => HeldDeck): Promise<DeckReading | undefined> {
    const held = await this.withShelf(shelf => shelf.change(id, before => before && work(before)))
    return held && readingOf(held)
  }

  private shelf(): Promise<DeckShelf> {
    this.opening ??= this.open()
    return this.opening
  }

  private async open(): Promise<DeckShelf> {
    const { events, database } = this.options
    const [{ openStore }, { deckShelf }] = await Promise.all([
      import('../store/openStore.ts'),
      import('../store/decks.ts'),
    ])
    if (this.isStopped) return memoryShelf()
    const opened = await openStore({ ...database, onClosed: () => events.onTrouble('closed') })
    if (opened.ok) return deckShelf(opened.value)
    events.onTrouble(opened.failure)
    return memoryShelf()
  }

  /** Settles when the decks have been told once. */
  private watch(shelf: DeckShelf, workspace: Workspace): Promise<void> {
    const { events } = this.options
    return new Promise(resolve => {
      if (this.workspace !== workspace) {
        resolve()
        return
      }
      this.unwatch()
      this.unwatch = shelf.watch(
        workspace,
        decks => {
          this.decks = decks
          events.onDecks(decks)
          resolve()
        },
        trouble => {
          events.onTrouble(trouble)
          resolve()
        },
      )
    })
  }

  /** Work that the database refuses is done in the page instead. */
  private async withShelf<Value>(work: (shelf: DeckShelf) => Promise<Value>): Promise<Value> {
    const shelf = await this.shelf()
    try {
      return await work(shelf)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      this.options.events.onTrouble(error.trouble)
      const instead = memoryShelf(this.decks)
      this.opening = Promise.resolve(instead)
      shelf.close()
      if (this.workspace !== undefined) await this.watch(instead, this.workspace)
      return work(instead)
    }
  }
}
