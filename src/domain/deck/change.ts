import type { SlideId } from '../ids.ts'
import type { LocalText } from '../text.ts'
import { NO_EMPHASIS, type Deck, type Slide, type SlideContent } from './deck.ts'

/** How a slide may be changed by hand. */
export type SlideEdit = Partial<Pick<Slide, 'title' | 'note' | 'content' | 'hidden' | 'seconds'>>

/** A slide as it comes into being. */
export const newSlide = (id: SlideId, content: SlideContent, title?: LocalText): Slide => ({
  id,
  title,
  note: undefined,
  content,
  hidden: false,
  seconds: undefined,
  rehearsed: undefined,
  version: undefined,
})

/** A slide of a view, by its address. */
export const viewSlide = (id: SlideId, address: string, title?: LocalText): Slide =>
  newSlide(id, { kind: 'view', address, emphasis: NO_EMPHASIS }, title)

const withSlides = (deck: Deck, slides: readonly Slide[]): Deck => ({ ...deck, slides })

const indexOf = ({ slides }: Deck, id: SlideId): number => slides.findIndex(slide => slide.id === id)

/** Puts slides in before a place; beyond the end, at the end. */
export function insertSlides(deck: Deck, at: number, added: readonly Slide[]): Deck {
  const place = Math.max(0, Math.min(at, deck.slides.length))
  return withSlides(deck, [...deck.slides.slice(0, place), ...added, ...deck.slides.slice(place)])
}

/** Puts a slide at the end. */
export const addSlide = (deck: Deck, slide: Slide): Deck => insertSlides(deck, deck.slides.length, [slide])

/** Moves slides together, in their order, to before the slide that stood at a place; beyond the last, to the end. */
export function moveSlides(deck: Deck, ids: ReadonlySet<SlideId>, to: number): Deck {
  const moved = deck.slides.filter(slide => ids.has(slide.id))
  const before = deck.slides.slice(0, Math.max(0, to)).filter(slide => !ids.has(slide.id))
  const after = deck.slides.slice(Math.max(0, to)).filter(slide => !ids.has(slide.id))
  return withSlides(deck, [...before, ...moved, ...after])
}

/** Moves slides by one place towards the start (-1) or the end (1); those that stand apart come together. */
export function shiftSlides(deck: Deck, ids: ReadonlySet<SlideId>, by: -1 | 1): Deck {
  const places = deck.slides.flatMap((slide, place) => (ids.has(slide.id) ? [place] : []))
  const [first] = places
  const last = places.at(-1)
  if (first === undefined || last === undefined) return deck
  return moveSlides(deck, ids, by < 0 ? first - 1 : last + 2)
}

/** Puts a copy of each slide after the last of them. */
export function copySlides(deck: Deck, ids: ReadonlySet<SlideId>, newId: () => SlideId): Deck {
  const chosen = deck.slides.filter(slide => ids.has(slide.id))
  const last = chosen.at(-1)
  if (!last) return deck
  const copies = chosen.map(slide => ({ ...slide, id: newId() }))
  return insertSlides(deck, indexOf(deck, last.id) + 1, copies)
}

/** Takes slides out. */
export const removeSlides = (deck: Deck, ids: ReadonlySet<SlideId>): Deck =>
  withSlides(
    deck,
    deck.slides.filter(slide => !ids.has(slide.id)),
  )

/** Leaves slides out of the talk, or takes them in again. */
export const hideSlides = (deck: Deck, ids: ReadonlySet<SlideId>, hidden: boolean): Deck =>
  withSlides(
    deck,
    deck.slides.map(slide => (ids.has(slide.id) && slide.hidden !== hidden ? { ...slide, hidden } : slide)),
  )

/** Changes what is said on or of one slide. What was rehearsed of another view does not hold for a new one. */
export function editSlide(deck: Deck, id: SlideId, edit: SlideEdit): Deck {
  const isOther = ({ content }: Slide): boolean =>
    edit.content !== undefined &&
    (content.kind !== 'view' || edit.content.kind !== 'view' || edit.content.address !== content.address)
  return withSlides(
    deck,
    deck.slides.map(slide => {
      if (slide.id !== id) return slide
      return { ...slide, ...edit, ...(isOther(slide) && { rehearsed: undefined, version: undefined }) }
    }),
  )
}

/** Puts the slides of each section in another order; sections, and what stands before the first, stay in their places. */
export function sortSlides(deck: Deck, compare: (one: Slide, two: Slide) => number): Deck {
  const sorted = groupsOf(deck).flatMap(({ head, slides }) => [...(head ? [head] : []), ...[...slides].sort(compare)])
  return withSlides(deck, sorted)
}

/** A section with the slides up to the next; the first has no head where the deck does not begin with one. */
export interface SlideGroup {
  readonly head: Slide | undefined
  readonly slides: readonly Slide[]
}

/** The slides by section. A cover at the start stands by itself at the head of what follows. */
export function groupsOf({ slides }: Deck): readonly SlideGroup[] {
  const groups: { head: Slide | undefined; slides: Slide[] }[] = []
  for (const slide of slides) {
    const isHead = slide.content.kind === 'section' || (slide.content.kind === 'cover' && groups.length === 0)
    const last = groups.at(-1)
    if (isHead) groups.push({ head: slide, slides: [] })
    else if (last) last.slides.push(slide)
    else groups.push({ head: undefined, slides: [slide] })
  }
  return groups
}

/** The slides that are shown, in their order. */
export const shownSlides = ({ slides }: Deck): readonly Slide[] => slides.filter(slide => !slide.hidden)

/** The planned time of a slide, in seconds. */
export const secondsOf = ({ secondsEach }: Deck, { seconds }: Slide): number => seconds ?? secondsEach

/** The planned time of the slides that are shown, in seconds. */
export const plannedSeconds = (deck: Deck): number =>
  shownSlides(deck).reduce((sum, slide) => sum + secondsOf(deck, slide), 0)
