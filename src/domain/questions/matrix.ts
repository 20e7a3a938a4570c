import type { IndicatorLine, ZoneStanding } from '../overview.ts'
import { comparePeriods, endOf } from '../period.ts'
import { STATUSES, type Status, type StepVerdict } from '../progress/assessment.ts'
import type { Action, Project, Step } from '../zone.ts'

/** The verdicts on some indicators, by the targets that fall due in the time up to a step. */
export interface MatrixCell {
  readonly step: Step
  readonly counts: Readonly<Partial<Record<Status, number>>>
  /** Indicators with a numeric target in that time. */
  readonly numbered: number
  readonly total: number
}

/** A line of the matrix: a project, or what of an action is in no project. */
export interface MatrixRow {
  readonly project: Project | undefined
  readonly lines: readonly IndicatorLine[]
  readonly cells: readonly MatrixCell[]
}

/** An action with its lines. */
export interface MatrixAction {
  readonly action: Action
  readonly rows: readonly MatrixRow[]
}

/** A step with the time that leads up to it: after the step before, to its own date. */
export interface StepSpan {
  readonly step: Step
  readonly after: Step | undefined
}

/** The steps in order, each with the one before. */
export function spansOf(steps: readonly Step[]): readonly StepSpan[] {
  const ordered = [...steps].sort((left, right) => comparePeriods(left.period, right.period))
  return ordered.map((step, index) => ({ step, after: ordered[index - 1] }))
}

/** The verdict on the last numeric target that falls due in a span; `undefined` where none does. */
export function verdictIn({ step, after }: StepSpan, line: IndicatorLine): StepVerdict | undefined {
  const due = line.verdict.steps.filter(({ target }) => {
    const end = endOf(target.period)
    return target.aim.kind !== 'worded' && end <= endOf(step.period) && (!after || end > endOf(after.period))
  })
  return due.reduce<StepVerdict | undefined>(
    (last, given) => (last && comparePeriods(last.target.period, given.target.period) >= 0 ? last : given),
    undefined,
  )
}

function cellOf(span: StepSpan, lines: readonly IndicatorLine[]): MatrixCell {
  const verdicts = lines.flatMap(line => verdictIn(span, line) ?? [])
  const counts = Object.fromEntries(
    STATUSES.flatMap(status => {
      const count = verdicts.filter(verdict => verdict.status === status).length
      return count > 0 ? [[status, count] as const] : []
    }),
  )
  return { step: span.step, counts, numbered: verdicts.length, total: lines.length }
}

/** Actions × projects × steps: how each project stands towards each step. */
export function matrixOf({ actions }: ZoneStanding, steps: readonly Step[]): readonly MatrixAction[] {
  const spans = spansOf(steps)
  return actions.map(({ action, projects, lines }) => {
    const rowOf = (project: Project | undefined): MatrixRow => {
      const own = lines.filter(({ indicator }) => indicator.project === project?.id)
      return { project, lines: own, cells: spans.map(span => cellOf(span, own)) }
    }
    const rest = rowOf(undefined)
    return { action, rows: [...projects.map(rowOf), ...(rest.lines.length > 0 ? [rest] : [])] }
  })
}
