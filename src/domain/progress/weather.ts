import { distanceTo, isIn } from './band.ts'
import { recentOf, TREND_YEARS } from './trend.ts'
import type { JudgeVerdict, Threshold } from './judging.ts'
import type { Band } from './band.ts'
import type { Placed } from './path.ts'

/** Limits of the German weather symbols: the gap left at the target's date as a share of today's. */
export const SUN_GAP = 0.05
export const SUN_CLOUD_GAP = 0.2

/** Fewest values for a mean of yearly changes. */
export const WEATHER_POINTS = 4

/** The yearly changes that the rule looks at. */
export interface RecentChange {
  /** Mean yearly change of the last five years. */
  readonly mean: number
  /** Change a year between the last two values. */
  readonly last: number
  /** Whether a year is missing in between. */
  readonly hasGap: boolean
}

/** The changes of the last five years, or `undefined` with fewer than four values or three years to tell from. */
export function recentChange(points: readonly Placed[]): RecentChange | undefined {
  const recent = recentOf(points, TREND_YEARS)
  const [first] = recent
  const before = recent.at(-2)
  const latest = recent.at(-1)
  if (!first || !before || !latest || recent.length < WEATHER_POINTS) return undefined
  const years = latest.position - first.position
  if (years < WEATHER_POINTS - 1) return undefined
  return {
    mean: (latest.value - first.value) / years,
    last: (latest.value - before.value) / (latest.position - before.position),
    hasGap: recent.length < years + 1,
  }
}

/** What the rule is given for a target. */
export interface WeatherCase {
  readonly band: Band
  readonly latest: Placed
  readonly yearsLeft: number
  readonly mean: number
  /** A target to be held in every year, judged by value and direction alone. */
  readonly isHold: boolean
}

/** The answer of the rule, with the forecast and the gap it rests on. */
export interface Weather {
  readonly verdict: JudgeVerdict
  readonly forecast: number
  readonly gap: number | undefined
}

/** Whether a value moves out of its band, or further away from it. */
function movesAway({ band, latest, mean }: WeatherCase, forecast: number): boolean {
  if (isIn(band, latest.value)) {
    const isOneSided = band.low === -Infinity || band.high === Infinity
    return isOneSided ? (band.high === Infinity ? mean < 0 : mean > 0) : !isIn(band, forecast)
  }
  return latest.value < band.low ? mean < 0 : mean > 0
}

function symbolOfGap(gap: number): JudgeVerdict {
  if (gap < SUN_GAP) return 'sun'
  return gap <= SUN_CLOUD_GAP ? 'sun-cloud' : 'cloud'
}

/** The weather symbol of a target: the mean change goes on in a straight line to the next target year. */
export function weatherOf(given: WeatherCase): Weather {
  const { band, latest, yearsLeft, mean, isHold } = given
  const forecast = latest.value + mean * yearsLeft
  const isAway = movesAway(given, forecast)
  if (isIn(band, latest.value)) return { verdict: isAway ? 'sun-cloud' : 'sun', forecast, gap: undefined }
  if (isAway) return { verdict: 'storm', forecast, gap: undefined }
  if (isHold) return { verdict: 'cloud', forecast, gap: undefined }
  const gap = distanceTo(band, forecast) / distanceTo(band, latest.value)
  return { verdict: symbolOfGap(gap), forecast, gap }
}

/** The symbol where only a direction is wanted: the mean must improve, the last change must not worsen. */
export function weatherOfDirection({ mean, last }: RecentChange, toward: 1 | -1): JudgeVerdict {
  const isMeanRight = mean * toward > 0
  const isLastRight = last * toward >= 0
  if (isMeanRight) return isLastRight ? 'sun' : 'sun-cloud'
  return isLastRight ? 'cloud' : 'storm'
}

/** The published limits, as data: of the gap, so that less is better. */
export const WEATHER_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'sun', from: undefined, below: SUN_GAP },
  { verdict: 'sun-cloud', from: SUN_GAP, below: SUN_CLOUD_GAP },
  { verdict: 'cloud', from: SUN_CLOUD_GAP, below: undefined },
]
