import {
  growthThresholds,
  limitFactor,
  openSdgGrowth,
  openSdgRatio,
  RATIO_THRESHOLDS,
  scoreOfGrowth,
  scoreOfRatio,
  verdictOfGrowth,
  verdictOfRatio,
} from './cagrRatio.ts'
import { cautionsOfRatio, obstacleOfGrowth, obstacleOfRatio, ratioNumbers } from './ratioCase.ts'
import { answer, fillIn, silent, statusIn, targetMet } from './opinion.ts'
import { growthsOf, withoutZeroTarget } from './growth.ts'
import type { Status } from './assessment.ts'
import type { JudgeOpinion, JudgeVerdict } from './judging.ts'
import type { DirectionCase, JudgeCase, TargetCase } from './judgeCase.ts'

const JUDGE = 'cagr-ratio'

const statusOf = (verdict: JudgeVerdict): Status => {
  if (verdict === 'substantial-progress') return 'on-track'
  return verdict === 'deterioration' ? 'reversing' : 'behind'
}

function judgeTarget(given: TargetCase): JudgeOpinion {
  if (given.isMet) return targetMet(JUDGE, given, 'target-achieved')
  const obstacle = obstacleOfRatio(given.ratio)
  if (obstacle) return silent(JUDGE, obstacle)
  const result = openSdgRatio(given.ratio)
  if (!given.isBaseMet && !Number.isFinite(result)) return silent(JUDGE, 'out-of-scale')
  const { made, needed } = growthsOf(withoutZeroTarget(given.ratio))
  const verdict = given.isBaseMet ? 'deterioration' : verdictOfRatio(result)
  return answer({
    judge: JUDGE,
    verdict,
    status: statusIn(given, statusOf(verdict)),
    cautions: cautionsOfRatio(given),
    formula: fillIn('cagr-ratio', {
      ...ratioNumbers(given.ratio),
      madeGrowth: made,
      neededGrowth: needed,
      result,
      score: scoreOfRatio(result),
    }),
    thresholds: RATIO_THRESHOLDS,
  })
}

function judgeDirection({ base, latest, toward, limit, nature }: DirectionCase): JudgeOpinion {
  const obstacle = obstacleOfGrowth({ base, latest })
  if (obstacle) return silent(JUDGE, obstacle)
  const result = openSdgGrowth(base, latest, toward)
  if (!Number.isFinite(result)) return silent(JUDGE, 'out-of-scale')
  const factor = limitFactor(base.value, limit)
  return answer({
    judge: JUDGE,
    verdict: verdictOfGrowth(result, factor),
    status: 'no-target',
    cautions: nature === 'growth' ? ['growth-of-a-rate'] : [],
    formula: fillIn('cagr-trend', {
      base: base.value,
      latest: latest.value,
      yearsMade: latest.position - base.position,
      result,
      score: scoreOfGrowth(result, factor),
    }),
    thresholds: growthThresholds(factor),
  })
}

/** The CAGR ratio of Open SDG 2.4 and Statistics Canada. */
export function judgeByCagr(given: JudgeCase): JudgeOpinion {
  if (given.kind === 'none') return silent(JUDGE, given.why)
  return given.kind === 'target' ? judgeTarget(given) : judgeDirection(given)
}
