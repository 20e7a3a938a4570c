import { secondsOf } from '../deck/change.ts'
import type { Deck, Slide } from '../deck/deck.ts'

/** How a talk stands towards its plan. `by` is in seconds and never negative. */
export interface Pace {
  readonly state: 'ahead' | 'on-time' | 'behind'
  readonly by: number
  /** The planned time of the slide that is shown, and of the whole talk. */
  readonly slide: number
  readonly whole: number
}

/** Differences below this are not worth a speaker's look. */
const SLACK = 10

/**
 * A speaker is on time from the moment the slide was to be reached until it was to be left; before that ahead, after
 * that behind.
 */
export function paceOf(deck: Deck, slides: readonly Slide[], at: number, elapsed: number): Pace {
  const planned = slides.map(slide => secondsOf(deck, slide))
  const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0)
  const from = sum(planned.slice(0, at))
  const slide = planned[at] ?? 0
  const whole = sum(planned)
  const early = from - elapsed
  const late = elapsed - (from + slide)
  if (late > SLACK) return { state: 'behind', by: late, slide, whole }
  if (early > SLACK) return { state: 'ahead', by: early, slide, whole }
  return { state: 'on-time', by: 0, slide, whole }
}

/** A time on a talk's clock: minutes and seconds, hours as minutes. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
