import type { Placed } from './path.ts'

/** What the published ratio formulas are given. */
export interface RatioCase {
  readonly base: Placed
  readonly latest: Placed
  readonly target: Placed
  /** 1 where the target lies above, -1 where below. */
  readonly toward: 1 | -1
}

/** What Open SDG puts in place of a zero. It has a unit, so its results change with the unit: a blind spot. */
export const ZERO_STAND_IN = 0.001

/** Compound growth a year, `(to / from)^(1 / years) - 1`; not a number where the sign changes, infinite from zero. */
export const growthRate = (from: number, to: number, years: number): number => (to / from) ** (1 / years) - 1

/** A case in which a target of zero is replaced, as the published formulas do. */
export const withoutZeroTarget = (given: RatioCase): RatioCase =>
  given.target.value === 0 ? { ...given, target: { ...given.target, value: ZERO_STAND_IN } } : given

/** The growth made and needed, by position on the line of years. */
export function growthsOf({ base, latest, target }: RatioCase): { readonly made: number; readonly needed: number } {
  return {
    made: growthRate(base.value, latest.value, latest.position - base.position),
    needed: growthRate(base.value, target.value, target.position - base.position),
  }
}

/**
 * Growth made over growth needed, positive towards the target. The divisor is an absolute value, so that two losses never
 * make a gain; a negative base turns the sign, because growth of a negative number leads downwards.
 */
export function signedRatio(given: RatioCase): number {
  const { made, needed } = growthsOf(given)
  return (Math.sign(given.base.value) * given.toward * made) / Math.abs(needed)
}
