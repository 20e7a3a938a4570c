import { ROUNDING } from './band.ts'
import { growthRate, growthsOf, signedRatio, withoutZeroTarget } from './growth.ts'
import { answer, fillIn, silent, statusIn, targetMet } from './opinion.ts'
import { cautionsOf, cautionsOfRatio, obstacleOfGrowth, obstacleOfRatio, ratioNumbers } from './ratioCase.ts'
import {
  grownTo,
  publishedRatio,
  publishedShare,
  SHARE_GROWTH_THRESHOLDS,
  SHARE_THRESHOLDS,
  UN_GROWTH_THRESHOLDS,
  UN_RATIO_THRESHOLDS,
  verdictOfShare,
  verdictOfShareGrowth,
  verdictOfUnGrowth,
  verdictOfUnRatio,
} from './unProgressChart.ts'
import type { Status } from './assessment.ts'
import type { FilledFormula, JudgeId, JudgeOpinion, JudgeVerdict, Threshold } from './judging.ts'
import type { DirectionCase, JudgeCase, TargetCase } from './judgeCase.ts'

/** Within one percentage point of 0 or 100 per cent a share counts as met: EUSTAT's second exception. */
const NEARLY_WHOLE = 1

/** The published figure, kept where it differs from ours: there the published formula calls a loss a gain. */
const ifOther = (published: number, result: number): number | undefined =>
  Math.abs(published - result) <= ROUNDING * Math.abs(result) ? undefined : published

const statusOfRatio = (verdict: JudgeVerdict, ratio: number): Status => {
  if (verdict === 'un-on-track') return 'on-track'
  return ratio < 0 ? 'reversing' : 'behind'
}

function judgeRatio(given: TargetCase): JudgeOpinion {
  const judge = 'un-2022'
  if (given.isMet) return targetMet(judge, given, 'target-achieved')
  const obstacle = obstacleOfRatio(given.ratio)
  if (obstacle) return silent(judge, obstacle)
  const whole = withoutZeroTarget(given.ratio)
  const result = signedRatio(whole)
  if (!given.isBaseMet && !Number.isFinite(result)) return silent(judge, 'out-of-scale')
  const { made, needed } = growthsOf(whole)
  const verdict = given.isBaseMet ? 'un-deterioration' : verdictOfUnRatio(result)
  return answer({
    judge,
    verdict,
    status: statusIn(given, given.isBaseMet ? 'reversing' : statusOfRatio(verdict, result)),
    cautions: cautionsOfRatio(given),
    formula: fillIn('un-ratio', {
      ...ratioNumbers(given.ratio),
      madeGrowth: made,
      neededGrowth: needed,
      result,
      published: ifOther(publishedRatio(given.ratio), result),
    }),
    thresholds: UN_RATIO_THRESHOLDS,
  })
}

const statusOfShare = (verdict: JudgeVerdict, share: number): Status => {
  if (verdict === 'share-met-or-on-track') return 'on-track'
  return share < 0 ? 'reversing' : 'behind'
}

const isNearlyWhole = ({ nature, ratio: { target, latest } }: TargetCase): boolean =>
  nature === 'share' &&
  (target.value === 0 || target.value === 100) &&
  Math.abs(latest.value - target.value) <= NEARLY_WHOLE

function formulaOfShare(given: TargetCase, share: number): FilledFormula {
  return fillIn('un-share', {
    ...ratioNumbers(given.ratio),
    madeGrowth: growthsOf(given.ratio).made,
    forecast: grownTo(given.ratio),
    [given.isBaseMet ? 'published' : 'result']: share,
  })
}

function judgeShare(given: TargetCase): JudgeOpinion {
  const judge = 'un-2023'
  if (given.isMet || isNearlyWhole(given)) return targetMet(judge, given, 'share-met-or-on-track')
  if (given.nature === 'growth') return silent(judge, 'growth-rate')
  const obstacle = obstacleOfGrowth(given.ratio)
  if (obstacle) return silent(judge, obstacle)
  const share = publishedShare(given.ratio)
  if (!given.isBaseMet && !Number.isFinite(share)) return silent(judge, 'out-of-scale')
  const verdict = given.isBaseMet ? 'share-stagnation' : verdictOfShare(share)
  return answer({
    judge,
    verdict,
    status: statusIn(given, given.isBaseMet ? 'reversing' : statusOfShare(verdict, share)),
    cautions: cautionsOf(given),
    formula: formulaOfShare(given, share),
    thresholds: SHARE_THRESHOLDS,
  })
}

interface TrendRule {
  readonly judge: JudgeId
  readonly formula: 'un-trend' | 'un-share-trend'
  readonly verdictOf: (growth: number) => JudgeVerdict
  readonly thresholds: readonly Threshold[]
}

function judgeTrend(given: DirectionCase, { judge, formula, verdictOf, thresholds }: TrendRule): JudgeOpinion {
  const { base, latest, toward, nature } = given
  const obstacle = obstacleOfGrowth(given)
  if (obstacle) return silent(judge, obstacle)
  const years = latest.position - base.position
  const result = Math.sign(base.value) * toward * growthRate(base.value, latest.value, years)
  if (!Number.isFinite(result)) return silent(judge, 'out-of-scale')
  return answer({
    judge,
    verdict: verdictOf(result),
    status: 'no-target',
    cautions: nature === 'growth' ? ['growth-of-a-rate'] : [],
    formula: fillIn(formula, { base: base.value, latest: latest.value, yearsMade: years, result }),
    thresholds,
  })
}

const TREND_2022: TrendRule = {
  judge: 'un-2022',
  formula: 'un-trend',
  verdictOf: verdictOfUnGrowth,
  thresholds: UN_GROWTH_THRESHOLDS,
}

const TREND_2023: TrendRule = {
  judge: 'un-2023',
  formula: 'un-share-trend',
  verdictOf: verdictOfShareGrowth,
  thresholds: SHARE_GROWTH_THRESHOLDS,
}

/** The ratio of the UN Progress Chart of 2022. */
export function judgeByUn2022(given: JudgeCase): JudgeOpinion {
  if (given.kind === 'none') return silent('un-2022', given.why)
  return given.kind === 'target' ? judgeRatio(given) : judgeTrend(given, TREND_2022)
}

/** The share of the whole way of the UN Progress Chart of 2023, as EUSTAT applies it. */
export function judgeByUn2023(given: JudgeCase): JudgeOpinion {
  if (given.kind === 'none') return silent('un-2023', given.why)
  if (given.kind === 'target') return judgeShare(given)
  return given.nature === 'growth' ? silent('un-2023', 'growth-rate') : judgeTrend(given, TREND_2023)
}
