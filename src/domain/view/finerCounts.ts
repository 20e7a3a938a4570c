import { stepOf } from '../catalog.ts'
import { yearOf } from '../period.ts'
import { pointsOf } from '../series.ts'
import type { Target } from '../target.ts'
import { bitOf, candidatesOf, failuresOf, type Facet, type Row, type RowQuestion } from './rows.ts'
import { DATA_CHOICES, type DataChoice } from './view.ts'

/** What the choices of which only one holds would show, the other filters staying as they are. */
export interface FinerCounts {
  /** Rows with a number to reach by a step. */
  readonly steps: ReadonlyMap<string, number>
  /** Rows with a published figure of a year. */
  readonly years: ReadonlyMap<number, number>
  /** Rows that would be listed. */
  readonly data: ReadonlyMap<DataChoice, number>
}

const isNumeric = ({ aim, standing }: Target): boolean =>
  aim.kind !== 'worded' && (standing === 'current' || standing === 'ambition')

function stepsOf({ record, area }: Row, { catalog }: RowQuestion): ReadonlySet<string> {
  const targets = record.targets.filter(target => target.area === area.id && isNumeric(target))
  return new Set(targets.flatMap(({ period }) => stepOf(catalog, period)?.id ?? []))
}

function yearsOf({ record, area }: Row, { filters }: RowQuestion): ReadonlySet<number> {
  const series = filters.areas.length > 0 ? [record.series[area.id]] : Object.values(record.series)
  return new Set(series.flatMap(one => pointsOf(one).map(({ period }) => yearOf(period))))
}

const failsOnly = (facet: Facet, failures: number): boolean => (failures & ~bitOf(facet)) === 0

function countOne<Value>(counts: Map<Value, number>, values: Iterable<Value>): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}

/** Counts in steps: all figures are looked at, and there may be a million of them. */
export function* finerCounts(question: RowQuestion): Generator<undefined, FinerCounts, void> {
  const steps = new Map<string, number>()
  const years = new Map<number, number>()
  const data = new Map<DataChoice, number>(DATA_CHOICES.map(choice => [choice, 0]))
  for (const row of candidatesOf(question)) {
    yield
    const failures = failuresOf(row, question)
    if (failsOnly('statuses', failures)) countOne(steps, stepsOf(row, question))
    if (failsOnly('years', failures)) countOne(years, yearsOf(row, question))
  }
  for (const choice of DATA_CHOICES) {
    const asked = { ...question, filters: { ...question.filters, data: choice } }
    for (const row of candidatesOf(asked)) {
      yield
      if (failuresOf(row, asked) === 0) countOne(data, [choice])
    }
  }
  return { steps, years, data }
}
