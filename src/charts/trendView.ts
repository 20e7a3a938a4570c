import type { IndicatorRecord } from '#domain/indicator.ts'
import type { IsoDate } from '#domain/period.ts'
import { dayPeriod, endOf, positionOf, yearOf } from '#domain/period.ts'
import type { Period } from '#domain/period.ts'
import type { Assessment } from '#domain/progress/assessment.ts'
import type { Observation, Point } from '#domain/series.ts'
import { observationsOf, stands } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import type { Source } from '#domain/source.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area, Step } from '#domain/zone.ts'
import { asFineAs } from './parts/fineness.ts'
import type { ValueScale } from './parts/scale.ts'
import { valueScale } from './parts/scale.ts'
import type { Placed, TrendMilestone, TrendSegment } from './trendPath.ts'
import { milestonesOf, segmentsOf, valueOf } from './trendPath.ts'

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
  /** The firmest of its numeric targets. */
  readonly target: Target | undefined
}

/** What is expected at one moment if the present pace goes on; the first is the figure that it starts from. */
export interface TrendOutlook {
  readonly period: Period | undefined
  readonly at: number
  readonly low: number
  readonly value: number
  readonly high: number
}

/** A straight way that would still lead to the next milestone, and its change a year. */
export interface TrendNeed {
  readonly from: Placed
  readonly to: Placed
  readonly yearly: number
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
  /** A published value that calculated ones are written no finer than. */
  readonly like: number
  readonly sources: readonly Source[]
  readonly asOf: IsoDate
  readonly now: number
  readonly years: { readonly from: number; readonly to: number }
  readonly scale: ValueScale
}

/** What a trend is asked to show: one assessed area, and others beside it. */
export interface TrendQuestion {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  /** The first is the one that the assessment speaks of. */
  readonly areas: readonly Area[]
  readonly steps: readonly Step[]
  readonly assessment: Assessment
  readonly sources: readonly Source[]
}

const placed = (point: Point): TrendPoint => ({ ...point, at: positionOf(point.period) })
const hasValue = (row: Observation): row is Point => row.value !== null

/** Stretches without a calendar year left out; every point alone where the values rest on different bases. */
export function runsOf(rows: readonly Observation[], comparable: boolean): readonly (readonly TrendPoint[])[] {
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

/** The figures of an indicator in an area, in the stretches that a line may join. */
export function lineOf(indicator: IndicatorRecord, area: Area): TrendLine {
  const series = indicator.series[area.id]
  const rows = series ? observationsOf(series) : []
  const runs = runsOf(rows, indicator.comparable)
  const apart = rows.filter(hasValue).filter(row => ['forecast', 'set-aside'].includes(row.remark.standing ?? 'stands'))
  const unpublished = rows.filter(row => !hasValue(row) && stands(row.remark)).map(row => row.period)
  return { area, runs, apart: apart.map(placed), unpublished, last: runs.at(-1)?.at(-1) }
}

const BASES = ['published', 'derived', 'draft'] as const

function stepOf(step: Step, milestones: readonly TrendMilestone[], asOf: IsoDate): TrendStep {
  const here = milestones.filter(milestone => milestone.step === step).map(({ target }) => target)
  const target = BASES.flatMap(basis => here.filter(given => given.basis === basis))[0]
  return { step, at: positionOf(step.period), closed: endOf(step.period) <= asOf, target }
}

/** Nine years before the first step up to the last, so that the steps stand at one place on every chart. */
function yearsOf(steps: readonly TrendStep[], ats: readonly number[]): TrendView['years'] {
  const stepAts = steps.map(step => step.at)
  const from = Math.min(...ats, ...stepAts.map(at => at - YEARS_BEFORE))
  const to = Math.max(...ats, ...stepAts)
  return { from: Math.floor(from + 0.001), to: Math.ceil(to - 0.001) }
}
const YEARS_BEFORE = 9

function needOf({ deciding, latest, next }: Assessment, milestones: readonly TrendMilestone[]): TrendNeed | undefined {
  const milestone = milestones.find(({ verdict, state }) => verdict === deciding && state === 'open')
  const outlook = next.steps.find(({ target }) => target === deciding?.target)
  if (!milestone || !outlook || !latest || outlook.needed === 0) return undefined
  const from = { at: positionOf(latest.period), value: latest.value }
  return {
    from,
    to: { at: milestone.at, value: valueOf(milestone) },
    yearly: asFineAs(latest.value, outlook.needed, 1),
  }
}

function outlookOf({ next: { projection } }: Assessment): readonly TrendOutlook[] {
  if (!projection) return []
  const { from, points } = projection
  const start = { period: undefined, at: positionOf(from.period), low: from.value, value: from.value, high: from.value }
  return [
    start,
    ...points.map(({ period, low, middle, high }) => ({ period, at: positionOf(period), low, value: middle, high })),
  ]
}

/** Works out what to draw; every position and every judgement is settled here, none while drawing. */
export function trendView({ indicator, unit, areas, assessment, sources, ...question }: TrendQuestion): TrendView {
  const { asOf, baseline } = assessment
  const lines = areas.map(area => lineOf(indicator, area))
  const milestones = milestonesOf(assessment.steps, question.steps)
  const isRate = indicator.nature === 'growth'
  const segments = segmentsOf(
    milestones,
    isRate,
    baseline && { at: positionOf(baseline.period), value: baseline.value },
  )
  const steps = question.steps.map(step => stepOf(step, milestones, asOf))
  const points = lines.flatMap(line => [...line.runs.flat(), ...line.apart])
  const outlook = outlookOf(assessment)
  const values = [
    ...points.map(point => point.value),
    ...milestones.flatMap(({ low, high }) => [low, high].filter(Number.isFinite)),
    ...outlook.flatMap(({ low, high }) => [low, high]),
  ]
  const years = yearsOf(
    steps,
    [...points, ...milestones].map(({ at }) => at),
  )
  const scale = valueScale(values, { low: indicator.low, high: indicator.high, zero: indicator.nature === 'growth' })
  const now = positionOf(dayPeriod(asOf))
  const like = assessment.latest?.value ?? lines[0]?.last?.value ?? 0
  const need = needOf(assessment, milestones)
  return { indicator, unit, lines, steps, segments, milestones, outlook, need, like, sources, asOf, now, years, scale }
}
