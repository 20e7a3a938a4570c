/** What can be taken back and done again: the past in order, what is now, and what was taken back. */
export interface History<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly future: readonly State[]
}

/** How many steps can be taken back. */
export const MOST_STEPS = 50

/** A history that begins. */
export const beginHistory = <State>(now: State): History<State> => ({ past: [], now, future: [] })

/** A further step. What was taken back before it is given up; the oldest steps go. */
export const stepTo = <State>({ past, now }: History<State>, next: State): History<State> =>
  Object.is(next, now) ? { past, now, future: [] } : { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] }

/** Changes what is now without a step of its own: for what is typed on. */
export const amend = <State>({ past }: History<State>, next: State): History<State> => ({
  past,
  now: next,
  future: [],
})

/** Takes the last step back; the same history where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const { past, now, future } = history
  if (past.length === 0) return history
  const [before = now] = past.slice(-1)
  return { past: past.slice(0, -1), now: before, future: [now, ...future] }
}

/** Does again what was taken back last; the same history where nothing was. */
export function redo<State>(history: History<State>): History<State> {
  const { past, now, future } = history
  if (future.length === 0) return history
  const [next = now, ...rest] = future
  return { past: [...past, now], now: next, future: rest }
}
