import { judgeByCagr } from './cagrJudge.ts'
import { caseOf } from './judgeCase.ts'
import { judgeByThePath } from './pathJudge.ts'
import { judgeByUn2022, judgeByUn2023 } from './unJudges.ts'
import { judgeByWeather } from './weatherJudge.ts'
import type { Disagreement, DisagreementReason, JudgeId, JudgeOpinion } from './judging.ts'
import type { IndicatorDefinition } from '../indicator.ts'
import type { Judgement } from './verdict.ts'

/** All opinions on the step that counts; the path, which is ours, comes first. */
export function judgesOf(judgement: Judgement, indicator: IndicatorDefinition): readonly JudgeOpinion[] {
  const given = caseOf(judgement, indicator)
  return [
    judgeByThePath(judgement),
    judgeByCagr(given),
    judgeByUn2022(given),
    judgeByUn2023(given),
    judgeByWeather(given),
  ]
}

const REASON_OF_JUDGE: Readonly<Record<JudgeId, DisagreementReason>> = {
  path: 'growth-not-line',
  'cagr-ratio': 'growth-not-line',
  'un-2022': 'growth-not-line',
  'un-2023': 'whole-way',
  weather: 'recent-years-only',
}

function reasonOf(path: JudgeOpinion, other: JudgeOpinion, corners: number): DisagreementReason {
  if (other.status === 'unknown') return 'judge-silent'
  if (path.status === 'unknown') return 'path-silent'
  if (other.cautions.includes('target-zero-replaced')) return 'replaced-zero'
  const own = REASON_OF_JUDGE[other.judge]
  return own === 'growth-not-line' && corners > 2 ? 'steps-between' : own
}

/** Which judges answer otherwise than the path, and why. `corners`: how many the path has. */
export function disagreementOf(opinions: readonly JudgeOpinion[], corners: number): Disagreement {
  const [path, ...others] = opinions
  const differing = path
    ? others
        .filter(other => other.status !== path.status)
        .map(other => ({ judge: other.judge, reason: reasonOf(path, other, corners) }))
    : []
  return { agree: differing.length === 0, differing }
}
