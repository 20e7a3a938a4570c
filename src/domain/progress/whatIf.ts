import { bandOf, distanceTo, isIn } from './band.ts'
import { momentOf } from './moment.ts'
import { yearMet } from './needed.ts'
import type { StepOutlook } from './assessment.ts'
import type { Target } from '../target.ts'

/** Where an open step would end at some multiple of the pace made. */
export interface WhatIf {
  readonly target: Target
  /** The value on the step's date. */
  readonly value: number
  readonly isMet: boolean
  /** How far the value would lie from the target. */
  readonly shortfall: number
  readonly metIn: number | undefined
}

/** What becomes of the open steps if the change made goes on `times` as fast: 1 keeps the pace, 2 doubles it. */
export function whatIf(outlooks: readonly StepOutlook[], times: number): readonly WhatIf[] {
  return outlooks.flatMap(({ target, from, yearsLeft, made }) => {
    const band = bandOf(target.aim)
    if (!band || made === undefined) return []
    const value = from.value + made * times * yearsLeft
    const start = { position: momentOf(from.period).position, value: from.value }
    const metIn = yearMet(band, start, made * times)
    return [{ target, value, isMet: isIn(band, value), shortfall: distanceTo(band, value), metIn }]
  })
}
