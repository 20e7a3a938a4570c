import { edgeOf } from './band.ts'
import { startOfPath } from './openStep.ts'
import { ON_TRACK_PACE, pathAt, pathTo } from './path.ts'
import { fillIn } from './opinion.ts'
import { momentOf } from './moment.ts'
import type { Cell, Pace, PathPoint, StepVerdict } from './assessment.ts'
import type { Band } from './band.ts'
import type { FilledFormula, JudgeOpinion, Threshold } from './judging.ts'
import type { PlannedStep } from './steps.ts'
import type { Judgement } from './verdict.ts'

/** The limits of the path, as data: of the pace made over the pace needed. */
export const PATH_THRESHOLDS: readonly Threshold[] = [
  { verdict: 'on-track', from: ON_TRACK_PACE, below: undefined },
  { verdict: 'behind', from: 0, below: ON_TRACK_PACE },
  { verdict: 'reversing', from: undefined, below: 0 },
]

/** The way to the step that counts; empty where there is no baseline, no number, or a year that stands for itself. */
export function decidingPath({ deciding, planned, base }: Judgement): readonly PathPoint[] {
  const start = deciding?.band && !deciding.isOwnYear ? startOfPath(deciding, base) : undefined
  return deciding && start ? pathTo(deciding, planned, start) : []
}

/** What the pace is told by: the way from the first corner of the path to the step. */
function pathFormula(
  path: readonly PathPoint[],
  start: PathPoint,
  target: PathPoint,
  by: Cell,
  pace: Pace,
): FilledFormula {
  const { position } = momentOf(by.period)
  return fillIn('path', {
    base: start.value,
    latest: by.value,
    target: target.value,
    yearsMade: position - start.position,
    yearsWhole: target.position - start.position,
    pathValue: pathAt(path, position),
    made: pace.made,
    needed: pace.needed,
    result: pace.ratio,
  })
}

/** What needs no path: a closed step, a target that is met, a yearly quota or a rate by the last one. */
function plainFormula(
  { phase, quota, shortfall }: StepVerdict,
  { isOwnYear }: PlannedStep,
  band: Band,
  by: Cell,
): FilledFormula {
  const numbers = { latest: by.value, target: edgeOf(band, by.value) }
  if (phase === 'closed') return fillIn('closed-step', { ...numbers, result: shortfall?.absolute })
  if (!isOwnYear) return fillIn('target-met', numbers)
  return fillIn(quota ? 'quota-last-year' : 'rate-last-year', numbers)
}

/** The rule behind the verdict of the step that counts, with its numbers. */
export function decidingFormula(judgement: Judgement): FilledFormula | undefined {
  const { deciding, verdict } = judgement
  const step = verdict.deciding
  if (!deciding?.band || !step?.judgedBy || step.status === 'unknown') return undefined
  const path = decidingPath(judgement)
  const start = path.at(0)
  const end = path.at(-1)
  return step.pace && start && end
    ? pathFormula(path, start, end, step.judgedBy, step.pace)
    : plainFormula(step, deciding, deciding.band, step.judgedBy)
}

/** The verdict of the path as one opinion among the others. */
export function judgeByThePath(judgement: Judgement): JudgeOpinion {
  const { status, why, deciding } = judgement.verdict
  return {
    judge: 'path',
    status,
    verdict: undefined,
    why: deciding ? why : 'no-target',
    cautions: deciding?.slippedAt ? ['met-then-lost'] : [],
    formula: decidingFormula(judgement),
    thresholds: deciding?.pace ? PATH_THRESHOLDS : [],
  }
}
