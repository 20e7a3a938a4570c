import { distanceTo, nearestIn, share } from './band.ts'
import { closeStep } from './closedStep.ts'
import { followMeeting } from './meeting.ts'
import { momentOf } from './moment.ts'
import { standOfOpenStep } from './openStep.ts'
import { cellOf, readingsOf } from './readings.ts'
import { planSteps } from './steps.ts'
import { trendOf } from './trend.ts'
import { dayPeriod } from '../period.ts'
import type { Question, Shortfall, StepVerdict, UnknownReason, Verdict } from './assessment.ts'
import type { Band } from './band.ts'
import type { Ground } from './openStep.ts'
import type { Reading, Readings } from './readings.ts'
import type { PlannedStep } from './steps.ts'

/** A verdict with the material it was made of, for those that explain it. */
export interface Judgement {
  readonly verdict: Verdict
  readonly readings: Readings
  readonly planned: readonly PlannedStep[]
  readonly base: Reading | undefined
  /** The planned step behind the verdict's deciding one. */
  readonly deciding: PlannedStep | undefined
  readonly obstacle: UnknownReason | undefined
}

/** The value from which the way is measured: the first from the wanted period on, else the last before it. */
function baselineOf({ baselineFrom }: Question, { items }: Readings): Reading | undefined {
  if (baselineFrom === undefined) return items[0]
  const { end } = momentOf(baselineFrom)
  return items.find(item => item.end >= end) ?? items.at(-1)
}

function shortfallOf(band: Band, by: Reading): Shortfall | undefined {
  const absolute = distanceTo(band, by.value)
  if (absolute === 0) return undefined
  return { absolute, relative: share(absolute, Math.abs(nearestIn(band, by.value))) }
}

/** Why nothing at all can be said of the steps of a series. */
function obstacleOf({ indicator }: Question, { otherGrain }: Readings): UnknownReason | undefined {
  if (!indicator.comparable) return 'not-comparable'
  if (indicator.direction === 'none') return 'no-direction'
  return otherGrain ? 'other-grain' : undefined
}

/** A step without a number: worded, or a yearly quota on top of a level that is not known. */
const whyNoNumber = ({ target }: PlannedStep): UnknownReason =>
  target.aim.kind === 'worded' ? 'worded-only' : 'no-baseline'

function unjudged(step: PlannedStep, obstacle: UnknownReason | undefined): StepVerdict {
  const { target, quota, measure, phase, band } = step
  const why = (band && obstacle) ?? whyNoNumber(step)
  const nothing = { judgedBy: undefined, shortfall: undefined, metAt: undefined, metLaterAt: undefined }
  return { target, quota, measure, phase, status: 'unknown', why, ...nothing, slippedAt: undefined, pace: undefined }
}

function judgeStep(step: PlannedStep, band: Band, ground: Ground): StepVerdict {
  const { target, quota, measure, phase, moment, isOwnYear } = step
  const isClosed = phase === 'closed'
  const { status, why, by, pace } = isClosed
    ? { ...closeStep(step, band, ground.question.indicator.nature), pace: undefined }
    : standOfOpenStep(step, band, ground)
  const items = isOwnYear ? step.items.filter(item => item.moment.year === moment.year) : step.items
  const { metAt, metLaterAt, slippedAt } = followMeeting(band, items, moment.end)
  return {
    target,
    quota,
    measure,
    phase,
    status,
    why,
    judgedBy: by && cellOf(by),
    shortfall: by && shortfallOf(band, by),
    metAt,
    metLaterAt: status === 'missed' ? metLaterAt : undefined,
    slippedAt,
    pace,
  }
}

/** The step that speaks for the series: the first active one, else the last closed one; binding targets before ambitions before drafts. */
function decidingIndex(planned: readonly PlannedStep[]): number {
  for (const phase of ['active', 'closed'] as const) {
    for (const rank of [0, 1, 2] as const) {
      const matches = (step: PlannedStep): boolean =>
        step.band !== undefined && step.phase === phase && step.rank === rank
      const index = phase === 'active' ? planned.findIndex(matches) : planned.findLastIndex(matches)
      if (index >= 0) return index
    }
  }
  return -1
}

/** Judges every step of a series and keeps what the judgement was made of. */
export function judge(question: Question): Judgement {
  const { indicator, area, asOf } = question
  const readings = readingsOf(question)
  const planned = planSteps(question, readings)
  const obstacle = obstacleOf(question, readings)
  const isCompared = indicator.comparable
  const base = isCompared ? baselineOf(question, readings) : undefined
  const ground = { question, steps: planned, base, today: momentOf(dayPeriod(asOf)).position }
  const steps = planned.map(step =>
    step.band && !obstacle ? judgeStep(step, step.band, ground) : unjudged(step, obstacle),
  )
  const index = decidingIndex(planned)
  const decider = steps[index]
  const latest = readings.items.at(-1)
  const verdict = {
    indicator: indicator.id,
    area,
    asOf,
    status: decider?.status ?? 'no-target',
    why: decider ? decider.why : steps.at(-1)?.why,
    steps,
    deciding: decider,
    baseline: base && cellOf(base),
    latest: latest && cellOf(latest),
    trend: isCompared ? trendOf(readings.items, indicator.direction) : undefined,
  }
  return { verdict, readings, planned, base, deciding: planned[index], obstacle }
}

/** The verdict on one indicator in one area, without what explains it. */
export const verdictOf = (question: Question): Verdict => judge(question).verdict
