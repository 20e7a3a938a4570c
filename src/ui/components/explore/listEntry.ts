import { unitById, type Catalog } from '#domain/catalog.ts'
import { yearOf } from '#domain/period.ts'
import type { Status, UnknownReason, Verdict } from '#domain/progress/assessment.ts'
import { latestOf, pointsOf, type Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import { statusOfRow, type Row } from '#domain/view/rows.ts'
import { isSameSeries, type ChosenSeries, type ViewState } from '#domain/view/view.ts'

/** All that a line of the list says. */
export interface ListEntry {
  readonly key: string
  readonly index: number
  readonly row: Row
  readonly series: ChosenSeries
  readonly status: Status
  readonly why: UnknownReason | undefined
  readonly figure: Point | undefined
  readonly unit: Unit | undefined
  readonly isChosen: boolean
}

interface Facts {
  readonly catalog: Catalog
  readonly view: ViewState
  readonly judge: (row: Row) => Verdict
}

/** The latest figure, or the latest up to the year that the view stands at. */
function figureOf({ record, area }: Row, { year }: ViewState): Point | undefined {
  const series = record.series[area.id]
  return year === undefined ? latestOf(series) : pointsOf(series).findLast(({ period }) => yearOf(period) <= year)
}

/** What a line of the list says in its place. */
export function listEntry(row: Row, index: number, { catalog, view, judge }: Facts): ListEntry {
  const { record, area } = row
  const verdict = judge(row)
  const series = { indicator: record.id, area: area.id }
  return {
    ...{ key: `${record.id} ${area.id}`, index, row, series },
    status: statusOfRow(row, catalog, view.step, () => verdict) ?? 'unknown',
    why: view.step === undefined ? verdict.why : undefined,
    figure: figureOf(row, view),
    unit: unitById(catalog, record.unit),
    isChosen: view.series.some(other => isSameSeries(other, series)),
  }
}
