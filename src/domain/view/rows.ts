import { stepOf, type Catalog } from '../catalog.ts'
import type { AreaId, IndicatorId, SourceId, StepId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { Status, Verdict } from '../progress/assessment.ts'
import type { SourceKind } from '../source.ts'
import { stands, type Series } from '../series.ts'
import type { Area } from '../zone.ts'
import type { Filters, YearSpan } from './view.ts'

/** One line of the list: an indicator in the area that it is shown for. */
export interface Row {
  readonly record: IndicatorRecord
  readonly area: Area
}

/** The verdict on a row, or `undefined` as long as it is not worked out. */
export type VerdictOfRow = (row: Row) => Verdict | undefined

/** Everything that decides whether a row is listed. */
export interface RowQuestion {
  readonly catalog: Catalog
  readonly filters: Filters
  readonly verdictOf: VerdictOfRow
  /** The indicators that the filter's text finds; absent where it has none. */
  readonly found: ReadonlySet<IndicatorId> | undefined
}

/** The filters that a row can fail, one bit each. */
export const FACETS = ['actions', 'projects', 'statuses', 'sources', 'kinds', 'years', 'data', 'text'] as const
export type Facet = (typeof FACETS)[number]

const BITS: Readonly<Record<Facet, number>> = {
  actions: 1,
  projects: 2,
  statuses: 4,
  sources: 8,
  kinds: 16,
  years: 32,
  data: 64,
  text: 128,
}
/** The bit of a facet in what `failuresOf` answers. */
export const bitOf = (facet: Facet): number => BITS[facet]

/** A series' standing figures, of any year or of some; periods begin with their year, so that texts are compared. */
function hasFigure(series: Series | undefined, years: YearSpan | undefined): boolean {
  if (!series) return false
  const { periods, values, remarks } = series
  const [from, after] = years ? [String(years.from), String(years.to + 1)] : ['', ':']
  return periods.some((period, row) => {
    if (period < from || period >= after || (values[row] ?? null) === null) return false
    const remark = remarks[row]
    return remark === undefined || stands(remark)
  })
}

/** Whether an indicator has figures or targets in an area. */
export const isKnownIn = (record: IndicatorRecord, area: AreaId): boolean =>
  record.series[area] !== undefined || record.targets.some(target => target.area === area)

/** The area that an indicator is shown for where none is asked for: the zone, else the first that has figures or targets. */
export function leadingArea(record: IndicatorRecord, { frame }: Catalog): Area | undefined {
  const zone = frame.areas.find(area => area.id === frame.zone.area)
  if (zone && isKnownIn(record, zone.id)) return zone
  return frame.areas.find(area => isKnownIn(record, area.id)) ?? zone
}

function areasFor(record: IndicatorRecord, { catalog, filters }: RowQuestion): readonly Area[] {
  const { frame } = catalog
  const wantsGaps = filters.data === 'without'
  if (filters.areas.length > 0) {
    const asked = frame.areas.filter(area => filters.areas.includes(area.id))
    return wantsGaps ? asked : asked.filter(area => isKnownIn(record, area.id))
  }
  const area = wantsGaps ? frame.areas.find(({ id }) => id === frame.zone.area) : leadingArea(record, catalog)
  return area ? [area] : []
}

/** Every line that the areas asked for allow, before any other filter. */
export const candidatesOf = (question: RowQuestion): readonly Row[] =>
  question.catalog.indicators.flatMap(record => areasFor(record, question).map(area => ({ record, area })))

const sources = new WeakMap<IndicatorRecord, ReadonlySet<SourceId>>()

/** The sources of an indicator's figures and targets in all areas. */
export function sourcesOf(record: IndicatorRecord): ReadonlySet<SourceId> {
  let found = sources.get(record)
  if (!found) {
    const figures = Object.values(record.series).flatMap(series => [...new Set(series.sources)])
    found = new Set([...figures, ...record.targets.map(target => target.source)])
    sources.set(record, found)
  }
  return found
}

/** The status of a row: the verdict on the step asked for, else the headline. */
export function statusOfRow(
  row: Row,
  catalog: Catalog,
  step: StepId | undefined,
  of: VerdictOfRow,
): Status | undefined {
  const verdict = of(row)
  if (!verdict || step === undefined) return verdict?.status
  return verdict.steps.find(({ target }) => stepOf(catalog, target.period)?.id === step)?.status ?? 'no-target'
}

const allows = <Item>(chosen: readonly Item[], item: Item | undefined): boolean =>
  chosen.length === 0 || (item !== undefined && chosen.includes(item))

const allowsOne = <Item>(chosen: readonly Item[], items: ReadonlySet<Item>): boolean =>
  chosen.length === 0 || chosen.some(item => items.has(item))

function allowsFigures({ record, area }: Row, { areas, years }: Filters): boolean {
  const series = areas.length > 0 ? [record.series[area.id]] : Object.values(record.series)
  return series.some(one => hasFigure(one, years))
}

function allowsData(row: Row, { data, years }: Filters): boolean {
  if (data === 'any') return true
  return hasFigure(row.record.series[row.area.id], years) === (data === 'with')
}

const kindsBySource = new WeakMap<Catalog['frame'], ReadonlyMap<SourceId, SourceKind>>()

function kindBySource(frame: Catalog['frame']): ReadonlyMap<SourceId, SourceKind> {
  let kinds = kindsBySource.get(frame)
  if (!kinds) {
    kinds = new Map(frame.sources.map(({ id, kind }) => [id, kind]))
    kindsBySource.set(frame, kinds)
  }
  return kinds
}

/** The kinds of an indicator's sources. */
export function kindsOf(record: IndicatorRecord, { frame }: Catalog): ReadonlySet<SourceKind> {
  const kinds = kindBySource(frame)
  return new Set([...sourcesOf(record)].flatMap(source => kinds.get(source) ?? []))
}

type Test = (row: Row, question: RowQuestion) => boolean

const allowsStatus: Test = (row, { filters, catalog, verdictOf }) => {
  if (filters.statuses.length === 0) return true
  const status = statusOfRow(row, catalog, filters.step, verdictOf)
  return status === undefined || filters.statuses.includes(status)
}

const TESTS: Readonly<Record<Facet, Test>> = {
  actions: ({ record }, { filters }) => allows(filters.actions, record.action),
  projects: ({ record }, { filters }) => allows(filters.projects, record.project),
  sources: ({ record }, { filters }) => filters.sources.length === 0 || allowsOne(filters.sources, sourcesOf(record)),
  kinds: ({ record }, { filters, catalog }) =>
    filters.kinds.length === 0 || allowsOne(filters.kinds, kindsOf(record, catalog)),
  text: ({ record }, { found }) => !found || found.has(record.id),
  years: (row, { filters }) => !filters.years || filters.data === 'without' || allowsFigures(row, filters),
  data: (row, { filters }) => allowsData(row, filters),
  statuses: allowsStatus,
}

/** The filters whose answer for an indicator is the same in every area; they are asked first, and cost least. */
const OF_INDICATOR: readonly Facet[] = ['actions', 'projects', 'sources', 'kinds', 'text']
const OF_AREA: readonly Facet[] = ['years', 'data', 'statuses']

function failuresAmong(facets: readonly Facet[], row: Row, question: RowQuestion): number {
  let failures = 0
  for (const facet of facets) if (!TESTS[facet](row, question)) failures |= bitOf(facet)
  return failures
}

/** Which filters a row fails, one bit each; 0 where it is listed. A row without a verdict yet fails no status. */
export const failuresOf = (row: Row, question: RowQuestion): number => failuresAmong(FACETS, row, question)

/** How many indicators an area would list. */
export function countIn(area: Area, question: RowQuestion, records: readonly IndicatorRecord[]): number {
  const there = { ...question, filters: { ...question.filters, areas: [area.id] } }
  const wantsGaps = there.filters.data === 'without'
  return records.filter(record => {
    const row = { record, area }
    return (wantsGaps || isKnownIn(record, area.id)) && failuresAmong(OF_AREA, row, there) === 0
  }).length
}

/** The indicators that pass every filter whose answer is the same in all areas. */
export function passingAnywhere(question: RowQuestion): readonly IndicatorRecord[] {
  const { catalog } = question
  const [area] = catalog.frame.areas
  if (!area) return []
  return catalog.indicators.filter(record => failuresAmong(OF_INDICATOR, { record, area }, question) === 0)
}

/** Whether an indicator would be listed in any of its areas. */
export const passes = (record: IndicatorRecord, question: RowQuestion): boolean =>
  areasFor(record, question).some(area => failuresOf({ record, area }, question) === 0)
