/** The verdicts, best to worst, then the two that say we do not know. */
export const STATUSES = ['reached', 'on-track', 'behind', 'reversing', 'missed', 'unknown', 'no-target'] as const
export type Status = (typeof STATUSES)[number]

/**
 * Why a verdict cannot be given. `other-grain`: only figures of parts of a year, where the target is yearly.
 * `not-proven`: the figure is only a bound (at least, at most) and both outcomes are possible.
 */
export type UnknownReason =
  | 'no-value'
  | 'no-baseline'
  | 'no-direction'
  | 'not-comparable'
  | 'value-too-old'
  | 'no-value-for-step'
  | 'worded-only'
  | 'other-grain'
  | 'not-proven'
