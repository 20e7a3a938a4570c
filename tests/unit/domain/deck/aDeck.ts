import type { Catalog } from '#domain/catalog.ts'
import { emptyDeck } from '#domain/deck/ready.ts'
import { newSlide, viewSlide } from '#domain/deck/change.ts'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import { parseDeckId, parseSlideId, type DeckId, type SlideId } from '#domain/ids.ts'
import { must } from '../../../support/aCatalog.ts'

export const NOW = '2026-03-02T08:00:00.000Z'

export const deckId = (text: string): DeckId => must(parseDeckId(text.padEnd(8, '0')))
export const slideId = (text: string): SlideId => must(parseSlideId(text.padEnd(8, '0')))

/** Ids that count: `slide001`, `slide002`. */
export function someIds(): { readonly deck: DeckId; readonly slide: () => SlideId } {
  let count = 0
  return {
    deck: deckId('deck'),
    slide: () => {
      count += 1
      return slideId(`slide${String(count).padStart(3, '0')}`)
    },
  }
}

export const aView = (id: string, address: string): Slide => viewSlide(slideId(id), address)
export const aSection = (id: string): Slide => newSlide(slideId(id), { kind: 'section' }, { zh: id, en: id })

/** A deck of the slides given, bound to a catalog. */
export const aDeck = (catalog: Catalog, slides: readonly Slide[]): Deck => ({
  ...emptyDeck(catalog, deckId('deck'), { zh: '会议', en: 'Meeting' }, NOW),
  slides,
})

/** The ids of a deck's slides without their padding. */
export const order = ({ slides }: Deck): string => slides.map(({ id }) => id.replace(/0+$/, '')).join(' ')
