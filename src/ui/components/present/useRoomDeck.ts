import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Catalog } from '#domain/catalog.ts'
import { shownSlides, viewSlide } from '#domain/deck/change.ts'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import { emptyDeck, readyDeck } from '#domain/deck/ready.ts'
import { catalogForSlide, dayForSlide, type DeckCatalogs } from '#domain/deck/version.ts'
import { parseDeckId, parseSlideId, type SlideId } from '#domain/ids.ts'
import type { IsoDate } from '#domain/period.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { catalogsOf } from '#stores/deckCatalogs.ts'
import { useDecksStore } from '#stores/decks.ts'
import { useToday } from '../../composables/useToday.ts'

/** A slide with the data and the day that it is shown from. */
export interface RoomSlide {
  readonly slide: Slide
  readonly catalog: Catalog
  readonly asOf: IsoDate
}

/** A deck as it is shown. */
export interface RoomDeck {
  readonly state: ComputedRef<'loading' | 'ready' | 'missing'>
  readonly deck: ComputedRef<Deck | undefined>
  readonly slides: ComputedRef<readonly RoomSlide[]>
  /** A page of the dashboard as a slide beside the deck. */
  readonly liveSlide: (address: string) => RoomSlide | undefined
}

/** Shown without being kept: the deck made of the data as they are, and none at all. */
const READY = 'ready'
const LIVE = 'live'

function mint<Id>(parse: (text: string) => Id | undefined, text: string): Id {
  const id = parse(text)
  if (id === undefined) throw new Error(`Not an id: ${text}`)
  return id
}
const numbered = (): (() => SlideId) => {
  let count = 0
  return () => {
    count += 1
    return mint(parseSlideId, `readyslide${String(count)}`)
  }
}

/** The same in each window of a talk, as nothing of it is made by chance. */
function passingDeck(name: string, catalog: Catalog, asOf: IsoDate): Deck {
  const id = mint(parseDeckId, name === READY ? 'readydeck' : 'livefigures')
  const { zone } = catalog.frame
  if (name === LIVE) return emptyDeck(catalog, id, zone.name, asOf)
  return readyDeck(catalog, asOf, { deck: id, slide: numbered() }, asOf)
}

/** The deck of an address with what it is shown from: each slide from the release that it is bound to. */
export function useRoomDeck(name: () => string): RoomDeck {
  const store = useCatalogStore()
  const decks = useDecksStore()
  const today = useToday()
  const kept = shallowRef<Deck>()
  const bound = shallowRef<DeckCatalogs>()
  const isMissing = shallowRef(false)

  async function load(given: string): Promise<void> {
    isMissing.value = false
    kept.value = undefined
    bound.value = undefined
    const id = parseDeckId(given)
    const found = id && (await decks.open(id))?.deck
    if (name() !== given) return
    kept.value = found
    isMissing.value = found === undefined
  }
  watch(
    name,
    given => {
      if (given !== READY && given !== LIVE) void load(given)
    },
    { immediate: true },
  )
  const deck = computed(() => {
    const { catalog } = store
    if (!catalog) return undefined
    return name() === READY || name() === LIVE ? passingDeck(name(), catalog, today.value) : kept.value
  })
  watch(
    [deck, (): Catalog | undefined => store.catalog],
    async ([given, active]) => {
      if (!given || !active) return
      const read = await catalogsOf(given, active)
      if (deck.value === given && store.catalog === active) bound.value = read
    },
    { immediate: true },
  )

  const slides = computed((): readonly RoomSlide[] => {
    const [given, catalogs] = [deck.value, bound.value]
    if (!given || !catalogs) return []
    return shownSlides(given).map(slide => ({
      slide,
      catalog: catalogForSlide(given, slide, catalogs),
      asOf: dayForSlide(slide, today.value),
    }))
  })
  const live = new Map<string, Slide>()
  function liveSlide(address: string): RoomSlide | undefined {
    const { catalog } = store
    if (!catalog) return undefined
    const slide =
      live.get(address) ?? viewSlide(mint(parseSlideId, `live${String(live.size).padStart(6, '0')}`), address)
    live.set(address, slide)
    return { slide, catalog, asOf: today.value }
  }
  return {
    state: computed(() => (isMissing.value ? 'missing' : deck.value && bound.value ? 'ready' : 'loading')),
    deck,
    slides,
    liveSlide,
  }
}
