import { endOf, grainOf, positionOf, startOf, yearOf } from '../period.ts'
import type { Grain, IsoDate, Period } from '../period.ts'

/** What the engine needs to know of a period, worked out once for each: thousands of series share a few dozen periods. */
export interface Moment {
  readonly period: Period
  readonly grain: Grain
  readonly year: number
  readonly start: IsoDate
  readonly end: IsoDate
  readonly position: number
}

const known = new Map<Period, Moment>()

/** The moment of a period. */
export function momentOf(period: Period): Moment {
  const found = known.get(period)
  if (found) return found
  const moment = {
    period,
    grain: grainOf(period),
    year: yearOf(period),
    start: startOf(period),
    end: endOf(period),
    position: positionOf(period),
  }
  known.set(period, moment)
  return moment
}
