import { answer, fillIn, silent, statusIn } from './opinion.ts'
import { recentChange, WEATHER_THRESHOLDS, weatherOf, weatherOfDirection } from './weather.ts'
import type { Status } from './assessment.ts'
import type { Caution, JudgeOpinion, JudgeVerdict } from './judging.ts'
import type { DirectionCase, JudgeCase, TargetCase } from './judgeCase.ts'
import type { RecentChange } from './weather.ts'

const JUDGE = 'weather'

function statusOf({ isMet, isPortion }: TargetCase, verdict: JudgeVerdict): Status {
  if (isMet && !isPortion) return 'reached'
  if (verdict === 'storm') return 'reversing'
  return isMet || verdict === 'sun' ? 'on-track' : 'behind'
}

function cautionsFor(
  { isMet, isLost }: TargetCase,
  { hasGap }: RecentChange,
  verdict: JudgeVerdict,
): readonly Caution[] {
  const cautions: Caution[] = []
  if (isMet && verdict === 'sun-cloud') cautions.push('met-but-slipping')
  if (isLost) cautions.push('met-then-lost')
  if (hasGap) cautions.push('gap-in-years')
  return cautions
}

function judgeTarget(given: TargetCase, recent: RecentChange): JudgeOpinion {
  const { band, isHold, isMet, ratio } = given
  const yearsLeft = ratio.target.position - ratio.latest.position
  const { verdict, forecast, gap } = weatherOf({ band, latest: ratio.latest, yearsLeft, mean: recent.mean, isHold })
  if (!Number.isFinite(forecast)) return silent(JUDGE, 'out-of-scale')
  const numbers = {
    latest: ratio.latest.value,
    target: ratio.target.value,
    yearsLeft,
    meanChange: recent.mean,
    forecast,
    result: gap,
  }
  return answer({
    judge: JUDGE,
    verdict,
    status: statusIn(given, statusOf(given, verdict)),
    cautions: cautionsFor(given, recent, verdict),
    formula: fillIn(isMet || isHold ? 'weather-hold' : 'weather-gap', numbers),
    thresholds: isMet || isHold ? [] : WEATHER_THRESHOLDS,
  })
}

function judgeDirection({ latest, toward }: DirectionCase, recent: RecentChange): JudgeOpinion {
  const numbers = { latest: latest.value, meanChange: recent.mean, lastChange: recent.last }
  return answer({
    judge: JUDGE,
    verdict: weatherOfDirection(recent, toward),
    status: 'no-target',
    cautions: recent.hasGap ? ['gap-in-years'] : [],
    formula: fillIn('weather-direction', numbers),
  })
}

/** The weather symbols of the German sustainability strategy. */
export function judgeByWeather(given: JudgeCase): JudgeOpinion {
  if (given.kind === 'none') return silent(JUDGE, given.why)
  const recent = recentChange(given.items)
  if (!recent) return silent(JUDGE, 'few-points')
  return given.kind === 'target' ? judgeTarget(given, recent) : judgeDirection(given, recent)
}
