import type { Catalog } from '../catalog.ts'
import type { DeckId, IndicatorId, SlideId } from '../ids.ts'
import { standingOf, type IndicatorLine } from '../overview.ts'
import { endOf, type IsoDate } from '../period.ts'
import { byUrgency, isLate } from '../questions/due.ts'
import { workspaceOf } from '../storage.ts'
import type { LocalText } from '../text.ts'
import type { Step } from '../zone.ts'
import { newSlide, viewSlide } from './change.ts'
import { DECK_FORMAT, NO_MARKS, type Deck, type Slide } from './deck.ts'

/** What a new deck is named by: its own id, and one for each slide. */
export interface DeckIds {
  readonly deck: DeckId
  readonly slide: () => SlideId
}

/** Planned time of a slide where nobody said otherwise, in seconds. */
export const SECONDS_EACH = 60

/** Indicators shown one by one: more would not be talked about in one meeting. */
const MOST_SHOWN = 4

/** The heads of the sections: the only words of a ready deck that do not come from the data or from a page. */
const HEADS = {
  steps: { zh: '三步目标', en: 'The steps' },
  actions: { zh: '各项行动进展', en: 'Progress of the actions' },
  behind: { zh: '哪些滞后，原因何在', en: 'What is behind, and why' },
  next: { zh: '下一步要做什么', en: 'What must happen next' },
  sources: { zh: '数据来源', en: 'Sources' },
} as const satisfies Readonly<Record<string, LocalText>>

/** A deck without slides, bound to what is on screen. */
export const emptyDeck = (catalog: Catalog, id: DeckId, title: LocalText, now: string): Deck => ({
  format: DECK_FORMAT,
  id,
  workspace: workspaceOf(catalog),
  title,
  release: catalog.releaseId,
  slides: [],
  secondsEach: SECONDS_EACH,
  marks: NO_MARKS,
  created: now,
  changed: now,
})

const addressOf = (indicator: IndicatorId): string => `/indicator/${indicator}`

/** What is not late and still has a number to reach, the nearest date first. */
function openLines(lines: readonly IndicatorLine[], asOf: IsoDate): readonly IndicatorLine[] {
  const dueOf = ({ target }: IndicatorLine): string => (target ? endOf(target.period) : '')
  return lines
    .filter(line => !isLate(line.verdict.status) && dueOf(line) >= asOf)
    .sort((one, two) => (dueOf(one) < dueOf(two) ? -1 : dueOf(one) > dueOf(two) ? 1 : 0))
}

interface Section {
  readonly head: LocalText
  readonly addresses: readonly string[]
}

function sectionsOf(catalog: Catalog, asOf: IsoDate): readonly Section[] {
  const standing = standingOf(catalog, asOf)
  const lines = standing.actions.flatMap(action => action.lines)
  const shown = (given: readonly IndicatorLine[]): readonly string[] =>
    given.slice(0, MOST_SHOWN).map(({ indicator }) => addressOf(indicator.id))
  const late = lines.filter(({ verdict }) => isLate(verdict.status)).sort(byUrgency)
  const byStep = (step: Step): string => `/question/behind?step=${step.id}`
  return [
    { head: HEADS.steps, addresses: ['/question/standing', ...catalog.frame.steps.map(byStep)] },
    { head: HEADS.actions, addresses: standing.actions.map(({ action }) => `/action/${action.id}`) },
    { head: HEADS.behind, addresses: ['/question/why', ...shown(late)] },
    { head: HEADS.next, addresses: [...shown(openLines(lines, asOf)), '/question/owner', '/coverage'] },
    { head: HEADS.sources, addresses: ['/sources'] },
  ]
}

/**
 * A deck for the zone's own meeting: cover, how it stands, the steps, the actions, what is behind and why, what must
 * happen next, and the sources. Every slide is a view of the data; where nothing is published the view says so.
 */
export function readyDeck(catalog: Catalog, asOf: IsoDate, ids: DeckIds, now: string): Deck {
  const { zone } = catalog.frame
  const view = (address: string): Slide => viewSlide(ids.slide(), address)
  const slides = [
    newSlide(ids.slide(), { kind: 'cover', subtitle: zone.theme }, zone.name),
    view('/'),
    ...sectionsOf(catalog, asOf).flatMap(({ head, addresses }) =>
      addresses.length === 0 ? [] : [newSlide(ids.slide(), { kind: 'section' }, head), ...addresses.map(view)],
    ),
  ]
  return { ...emptyDeck(catalog, ids.deck, zone.name, now), slides }
}
