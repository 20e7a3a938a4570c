import type { Aim } from '../target.ts'

/** The values that satisfy a target, as an interval; an open end is infinite. */
export interface Band {
  readonly low: number
  readonly high: number
}

/** What a figure says of the true value: itself, or only a bound. */
export type Bound = 'exact' | 'at-least' | 'at-most'

/** Whether a figure shows a target to be met, not met, or leaves it open because it is only a bound. */
export type Proof = 'met' | 'unmet' | 'open'

/** Two figures nearer than this share of their size are the same: what converting a unit may do to the last digits. */
export const ROUNDING = 1e-9

/** The band of an aim, or `undefined` for one that is worded or still a yearly quota. */
export function bandOf(aim: Aim): Band | undefined {
  switch (aim.kind) {
    case 'at-least':
      return { low: aim.value, high: Infinity }
    case 'at-most':
      return { low: -Infinity, high: aim.value }
    case 'hold':
      return { low: aim.value - aim.tolerance, high: aim.value + aim.tolerance }
    case 'within':
      return { low: aim.low, high: aim.high }
    case 'per-year':
    case 'worded':
      return undefined
  }
}

/** Whether `left` lies below `right` by more than rounding can explain. */
export const isBelow = (left: number, right: number): boolean =>
  right - left > ROUNDING * Math.min(Math.abs(left), Math.abs(right))

/** The value of the band nearest to a value; a value inside is its own. */
export const nearestIn = (band: Band, value: number): number => Math.min(Math.max(value, band.low), band.high)

/** Whether a value, taken as exact, lies in the band. */
export const isIn = (band: Band, value: number): boolean => !isBelow(value, band.low) && !isBelow(band.high, value)

/** How far a value lies outside the band; zero inside. */
export const distanceTo = (band: Band, value: number): number =>
  isIn(band, value) ? 0 : Math.abs(nearestIn(band, value) - value)

/** What a figure proves of the band. At least 100 proves 100 or more, and nothing above. */
export function proofOf(band: Band, value: number, bound: Bound): Proof {
  if (bound === 'exact') return isIn(band, value) ? 'met' : 'unmet'
  if (bound === 'at-least') {
    if (isBelow(band.high, value)) return 'unmet'
    return band.high === Infinity && !isBelow(value, band.low) ? 'met' : 'open'
  }
  if (isBelow(value, band.low)) return 'unmet'
  return band.low === -Infinity && !isBelow(band.high, value) ? 'met' : 'open'
}

/** A quotient, or nothing where it is none: over zero, or out of all scale. */
export function share(part: number, whole: number): number | undefined {
  const quotient = part / whole
  return Number.isFinite(quotient) ? quotient : undefined
}

/** The end of a band that a value has to reach, or would leave last: its only end, or the nearer of two. */
export function edgeOf(band: Band, value: number): number {
  if (band.high === Infinity) return band.low
  if (band.low === -Infinity) return band.high
  return isIn(band, value) ? (value - band.low < band.high - value ? band.low : band.high) : nearestIn(band, value)
}
