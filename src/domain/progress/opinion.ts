import type { Status } from './assessment.ts'
import type {
  Caution,
  FilledFormula,
  FormulaId,
  FormulaSymbol,
  JudgeId,
  JudgeOpinion,
  JudgeVerdict,
  NotComputable,
  Threshold,
} from './judging.ts'
import type { TargetCase } from './judgeCase.ts'

/** A formula with those numbers filled in that are numbers. */
export function fillIn(
  id: FormulaId,
  numbers: Readonly<Partial<Record<FormulaSymbol, number | undefined>>>,
): FilledFormula {
  const terms = Object.fromEntries(Object.entries(numbers).filter(([, value]) => Number.isFinite(value)))
  return { id, terms }
}

/** What a judge answers who has an answer. */
export interface Answer {
  readonly judge: JudgeId
  readonly status: Status
  readonly verdict: JudgeVerdict
  readonly formula: FilledFormula
  readonly cautions?: readonly Caution[]
  readonly thresholds?: readonly Threshold[]
}

/** An opinion. */
export const answer = ({ cautions = [], thresholds = [], ...rest }: Answer): JudgeOpinion => ({
  ...rest,
  why: undefined,
  cautions,
  thresholds,
})

/** No opinion, and why. */
export const silent = (judge: JudgeId, why: NotComputable): JudgeOpinion => ({
  judge,
  status: 'unknown',
  verdict: undefined,
  why,
  cautions: [],
  formula: undefined,
  thresholds: [],
})

/** A judge's word in ours: a closed step is reached or missed, an open one stands as the judge says. */
export function statusIn(given: TargetCase, open: Status): Status {
  if (given.isClosed) return given.isMet ? 'reached' : 'missed'
  return open
}

/** The answer of every ratio judge to a value that meets its target. */
export const targetMet = (judge: JudgeId, given: TargetCase, verdict: JudgeVerdict): JudgeOpinion =>
  answer({
    judge,
    verdict,
    status: statusIn(given, given.isPortion ? 'on-track' : 'reached'),
    formula: fillIn('target-met', { latest: given.ratio.latest.value, target: given.ratio.target.value }),
  })
