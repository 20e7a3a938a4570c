import { distanceTo, isIn, nearestIn, ROUNDING } from './band.ts'
import type { Band } from './band.ts'
import type { Pace, PathPoint } from './assessment.ts'
import type { PlannedStep } from './steps.ts'

/**
 * Pace from which a series counts as on track: the made change may fall short of the path's by one part in twenty,
 * the same tolerance as in Open SDG 2.4 and the UN Progress Chart of 2022, because published figures are rounded.
 */
export const ON_TRACK_PACE = 0.95

/** Where a value stands on the line of years. */
export interface Placed {
  readonly position: number
  readonly value: number
}

/** The way from the baseline through the earlier steps to one step. Each corner is the nearest value that satisfies its target. */
export function pathTo(step: PlannedStep, steps: readonly PlannedStep[], base: PathPoint): readonly PathPoint[] {
  const corners: PathPoint[] = [base]
  let value = base.value
  let position = base.position
  for (const other of steps) {
    const isOnTheWay = other === step || (other.moment.position < step.moment.position && other.rank <= step.rank)
    const isCorner = isOnTheWay && other.measure === step.measure && !other.isOwnYear
    // Of several targets on one date the most binding comes first and is the corner.
    if (!isCorner || !other.band || other.moment.position <= position) continue
    value = nearestIn(other.band, value)
    position = other.moment.position
    corners.push({ period: other.target.period, position, value, basis: other.target.basis })
  }
  return corners
}

const between = (share: number): number => Math.min(Math.max(share, 0), 1)

/** The height of a path at a position; before its first and after its last corner it is level. */
export function pathAt(path: readonly PathPoint[], position: number): number {
  let height = 0
  let before: PathPoint | undefined
  for (const corner of path) {
    height += before
      ? (corner.value - before.value) * between((position - before.position) / (corner.position - before.position))
      : corner.value
    before = corner
  }
  return height
}

export interface PathVerdict {
  readonly status: 'on-track' | 'behind' | 'reversing'
  readonly pace: Pace
}

function statusOf(made: number, needed: number, noise: number): PathVerdict['status'] {
  if (made < -noise) return 'reversing'
  return made >= needed * ON_TRACK_PACE - noise ? 'on-track' : 'behind'
}

/**
 * Judges a value that does not meet its target by the way made towards it since the baseline, against the way that the
 * path asks for by then. A target met at the baseline and lost since is reversing, whatever the path says.
 */
export function judgeByPath(band: Band, base: Placed, now: Placed, pathValue: number): PathVerdict {
  const years = now.position - base.position
  const start = distanceTo(band, base.value)
  const made = start - distanceTo(band, now.value)
  const needed = start - distanceTo(band, pathValue)
  const noise = ROUNDING * Math.max(Math.abs(base.value), Math.abs(now.value))
  const pace = { needed: needed / years, made: made / years, ratio: needed > noise ? made / needed : undefined }
  if (isIn(band, base.value)) return { status: 'reversing', pace }
  const status = statusOf(made, needed, noise)
  return { status: status === 'on-track' && hasOvershot(band, base.value, now.value) ? 'behind' : status, pace }
}

/** Whether a value has run through the band and out at the other side. */
const hasOvershot = (band: Band, base: number, now: number): boolean =>
  (base < band.low && now > band.high) || (base > band.high && now < band.low)

/** A reading as the first corner of a path. */
export const firstCorner = (at: Placed & Pick<PathPoint, 'period'>): PathPoint => ({
  period: at.period,
  position: at.position,
  value: at.value,
  basis: undefined,
})

/** The first corner of a running sum: nothing yet, at the end of the year before its first. */
export const zeroBefore = (period: PathPoint['period'], year: number): PathPoint => ({
  period,
  position: year - 1,
  value: 0,
  basis: undefined,
})
