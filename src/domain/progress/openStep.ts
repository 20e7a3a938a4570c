import { distanceTo, isIn, proofOf } from './band.ts'
import { firstCorner, judgeByPath, pathAt, pathTo, zeroBefore } from './path.ts'
import { momentOf } from './moment.ts'
import type { Band } from './band.ts'
import type { Reading } from './readings.ts'
import type { PlannedStep } from './steps.ts'
import type { Pace, PathPoint, Question, Status, UnknownReason } from './assessment.ts'

/** An older latest value says nothing of today: our own rule, three years from the end of its period. */
export const STALE_YEARS = 3

/** Where an open step stands. */
export interface Standing {
  readonly status: Status
  readonly why: UnknownReason | undefined
  readonly by: Reading | undefined
  readonly pace: Pace | undefined
}

/** What all open steps of a series share. */
export interface Ground {
  readonly question: Question
  readonly steps: readonly PlannedStep[]
  readonly base: Reading | undefined
  readonly today: number
}

const unknown = (why: UnknownReason, by?: Reading): Standing => ({ status: 'unknown', why, by, pace: undefined })

/** The first corner of the path to a step: the baseline, or for a running sum nothing at the start of the quota. */
export function startOfPath({ quota, measure }: PlannedStep, base: Reading | undefined): PathPoint | undefined {
  if (measure === 'running-sum' && quota) return zeroBefore(quota.from, momentOf(quota.from).year)
  return base && firstCorner(base)
}

/** Whether a value is too old to speak of today. A count that can only rise stays met however old the figure is. */
const isStale = (latest: Reading, today: number): boolean => today - latest.position > STALE_YEARS

/**
 * A yearly quota or a rate of growth whose year is not over: the last portion, or the last rate, says whether what is
 * asked of a year is being done. It is a level for each year, so there is no path, and no year stands for another one.
 */
function standOfOwnYear(latest: Reading, band: Band, { quota }: PlannedStep): Standing {
  if (!quota && proofOf(band, latest.value, latest.bound) === 'open') return unknown('not-proven', latest)
  const status = isIn(band, latest.value) ? 'on-track' : 'behind'
  return { status, why: undefined, by: latest, pace: undefined }
}

/** Where a step stands whose date is still to come. */
export function standOfOpenStep(step: PlannedStep, band: Band, ground: Ground): Standing {
  const latest = step.items.at(-1)
  if (!latest) return unknown('no-value')
  const proof = proofOf(band, latest.value, latest.bound)
  const isKept =
    proof === 'met' && (ground.question.indicator.nature === 'cumulative' || step.measure === 'running-sum')
  if (isStale(latest, ground.today) && !isKept) return unknown('value-too-old', latest)
  if (step.isOwnYear) return standOfOwnYear(latest, band, step)
  if (proof === 'met') return { status: 'reached', why: undefined, by: latest, pace: undefined }
  if (proof === 'open' && distanceTo(band, latest.value) === 0) return unknown('not-proven', latest)
  const start = startOfPath(step, ground.base)
  if (!start || start.position >= latest.position) return unknown('no-baseline', latest)
  const pathValue = pathAt(pathTo(step, ground.steps, start), latest.position)
  return { ...judgeByPath(band, start, latest, pathValue), why: undefined, by: latest }
}
