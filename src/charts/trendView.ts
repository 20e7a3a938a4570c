import type { AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { IsoDate } from '#domain/period.ts'
import { dayPeriod, endOf, positionOf, yearOf } from '#domain/period.ts'
import type { Period } from '#domain/period.ts'
import type { Cell, StepVerdict } from '#domain/progress/assessment.ts'
import type { Observation, Point } from '#domain/series.ts'
import { observationsOf, stands } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area, Step } from '#domain/zone.ts'
import type { ValueScale } from './parts/scale.ts'
import { valueScale } from './parts/scale.ts'
import type { TrendMilestone, TrendSegment } from './trendPath.ts'
import { milestonesOf, segmentsOf } from './trendPath.ts'

/** A value with its place on the line of years. */
export interface TrendPoint extends Point {
  readonly at: number
}

/** The figures of one area; `runs` are the stretches that a line may join. */
export interface TrendLine {
  readonly area: Area
  readonly runs: readonly (readonly TrendPoint[])[]
  /** Forecasts and figures set aside: shown, and joined to nothing. */
  readonly apart: readonly TrendPoint[]
  /** Periods that a source names without a figure. */
  readonly unpublished: readonly Period[]
  readonly last: TrendPoint | undefined
}

/** One of the zone's steps, and whether anyone has given it a number here. */
export interface TrendStep {
  readonly step: Step
  readonly at: number
  readonly closed: boolean
  readonly target: 'published' | 'derived' | 'draft' | 'none'
}

/** What is expected at one moment if the present pace goes on. */
export interface TrendOutlook {
  readonly at: number
  readonly low: number
  readonly value: number
  readonly high: number
}

/** A straight way that would still lead to the next milestone. */
export interface TrendNeed {
  readonly from: { readonly at: number; readonly value: number }
  readonly to: { readonly at: number; readonly value: number }
}

/** Everything that a trend drawing and its table show. */
export interface TrendView {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly lines: readonly TrendLine[]
  readonly steps: readonly TrendStep[]
  readonly segments: readonly TrendSegment[]
  readonly milestones: readonly TrendMilestone[]
  readonly outlook: readonly TrendOutlook[]
  readonly need: TrendNeed | undefined
  readonly asOf: IsoDate
  readonly now: number
  readonly years: { readonly from: number; readonly to: number }
  readonly scale: ValueScale
}

/** What a trend is asked to show; the first area is the one that targets and verdicts speak of. */
export interface TrendQuestion {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly areas: readonly Area[]
  readonly steps: readonly Step[]
  readonly asOf: IsoDate
  readonly baseline?: Cell | undefined
  readonly verdicts?: readonly StepVerdict[] | undefined
  readonly outlook?: readonly TrendOutlook[] | undefined
}

const placed = (point: Point): TrendPoint => ({ ...point, at: positionOf(point.period) })
const hasValue = (row: Observation): row is Point => row.value !== null

/** Stretches without a calendar year left out; every point alone where the values rest on different bases. */
function runsOf(rows: readonly Observation[], comparable: boolean): readonly (readonly TrendPoint[])[] {
  const runs: TrendPoint[][] = []
  let previous: Period | undefined
  for (const row of rows.filter(row => stands(row.remark))) {
    if (!hasValue(row)) {
      previous = undefined
      continue
    }
    const joins = comparable && previous !== undefined && yearOf(row.period) - yearOf(previous) <= 1
    const run = runs.at(-1)
    if (joins && run) run.push(placed(row))
    else runs.push([placed(row)])
    previous = row.period
  }
  return runs
}

function lineOf(indicator: IndicatorRecord, area: Area): TrendLine {
  const series = indicator.series[area.id]
  const rows = series ? observationsOf(series) : []
  const runs = runsOf(rows, indicator.comparable)
  const apart = rows.filter(hasValue).filter(row => ['forecast', 'set-aside'].includes(row.remark.standing ?? 'stands'))
  const unpublished = rows.filter(row => !hasValue(row) && stands(row.remark)).map(row => row.period)
  return { area, runs, apart: apart.map(placed), unpublished, last: runs.at(-1)?.at(-1) }
}

const BASES = ['published', 'derived', 'draft'] as const

function stepOf(step: Step, targets: readonly Target[], asOf: IsoDate): TrendStep {
  const end = endOf(step.period)
  const here = targets.filter(target => target.aim.kind !== 'worded' && endOf(target.period) === end)
  const target = BASES.find(basis => here.some(({ basis: given }) => given === basis)) ?? 'none'
  return { step, at: positionOf(step.period), closed: end <= asOf, target }
}

/** Ten years before the first step and a little after the last, so that the steps stand at one place on every chart. */
function yearsOf(steps: readonly TrendStep[], ats: readonly number[]): TrendView['years'] {
  const stepAts = steps.map(step => step.at)
  const from = Math.min(...ats, ...stepAts.map(at => at - YEARS_BEFORE))
  const to = Math.max(...ats, ...stepAts)
  return { from: Math.floor(from + 0.001), to: Math.ceil(to - 0.001) }
}
const YEARS_BEFORE = 9

function needOf(
  last: TrendPoint | undefined,
  milestones: readonly TrendMilestone[],
  now: number,
): TrendNeed | undefined {
  const next = milestones.find(({ at, state }) => at > now && state === 'open')
  if (!last || next?.value === undefined || next.at <= last.at || next.target.aim.kind === 'per-year') return undefined
  return { from: { at: last.at, value: last.value }, to: { at: next.at, value: next.value } }
}

const targetsFor = (indicator: IndicatorRecord, area: AreaId | undefined): readonly Target[] =>
  indicator.targets.filter(
    target => target.area === area && (target.standing === 'current' || target.standing === 'ambition'),
  )

/** Works out what to draw; every position and every judgement is settled here, none while drawing. */
export function trendView(question: TrendQuestion): TrendView {
  const { indicator, unit, asOf, baseline, outlook = [], verdicts = [] } = question
  const lines = question.areas.map(area => lineOf(indicator, area))
  const targets = targetsFor(indicator, question.areas[0]?.id)
  const now = positionOf(dayPeriod(asOf))
  const milestones = milestonesOf(targets, verdicts, question.steps)
  const start = baseline && { at: positionOf(baseline.period), value: baseline.value }
  const segments = segmentsOf(milestones, start)
  const steps = question.steps.map(step => stepOf(step, targets, asOf))
  const points = lines.flatMap(line => [...line.runs.flat(), ...line.apart])
  const need = needOf(lines[0]?.last, milestones, now)
  const values = [
    ...points.map(point => point.value),
    ...milestones.flatMap(({ value, low, high }) => [value, low, high].filter(bound => bound !== undefined)),
    ...outlook.flatMap(({ low, high }) => [low, high]),
  ]
  const years = yearsOf(steps, [...points.map(({ at }) => at), ...milestones.map(({ at }) => at)])
  const scale = valueScale(values, { low: indicator.low, high: indicator.high, zero: indicator.nature === 'growth' })
  return { indicator, unit, lines, steps, segments, milestones, outlook, need, asOf, now, years, scale }
}
