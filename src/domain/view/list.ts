import type { Catalog } from '../catalog.ts'
import type { Status } from '../progress/assessment.ts'
import {
  bitOf,
  candidatesOf,
  countIn,
  failuresOf,
  kindsOf,
  passingAnywhere,
  sourcesOf,
  statusOfRow,
  type Facet,
  type Row,
  type RowQuestion,
} from './rows.ts'
import type { Sort } from './view.ts'

/** How many rows each choice of a filter would list, the other filters staying as they are. */
export type FacetCounts = Readonly<Record<'actions' | 'projects' | 'statuses' | 'areas' | 'sources' | 'kinds', Counts>>
type Counts = ReadonlyMap<string, number>

/** What the explore page lists. */
export interface ExploreList {
  readonly rows: readonly Row[]
  readonly facets: FacetCounts
}

/** Compares names in the reader's language. */
export type CompareNames = (one: Row, two: Row) => number

interface Judged {
  readonly row: Row
  readonly failures: number
}

const ATTENTION: readonly Status[] = ['reversing', 'missed', 'behind', 'on-track', 'reached', 'unknown', 'no-target']

/** How often each value occurs among the rows that fail no filter but the one counted for. */
function countBy(
  facet: Facet,
  rows: readonly Judged[],
  valuesOf: (row: Row) => Iterable<string | undefined>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { row, failures } of rows) {
    if ((failures & ~bitOf(facet)) !== 0) continue
    for (const value of valuesOf(row)) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** An area counts every indicator known there, or every one lacking there, that passes the other filters. */
function countAreas(question: RowQuestion): Counts {
  const records = passingAnywhere(question)
  const counts = question.catalog.frame.areas.map(area => [area.id, countIn(area, question, records)] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

function countFacets(rows: readonly Judged[], question: RowQuestion): FacetCounts {
  const { catalog, filters, verdictOf } = question
  return {
    actions: countBy('actions', rows, ({ record }) => [record.action]),
    projects: countBy('projects', rows, ({ record }) => [record.project]),
    statuses: countBy('statuses', rows, row => [statusOfRow(row, catalog, filters.step, verdictOf)]),
    areas: countAreas(question),
    sources: countBy('sources', rows, ({ record }) => sourcesOf(record)),
    kinds: countBy('kinds', rows, ({ record }) => kindsOf(record, catalog)),
  }
}

function latestYear({ record, area }: Row): string {
  const series = record.series[area.id]
  const row = series?.values.findLastIndex(value => value !== null) ?? -1
  return series?.periods[row] ?? ''
}

function sorted(rows: readonly Row[], sort: Sort, question: RowQuestion, compareNames: CompareNames): readonly Row[] {
  const { catalog, filters, verdictOf } = question
  const ordered = <Key>(keyOf: (row: Row) => Key, compare: (one: Key, two: Key) => number): readonly Row[] =>
    rows
      .map(row => ({ row, key: keyOf(row) }))
      .sort((one, two) => compare(one.key, two.key))
      .map(({ row }) => row)
  const urgency = (row: Row): number => {
    const status = statusOfRow(row, catalog, filters.step, verdictOf)
    return status ? ATTENTION.indexOf(status) : ATTENTION.length
  }
  switch (sort) {
    case 'catalogue':
      return ordered(catalogueKey(catalog), (one, two) => one - two)
    case 'name':
      return [...rows].sort(compareNames)
    case 'worst':
      return ordered(urgency, (one, two) => one - two)
    case 'latest':
      return ordered(latestYear, (one, two) => (one < two ? 1 : one > two ? -1 : 0))
  }
}

/** By action in the official order, figures of context last; within one as the data set has them. */
function catalogueKey({ frame }: Catalog): (row: Row) => number {
  const orders = new Map(frame.actions.map(action => [action.id, action.order]))
  return ({ record }) => (record.action && orders.get(record.action)) ?? Number.MAX_SAFE_INTEGER
}

/** The rows that pass all filters, in order, and what each further choice would list. */
export function exploreList(question: RowQuestion, sort: Sort, compareNames: CompareNames): ExploreList {
  const candidates = candidatesOf(question).map(row => ({ row, failures: failuresOf(row, question) }))
  const rows = candidates.filter(({ failures }) => failures === 0).map(({ row }) => row)
  return {
    rows: sorted(rows, sort, question, compareNames),
    facets: countFacets(candidates, question),
  }
}
