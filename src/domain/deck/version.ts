import type { Catalog } from '../catalog.ts'
import type { ReleaseId, SlideId } from '../ids.ts'
import type { IsoDate } from '../period.ts'
import type { Deck, Slide, SlideVersion } from './deck.ts'
import { changesSince, digestOf, hasChanges, NO_CHANGES, type SlideChanges } from './digest.ts'

/** The catalogs that a deck may be shown from: the one on screen, and those of releases read from the database. */
export interface DeckCatalogs {
  readonly active: Catalog
  readonly kept: ReadonlyMap<ReleaseId, Catalog>
}

/** The release and the day that a slide is shown from. */
export const versionOf = ({ release }: Pick<Deck, 'release'>, { version }: Pick<Slide, 'version'>): SlideVersion =>
  version ?? { release, asOf: undefined, isKept: false }

/** The releases besides the one on screen that must be read before a deck can be shown as it is bound. */
export const releasesOf = (deck: Deck, active: ReleaseId): readonly ReleaseId[] =>
  [...new Set([deck.release, ...deck.slides.map(slide => versionOf(deck, slide).release)])].filter(id => id !== active)

const catalogOf = ({ active, kept }: DeckCatalogs, release: ReleaseId): Catalog | undefined =>
  release === active.releaseId ? active : kept.get(release)

/**
 * The catalog that a slide is shown from: of the release that it is bound to, else, where this device has not got that
 * any more, the one on screen. What is shown says its own release and date either way.
 */
export const catalogForSlide = (deck: Deck, slide: Slide, catalogs: DeckCatalogs): Catalog =>
  catalogOf(catalogs, versionOf(deck, slide).release) ?? catalogs.active

/** The day that the verdicts on a slide are given as of. */
export const dayForSlide = (slide: Slide, today: IsoDate): IsoDate => slide.version?.asOf ?? today

/** How a slide stands towards the data on screen. */
export interface SlideStand {
  /** `same`: nothing to decide. `changed`: the data on screen say otherwise, and nobody has decided. `kept`: decided for the old. */
  readonly code: 'same' | 'changed' | 'kept'
  /** What the data on screen say otherwise than what was rehearsed, or than the release that the deck is bound to. */
  readonly changes: SlideChanges
  /** Set where the release that it is bound to is not on this device, so that the one on screen is shown. */
  readonly isLost: boolean
  /** Set where it was kept and yet shows something else than was rehearsed: the user's own edits hold for every release. */
  readonly isEdited: boolean
}

/** How a slide stands towards the data on screen. */
export function standOf(deck: Deck, slide: Slide, catalogs: DeckCatalogs, today: IsoDate): SlideStand {
  const { active } = catalogs
  const bound = catalogOf(catalogs, deck.release)
  const before = slide.rehearsed ?? (bound && bound !== active ? digestOf(bound, slide, today) : undefined)
  const changes = before ? changesSince(before, active, slide, today) : NO_CHANGES
  const isLost = slide.content.kind === 'view' && catalogOf(catalogs, versionOf(deck, slide).release) === undefined
  const isKept = slide.version?.isKept === true
  const shown = catalogForSlide(deck, slide, catalogs)
  const isEdited =
    isKept &&
    slide.rehearsed !== undefined &&
    hasChanges(changesSince(slide.rehearsed, shown, slide, dayForSlide(slide, today)))
  if (!hasChanges(changes)) return { code: 'same', changes, isLost, isEdited }
  return { code: isKept ? 'kept' : 'changed', changes, isLost, isEdited }
}

function changed(deck: Deck, ids: ReadonlySet<SlideId>, change: (slide: Slide) => Slide): Deck {
  return {
    ...deck,
    slides: deck.slides.map(slide => (ids.has(slide.id) && slide.content.kind === 'view' ? change(slide) : slide)),
  }
}

/** Keeps slides as they were rehearsed: shown from the same release, as of the same day, whatever came since. */
export const keepVersion = (deck: Deck, ids: ReadonlySet<SlideId>): Deck =>
  changed(deck, ids, slide => ({
    ...slide,
    version: { release: slide.rehearsed?.release ?? deck.release, asOf: slide.rehearsed?.asOf, isKept: true },
  }))

/** Takes the data on screen for some slides: what they say now is what counts as rehearsed. */
export const takeVersion = (deck: Deck, ids: ReadonlySet<SlideId>, active: Catalog, today: IsoDate): Deck =>
  changed(deck, ids, slide => ({
    ...slide,
    rehearsed: digestOf(active, slide, today),
    version:
      active.releaseId === deck.release ? undefined : { release: active.releaseId, asOf: undefined, isKept: false },
  }))

/** Binds the whole deck to the data on screen. */
export function takeVersionForAll(deck: Deck, active: Catalog, today: IsoDate): Deck {
  const bound: Deck = { ...deck, release: active.releaseId }
  return takeVersion(bound, new Set(deck.slides.map(slide => slide.id)), active, today)
}

/** The deck has been gone through: every slide remembers what it showed. */
export const rehearse = (deck: Deck, catalogs: DeckCatalogs, today: IsoDate): Deck => ({
  ...deck,
  slides: deck.slides.map(slide =>
    slide.content.kind === 'view'
      ? { ...slide, rehearsed: digestOf(catalogForSlide(deck, slide, catalogs), slide, dayForSlide(slide, today)) }
      : slide,
  ),
})
