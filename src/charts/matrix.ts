import type { MatrixAction, MatrixCell, StepSpan } from '#domain/questions/matrix.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Status } from '#domain/progress/assessment.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** A verdict with how many indicators have it. */
export interface MatrixMark {
  readonly status: Status
  readonly count: number
}

/** The verdicts of a cell, best first. */
export const marksOf = ({ counts }: MatrixCell): readonly MatrixMark[] =>
  STATUSES.flatMap(status => {
    const count = counts[status] ?? 0
    return count > 0 ? [{ status, count }] : []
  })

const cellText = (cell: MatrixCell, { view, words }: ViewLook): string => {
  if (cell.total === 0) return words.gap
  if (cell.numbered === 0) return words.notPublished
  return words.list(marksOf(cell).map(({ status, count }) => `${view.status[status]} ${count}`))
}

/** The matrix for those who read, copy or export it: a line a project, a column a step. */
export function matrixTable(
  actions: readonly MatrixAction[],
  spans: readonly StepSpan[],
  heads: { readonly action: string; readonly project: string; readonly rest: string; span(span: StepSpan): string },
  look: ViewLook,
): ChartTable {
  const { format } = look
  return {
    columns: [
      { id: 'action', title: heads.action, kind: 'text' },
      { id: 'project', title: heads.project, kind: 'text' },
      ...spans.map(span => ({ id: span.step.id, title: heads.span(span), kind: 'text' as const })),
    ],
    rows: actions.flatMap(({ action, rows }) =>
      rows.map(({ project, cells }) => {
        const name = project ? format.pick(project.name) : heads.rest
        const texts = cells.map(cell => cellText(cell, look))
        const sentence = look.words.list([
          name,
          ...spans.map((span, index) => `${heads.span(span)} ${texts[index] ?? ''}`),
        ])
        return {
          id: `${action.id} ${project?.id ?? ''}`,
          cells: [format.pick(action.name), name, ...texts],
          sentence,
          at: undefined,
        }
      }),
    ),
    order: 'listed',
  }
}
