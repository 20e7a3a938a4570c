import { edgeOf, isIn } from './band.ts'
import type { NotComputable } from './judging.ts'
import type { Band } from './band.ts'
import type { RatioCase } from './growth.ts'
import type { Placed } from './path.ts'
import type { Reading } from './readings.ts'
import type { PlannedStep } from './steps.ts'
import type { Nature } from '../indicator.ts'
import type { Judgement } from './verdict.ts'

/** A step with a number, laid out for the judges that compare a base and a latest value with one target. */
export interface TargetCase {
  readonly kind: 'target'
  readonly nature: Nature
  readonly items: readonly Reading[]
  readonly ratio: RatioCase
  readonly band: Band
  readonly isMet: boolean
  readonly isBaseMet: boolean
  readonly isClosed: boolean
  /** To be satisfied in every year: a level to hold, a yearly quota, or a rate of growth. */
  readonly isHold: boolean
  /** A yearly quota or a rate of growth, judged by the last year while its own is not over. */
  readonly isPortion: boolean
  /** Met by an earlier value and not by the latest. */
  readonly isLost: boolean
}

/** A series without a numeric target, of which only the direction can be judged. */
export interface DirectionCase {
  readonly kind: 'direction'
  readonly nature: Nature
  readonly items: readonly Reading[]
  readonly base: Placed
  readonly latest: Placed
  readonly toward: 1 | -1
  readonly limit: number | undefined
}

/** A case in which no formula can be tried. */
export interface NoCase {
  readonly kind: 'none'
  readonly why: NotComputable
}

export type JudgeCase = TargetCase | DirectionCase | NoCase

const none = (why: NotComputable): NoCase => ({ kind: 'none', why })

function towardOf(band: Band, value: number): 1 | -1 {
  if (value < band.low) return 1
  return value > band.high || band.low === -Infinity ? -1 : 1
}

function targetCase(step: PlannedStep, band: Band, { verdict, base }: Judgement, nature: Nature): JudgeCase {
  const isClosed = step.phase === 'closed'
  const items = isClosed ? step.items.filter(item => item.end <= step.moment.end) : step.items
  const latest = items.at(-1)
  if (!latest) return none(verdict.why ?? 'no-value')
  const first = step.measure === 'running-sum' ? items[0] : base
  const isMet = isIn(band, latest.value)
  const isPortion = step.isOwnYear
  if (!first || (first.position >= latest.position && !isMet)) return none('no-baseline')
  const target = { position: step.moment.position, value: edgeOf(band, latest.value) }
  return {
    kind: 'target',
    nature,
    items,
    ratio: { base: first, latest, target, toward: towardOf(band, latest.value) },
    band,
    isMet,
    isBaseMet: isIn(band, first.value),
    isClosed,
    isHold: step.target.aim.kind === 'hold' || isPortion,
    isPortion,
    isLost: !isMet && items.some(item => isIn(band, item.value)),
  }
}

function directionCase({ readings, base, verdict }: Judgement, record: DirectionRecord): JudgeCase {
  const latest = readings.items.at(-1)
  if (record.direction !== 'higher-is-better' && record.direction !== 'lower-is-better') return none('no-target')
  if (!latest || !base) return none(verdict.why ?? 'no-value')
  if (base.position >= latest.position) return none('no-baseline')
  const isUp = record.direction === 'higher-is-better'
  return {
    kind: 'direction',
    nature: record.nature,
    items: readings.items,
    base,
    latest,
    toward: isUp ? 1 : -1,
    limit: isUp ? record.high : record.low,
  }
}

interface DirectionRecord {
  readonly nature: Nature
  readonly direction: string
  readonly low: number | undefined
  readonly high: number | undefined
  readonly comparable: boolean
}

/** Lays out the step that counts, or the bare direction where there is none, for the judges. */
export function caseOf(judgement: Judgement, record: DirectionRecord): JudgeCase {
  const { deciding, obstacle, verdict } = judgement
  if (obstacle) return none(obstacle)
  // Where the figure of its date is missing, no judge may fall back on an earlier year.
  if (deciding?.phase === 'closed' && verdict.why) return none(verdict.why)
  return deciding?.band
    ? targetCase(deciding, deciding.band, judgement, record.nature)
    : directionCase(judgement, record)
}
