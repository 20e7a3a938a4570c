import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { currentDeck } from '#data/deck/currentDeck.ts'
import { DeckSession } from '#data/deck/deckSession.ts'
import type { DeckReading, HeldDeck } from '#data/deck/heldDeck.ts'
import { newDeckId, newSlideId } from '#data/desk/token.ts'
import type { Catalog } from '#domain/catalog.ts'
import { addSlide, removeSlides, viewSlide } from '#domain/deck/change.ts'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import { emptyDeck, readyDeck } from '#domain/deck/ready.ts'
import type { DeckId } from '#domain/ids.ts'
import type { IsoDate } from '#domain/period.ts'
import type { LocalText } from '#domain/text.ts'
import { useCatalogStore } from './catalog.ts'

/** A view that was just put into a deck, with the way to take it out again. */
export interface AddedSlide {
  readonly deck: Deck
  readonly slide: Slide
  readonly takeBack: () => Promise<void>
}

/** A deck that was taken away, with the way to bring it back. */
export interface RemovedDeck {
  readonly deck: Deck
  readonly takeBack: () => Promise<void>
}

const now = (): string => new Date().toISOString()

/** Titles of decks that are made without being asked for a name. */
const MEETING: LocalText = { zh: '下次会议', en: 'Next meeting' }

/** The decks of the open workspace as they are followed, and which of them is the one of the next meeting. */
function followDecks() {
  const catalogs = useCatalogStore()
  const list = shallowRef<readonly Deck[]>([])
  const isKnown = ref(false)
  const currentId = ref<DeckId>()
  const session = new DeckSession({
    now,
    events: {
      onDecks: decks => {
        list.value = decks
        isKnown.value = true
      },
      onTrouble: code => {
        catalogs.trouble = code
      },
    },
  })
  onScopeDispose(() => void session.stop())

  /** The deck of the next meeting: views that are added go there. */
  const current = computed<Deck | undefined>(() => list.value.find(({ id }) => id === currentId.value))

  /** Reads the decks of the open workspace and follows them from then on. */
  async function load(): Promise<void> {
    const { workspace } = catalogs
    currentId.value ??= currentDeck.read(workspace)
    await session.follow(workspace)
  }
  watch(
    () => catalogs.workspace,
    () => {
      currentId.value = undefined
      list.value = []
      if (isKnown.value) void load()
    },
  )

  /** Makes a deck the one of the next meeting. */
  function choose(id: DeckId): void {
    currentId.value = id
    currentDeck.remember(catalogs.workspace, id)
  }
  return { list, isKnown, current, session, load, choose }
}

/** The user's decks. Nothing is read before somebody asks for them. */
export const useDecksStore = defineStore('decks', () => {
  const catalogs = useCatalogStore()
  const { list, isKnown, current, session, load, choose } = followDecks()

  function opened(): Catalog {
    if (!catalogs.catalog) throw new Error('Decks are asked for before there are data')
    return catalogs.catalog
  }

  async function keep(deck: Deck): Promise<Deck> {
    await load()
    await session.put(deck)
    choose(deck.id)
    return deck
  }

  const create = (title: LocalText = MEETING): Promise<Deck> => keep(emptyDeck(opened(), newDeckId(), title, now()))

  const createReady = (asOf: IsoDate): Promise<Deck> =>
    keep(readyDeck(opened(), asOf, { deck: newDeckId(), slide: newSlideId }, now()))

  /** The ready deck as nobody has touched it yet; a new one where there is none of the data on screen. */
  async function ready(asOf: IsoDate): Promise<Deck> {
    await load()
    const { releaseId } = opened()
    const isUntouched = ({ created, changed, release, slides }: Deck): boolean =>
      created === changed && release === releaseId && slides.length > 0
    return list.value.find(isUntouched) ?? createReady(asOf)
  }

  /** Puts a copy of a deck beside it. */
  function copy(deck: Deck, title: LocalText): Promise<Deck> {
    const stamp = now()
    return keep({ ...deck, id: newDeckId(), title, created: stamp, changed: stamp })
  }

  async function open(id: DeckId): Promise<DeckReading | undefined> {
    await load()
    return session.read(id)
  }

  async function remove(id: DeckId): Promise<RemovedDeck | undefined> {
    const held: HeldDeck | undefined = await session.remove(id)
    return held && { deck: held.deck, takeBack: () => session.restore(held) }
  }

  /** Puts a view at the end of the current deck; makes one where there is none. */
  async function addView(address: string): Promise<AddedSlide> {
    await load()
    const deck = current.value ?? (await create())
    const slide = viewSlide(newSlideId(), address)
    const reading = await session.change(deck.id, given => addSlide(given, slide))
    choose(deck.id)
    return {
      deck: reading?.deck ?? deck,
      slide,
      takeBack: async () => {
        await session.change(deck.id, given => removeSlides(given, new Set([slide.id])))
      },
    }
  }

  /** Keeps a deck that came from a file; one whose id is taken is kept beside the other. */
  async function adopt(deck: Deck): Promise<Deck> {
    await load()
    const isTaken = (await session.read(deck.id)) !== undefined
    return keep(isTaken ? { ...deck, id: newDeckId(), changed: now() } : deck)
  }

  return {
    ...{ list, isKnown, current, load, choose, create, createReady, ready, copy, open, remove },
    ...{ addView, adopt },
    change: (id: DeckId, change: (deck: Deck) => Deck, field?: string) => session.change(id, change, field),
    undo: (id: DeckId) => session.undo(id),
    redo: (id: DeckId) => session.redo(id),
    save: (deck: Deck) => session.put(deck),
    newSlideId,
  }
})
