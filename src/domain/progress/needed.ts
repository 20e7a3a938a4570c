import { distanceTo, isIn, nearestIn, share } from './band.ts'
import { cellOf } from './readings.ts'
import { recentOf, theilSenSlope, TREND_YEARS } from './trend.ts'
import type { StepOutlook } from './assessment.ts'
import type { Band } from './band.ts'
import type { Placed } from './path.ts'
import type { Judgement } from './verdict.ts'
import type { PlannedStep } from './steps.ts'

/** A pace that needs longer than this to reach its target does not reach it. */
const FARTHEST_YEARS = 100

/** The year in which a steady yearly change meets a band; `undefined` where it leads elsewhere or takes a century. */
export function yearMet(band: Band, from: Placed, change: number): number | undefined {
  if (isIn(band, from.value)) return Math.ceil(from.position)
  const way = nearestIn(band, from.value) - from.value
  const years = way / change
  return years >= 0 && years <= FARTHEST_YEARS ? Math.ceil(from.position + years) : undefined
}

function outlookOf(step: PlannedStep, band: Band): StepOutlook | undefined {
  const latest = step.items.at(-1)
  if (!latest || step.isOwnYear) return undefined
  const yearsLeft = step.moment.position - latest.position
  const way = distanceTo(band, latest.value) === 0 ? 0 : nearestIn(band, latest.value) - latest.value
  const needed = way / yearsLeft
  const recent = recentOf(step.items, TREND_YEARS)
  const made = recent.length > 1 ? theilSenSlope(recent) : undefined
  const isSameWay = made !== undefined && made * needed > 0
  return {
    target: step.target,
    measure: step.measure,
    from: cellOf(latest),
    yearsLeft,
    needed,
    made,
    times: isSameWay ? share(needed, made) : undefined,
    metIn: made === undefined ? undefined : yearMet(band, latest, made),
  }
}

/** What each open step still asks for a year, beside what was made; nothing where values must not be compared. */
export function neededOf({ planned, obstacle }: Judgement): readonly StepOutlook[] {
  if (obstacle) return []
  return planned.flatMap(step => {
    const outlook = step.band && step.phase !== 'closed' ? outlookOf(step, step.band) : undefined
    return outlook ? [outlook] : []
  })
}
