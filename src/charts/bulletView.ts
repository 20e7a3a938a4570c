import type { SourceId } from '#domain/ids.ts'
import type { IndicatorLine } from '#domain/overview.ts'
import { comparePeriods } from '#domain/period.ts'
import type { Cell, Status, StepVerdict } from '#domain/progress/assessment.ts'
import { bandOf } from '#domain/progress/band.ts'
import type { Target } from '#domain/target.ts'
import type { Step } from '#domain/zone.ts'
import type { MilestoneState } from './trendPath.ts'
import { stateOf, valueOf } from './trendPath.ts'

/** A target as a mark on the bar of its indicator. */
export interface BulletMark {
  readonly target: Target
  readonly value: number
  readonly state: MilestoneState
}

/** One indicator: its figure as a bar from zero, its targets as marks upon it, on a scale of its own. */
export interface BulletRow {
  readonly id: string
  readonly line: IndicatorLine
  readonly status: Status
  /** The figure that the verdict rests on. */
  readonly value: Cell | undefined
  readonly marks: readonly BulletMark[]
  readonly scale: { readonly min: number; readonly max: number }
}

/** Indicators against their steps. */
export interface BulletView {
  readonly rows: readonly BulletRow[]
  /** Steps of the zone that none of the rows has a number for. */
  readonly unnumbered: readonly Step[]
}

function marksOf(steps: readonly StepVerdict[], measure: StepVerdict['measure']): readonly BulletMark[] {
  const seen = new Set<string>()
  return steps.flatMap(step => {
    const band = bandOf(step.target.aim)
    const key = `${step.target.period} ${JSON.stringify(step.target.aim)} ${step.target.basis}`
    if (!band || step.measure !== measure || seen.has(key)) return []
    seen.add(key)
    return [{ target: step.target, value: valueOf(band), state: stateOf(step) }]
  })
}

function rowOf(line: IndicatorLine): BulletRow {
  const { verdict, indicator, area } = line
  const measure = verdict.deciding?.measure ?? 'value'
  const value = verdict.deciding?.judgedBy ?? (measure === 'value' ? verdict.latest : undefined)
  const marks = marksOf(verdict.steps, measure)
  const values = [0, ...(value ? [value.value] : []), ...marks.map(mark => mark.value)]
  const scale = { min: Math.min(...values), max: Math.max(...values, Math.min(...values) + 1e-9) }
  return { id: `${indicator.id} ${area}`, line, status: verdict.status, value, marks, scale }
}

/** Sets each indicator's figure against all its numeric targets. */
export function bulletView(lines: readonly IndicatorLine[], steps: readonly Step[]): BulletView {
  const rows = lines.map(rowOf)
  const unnumbered = steps.filter(
    step => !rows.some(({ marks }) => marks.some(({ target }) => comparePeriods(target.period, step.period) === 0)),
  )
  return { rows, unnumbered }
}

/** The sources of all figures and targets that bullets show. */
export const bulletSources = ({ rows }: BulletView): readonly SourceId[] =>
  rows.flatMap(({ value, marks }) => [...(value ? [value.source] : []), ...marks.map(({ target }) => target.source)])
