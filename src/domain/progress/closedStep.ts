import { proofOf } from './band.ts'
import type { Band } from './band.ts'
import type { Reading } from './readings.ts'
import type { PlannedStep } from './steps.ts'
import type { UnknownReason } from './assessment.ts'
import type { Nature } from '../indicator.ts'

/** What became of a step on its date. */
export interface Closing {
  readonly status: 'reached' | 'missed' | 'unknown'
  readonly why: UnknownReason | undefined
  readonly by: Reading | undefined
}

const unknown = (why: UnknownReason): Closing => ({ status: 'unknown', why, by: undefined })

/** Whether a count can only rise, so that one date proves something of another. */
const onlyRises = (step: PlannedStep, nature: Nature): boolean =>
  step.measure === 'running-sum' || (nature === 'cumulative' && !step.isOwnYear)

function ofPeriod({ moment }: PlannedStep, items: readonly Reading[]): Reading | undefined {
  return items.findLast(item => item.end >= moment.start && item.end <= moment.end)
}

/** A count that stood high enough before the date still did on it; one that is too low after it was too low on it. */
function byMonotony(step: PlannedStep, band: Band, items: readonly Reading[]): Closing | undefined {
  const before = items.find(item => item.end < step.moment.end && proofOf(band, item.value, item.bound) === 'met')
  if (before) return { status: 'reached', why: undefined, by: before }
  const after = items.find(item => item.end > step.moment.end && proofOf(band, item.value, item.bound) === 'unmet')
  return after && { status: 'missed', why: undefined, by: after }
}

/**
 * The verdict of a step on its date. It is judged by the figure of its own period, whenever that was published; a figure of
 * an earlier year cannot prove a miss, and where nobody published one the answer is unknown.
 */
export function closeStep(step: PlannedStep, band: Band, nature: Nature): Closing {
  const own = ofPeriod(step, step.items)
  const proof = own && proofOf(band, own.value, own.bound)
  if (proof === 'met') return { status: 'reached', why: undefined, by: own }
  // A count from within the year may still have risen by its end; only the figure of the date itself proves a miss.
  if (proof === 'unmet' && own?.end === step.moment.end) return { status: 'missed', why: undefined, by: own }
  const rising = band.high === Infinity && onlyRises(step, nature) ? byMonotony(step, band, step.items) : undefined
  return rising ?? unknown(proof === 'open' ? 'not-proven' : 'no-value-for-step')
}
