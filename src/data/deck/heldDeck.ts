import * as v from 'valibot'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import { amend, beginHistory, redo, stepTo, undo, type History } from '#domain/deck/history.ts'
import { DECK_HEAD, SlideSchema } from '../schema/deckSchema.ts'
import type { Lift } from '../store/migrations/lift.ts'

/** A deck at some time, with its slides by their places among all that are remembered: most are the same in every step. */
interface DeckState extends Pick<Deck, 'title' | 'release' | 'secondsEach' | 'marks'> {
  readonly slides: readonly number[]
}

/** What can be taken back of a deck and done again, as stored beside it. */
export interface StoredSteps extends Pick<History<DeckState>, 'past' | 'future'> {
  readonly format: 1
  readonly id: Deck['id']
  /** The `changed` of the deck that it leads to; where the deck is another one by now, it holds no longer. */
  readonly changed: string
  readonly pool: readonly Slide[]
  /** What the last step was about: typing on in the same field is no new step. */
  readonly field: string | undefined
}

/** A deck with what can be taken back of it. */
export interface HeldDeck {
  readonly deck: Deck
  readonly steps: StoredSteps | undefined
}

/** What a reader needs to know of a held deck. */
export interface DeckReading {
  readonly deck: Deck
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Typing that rests longer than this begins a new step. */
const SAME_STEP_MS = 8000

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const states = v.array(v.strictObject({ ...DECK_HEAD, slides: v.array(count) }))

/** How stored steps of any format are read. */
export const STEPS_LIFT: Lift<StoredSteps> = {
  format: 1,
  steps: {},
  schema: v.pipe(
    v.strictObject({
      format: v.literal(1),
      id: v.custom<Deck['id']>(id => typeof id === 'string'),
      changed: v.string(),
      pool: v.array(SlideSchema),
      past: states,
      future: states,
      field: v.optional(v.string()),
    }),
    v.transform(({ field, ...steps }) => ({ ...steps, field })),
  ),
}

/** Slides told apart by what they say, so that a slide read twice is remembered once. */
class SlidePool {
  readonly slides: Slide[] = []
  private readonly places = new Map<string, number>()

  place(slide: Slide): number {
    const name = JSON.stringify(slide)
    const known = this.places.get(name)
    if (known !== undefined) return known
    this.places.set(name, this.slides.length)
    return this.slides.push(slide) - 1
  }
}

interface DeckHistory {
  readonly history: History<DeckState>
  readonly pool: readonly Slide[]
}

/** The history that leads to a deck; a new one where what was stored leads elsewhere. */
function historyOf({ deck, steps }: HeldDeck): DeckHistory {
  const pool = new SlidePool()
  const known = steps?.changed === deck.changed ? steps : undefined
  const renewed = (known?.pool ?? []).map(slide => pool.place(slide))
  const kept = (given: readonly DeckState[]): readonly DeckState[] =>
    given.map(state => ({ ...state, slides: state.slides.flatMap(place => renewed[place] ?? []) }))
  const { title, release, secondsEach, marks } = deck
  const now = { title, release, secondsEach, marks, slides: deck.slides.map(slide => pool.place(slide)) }
  const history = known ? { past: kept(known.past), now, future: kept(known.future) } : beginHistory(now)
  return { history, pool: pool.slides }
}

/** Puts the places of a history anew, without slides that no step has any more. */
function stepsOf(deck: Deck, { history, pool }: DeckHistory, field: string | undefined): StoredSteps {
  const used = [...new Set([...history.past, ...history.future].flatMap(({ slides }) => slides))]
  const places = new Map(used.map((old, place) => [old, place]))
  const moved = (states: readonly DeckState[]): readonly DeckState[] =>
    states.map(state => ({ ...state, slides: state.slides.flatMap(old => places.get(old) ?? []) }))
  return {
    ...{ format: 1, id: deck.id, changed: deck.changed, field },
    pool: used.flatMap(old => pool[old] ?? []),
    past: moved(history.past),
    future: moved(history.future),
  }
}

/** A stamp after another one, also where the clock stands still or was put back. */
export function stampAfter(before: string, now: string): string {
  const [last, time] = [Date.parse(before), Date.parse(now)]
  return time > last ? now : new Date(last + 1).toISOString()
}

/** A deck after a change, with the step to take it back. `field` names what is typed in. The same where nothing changed. */
export function changeHeld(held: HeldDeck, change: (deck: Deck) => Deck, now: string, field?: string): HeldDeck {
  const next = change(held.deck)
  if (next === held.deck) return held
  const { history, pool } = historyOf(held)
  const isTypedOn =
    field !== undefined &&
    held.steps?.field === field &&
    history.past.length > 0 &&
    Date.parse(now) - Date.parse(held.deck.changed) < SAME_STEP_MS
  const deck: Deck = { ...next, changed: stampAfter(held.deck.changed, now) }
  const stepped = isTypedOn ? amend(history, history.now) : stepTo(history, { ...history.now })
  return { deck, steps: stepsOf(deck, { history: stepped, pool }, field) }
}

function moveHeld(held: HeldDeck, move: (history: History<DeckState>) => History<DeckState>, now: string): HeldDeck {
  const { history, pool } = historyOf(held)
  const moved = move(history)
  if (moved === history) return held
  const { slides, ...head } = moved.now
  const deck: Deck = {
    ...held.deck,
    ...head,
    slides: slides.flatMap(place => pool[place] ?? []),
    changed: stampAfter(held.deck.changed, now),
  }
  return { deck, steps: stepsOf(deck, { history: moved, pool }, undefined) }
}

/** A deck with its last step taken back. */
export const undoHeld = (held: HeldDeck, now: string): HeldDeck => moveHeld(held, undo, now)

/** A deck with the step that was taken back last done again. */
export const redoHeld = (held: HeldDeck, now: string): HeldDeck => moveHeld(held, redo, now)

/** What a reader needs to know of a held deck. */
export function readingOf({ deck, steps }: HeldDeck): DeckReading {
  const known = steps?.changed === deck.changed ? steps : undefined
  return { deck, canUndo: (known?.past.length ?? 0) > 0, canRedo: (known?.future.length ?? 0) > 0 }
}
