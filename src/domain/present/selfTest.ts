/** What is looked at before a meeting, in the order of the list. */
export const CHECKS = [
  'storage',
  'release',
  'deck',
  'screens',
  'whole-screen',
  'windows',
  'wake',
  'print',
  'space',
  'fonts',
  'offline',
] as const
export type CheckId = (typeof CHECKS)[number]

/** `unknown`: the browser does not tell, or it has not been tried yet; somebody has to look for themselves. */
export type CheckState = 'good' | 'bad' | 'unknown'

/** One look, with whatever it found in figures and names. */
export interface Check {
  readonly id: CheckId
  readonly state: CheckState
  /** Which of several things was found, for the words; `ok` where all is well. */
  readonly found: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** The one light: red where anything is bad, green where all that can be told is good, waiting until all was looked at. */
export function lightOf(checks: readonly Check[]): CheckState {
  if (checks.some(({ state }) => state === 'bad')) return 'bad'
  const isTried = checks.some(({ id, state }) => id === 'offline' && state === 'good')
  return isTried && checks.length === CHECKS.length ? 'good' : 'unknown'
}

/** Room that a deck with its release and an update of the dashboard need, in bytes. */
const ROOM = 50_000_000

/** Whether there is room left in the browser's storage. */
export function spaceState(estimate: { readonly quota?: number; readonly usage?: number }): CheckState {
  const { quota, usage } = estimate
  if (quota === undefined || usage === undefined) return 'unknown'
  return quota - usage >= ROOM ? 'good' : 'bad'
}

/** What a rehearsal without the network came to. */
export interface Rehearsal {
  /** How this copy of the dashboard gets its parts: from one file, from what the browser keeps, or only from a server. */
  readonly kind: 'file' | 'kept' | 'server'
  readonly slides: number
  /** Answers that came over the network, parts that were asked for and not kept, and breaches of the policy. */
  readonly requests: number
  readonly misses: number
  readonly violations: number
}

/** Whether a rehearsal proves that nothing needs the network. */
export function rehearsalState({ kind, slides, requests, misses, violations }: Rehearsal): CheckState {
  if (kind === 'server' || requests + misses + violations > 0) return 'bad'
  return slides > 0 ? 'good' : 'unknown'
}
