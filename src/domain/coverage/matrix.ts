import type { Catalog } from '../catalog.ts'
import type { ActionId, AreaId, ProjectId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { yearOf, type IsoDate, parsePeriod } from '../period.ts'
import { pointsOf } from '../series.ts'
import type { Step } from '../zone.ts'
import type { Gap } from './gaps.ts'
import { isJudged, STEP_STATES, stepStateOf, type StepState } from './stepState.ts'

/** The table of coverage shows this many years up to the present one; earlier figures are counted together. */
export const MATRIX_YEARS = 8

/** How many of a row's indicators have a published figure in use for a year. */
export interface YearCell {
  readonly year: number
  readonly known: number
  readonly total: number
}

/** For how many of a row's judged indicators each state of a step holds. */
export interface StepCell {
  readonly step: Step
  readonly counts: Readonly<Record<StepState, number>>
  readonly total: number
}

/** A line of the coverage table: an action, one of its projects, what of an action is in no project, or a topic. */
export interface CoverageRow {
  readonly key: string
  readonly kind: 'action' | 'project' | 'rest' | 'context' | 'governance'
  readonly action: ActionId | undefined
  readonly project: ProjectId | undefined
  readonly indicators: readonly IndicatorRecord[]
  /** Indicators with a figure from before the first year shown. */
  readonly earlier: number
  readonly years: readonly YearCell[]
  readonly steps: readonly StepCell[]
}

/** What an area has published and what not, action by action, year by year, step by step. */
export interface Coverage {
  readonly area: AreaId
  readonly years: readonly number[]
  readonly rows: readonly CoverageRow[]
}

type RowHead = Pick<CoverageRow, 'key' | 'kind' | 'action' | 'project'>

function yearsWithFigures(indicator: IndicatorRecord, area: AreaId): ReadonlySet<number> {
  return new Set(pointsOf(indicator.series[area]).map(point => yearOf(point.period)))
}

const noStates = (): Record<StepState, number> => ({
  published: 0,
  derived: 0,
  draft: 0,
  ambition: 0,
  worded: 0,
  'other-date': 0,
  none: 0,
})

function stepCell(step: Step, indicators: readonly IndicatorRecord[], area: AreaId): StepCell {
  const counts = noStates()
  const judged = indicators.filter(isJudged)
  for (const indicator of judged) counts[stepStateOf(indicator, area, step)] += 1
  return { step, counts, total: judged.length }
}

function rowsOfPlan(catalog: Catalog): readonly (readonly [RowHead, readonly IndicatorRecord[]])[] {
  const { actions, projects } = catalog.frame
  return actions.flatMap(({ id: action }) => {
    const own = catalog.indicators.filter(indicator => indicator.action === action)
    const head: RowHead = { key: action, kind: 'action', action, project: undefined }
    const parts = projects
      .filter(project => project.action === action)
      .map(({ id: project }): readonly [RowHead, readonly IndicatorRecord[]] => [
        { key: `${action}/${project}`, kind: 'project', action, project },
        own.filter(indicator => indicator.project === project),
      ])
    const rest = own.filter(indicator => indicator.project === undefined)
    const restHead: RowHead = { key: `${action}/rest`, kind: 'rest', action, project: undefined }
    return [[head, own] as const, ...parts, ...(parts.length > 0 && rest.length > 0 ? [[restHead, rest] as const] : [])]
  })
}

function rowsOfTopics(catalog: Catalog): readonly (readonly [RowHead, readonly IndicatorRecord[]])[] {
  const topics = ['context', 'governance'] as const
  return topics.flatMap(kind => {
    const own = catalog.indicators.filter(indicator => indicator.topic === kind)
    return own.length > 0 ? [[{ key: kind, kind, action: undefined, project: undefined }, own] as const] : []
  })
}

function yearOfDay(day: IsoDate): number {
  const period = parsePeriod(day)
  if (period === undefined) throw new Error(`Not a day: ${day}`)
  return yearOf(period)
}

/** The coverage of an area as known on a day: years up to that day's, every action and project, every step. */
export function coverageOf(catalog: Catalog, area: AreaId, asOf: IsoDate): Coverage {
  const lastYear = yearOfDay(asOf)
  const known = new Map(catalog.indicators.map(indicator => [indicator.id, yearsWithFigures(indicator, area)]))
  let earliest = lastYear
  for (const years of known.values()) for (const year of years) earliest = Math.min(earliest, year)
  const firstYear = Math.max(earliest, lastYear - MATRIX_YEARS + 1)
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, offset) => firstYear + offset)
  const count = (indicators: readonly IndicatorRecord[], test: (year: number) => boolean): number =>
    indicators.filter(({ id }) => [...(known.get(id) ?? [])].some(test)).length
  const rows = [...rowsOfPlan(catalog), ...rowsOfTopics(catalog)].map(([head, indicators]): CoverageRow => ({
    ...head,
    indicators,
    earlier: count(indicators, year => year < firstYear),
    years: years.map(year => ({ year, known: count(indicators, each => each === year), total: indicators.length })),
    steps: catalog.frame.steps.map(step => stepCell(step, indicators, area)),
  }))
  return { area, years, rows }
}

/** The sentence at the head of the coverage page, as numbers. */
export interface CoverageSummary {
  readonly indicators: number
  /** Indicators with at least one figure for the zone. */
  readonly known: number
  /** Series of which the next figure should be out. */
  readonly overdue: number
  readonly single: number
  /** Targets that the steps call for, and those of them published as a number. */
  readonly stepTargets: { readonly wanted: number; readonly published: number }
  readonly officialList: boolean
  readonly silentAreas: number
}

/** What is known and what is not, in seven numbers. */
export function coverageSummary(catalog: Catalog, gaps: readonly Gap[]): CoverageSummary {
  const area = catalog.frame.zone.area
  const of = (kind: Gap['kind']): readonly Gap[] => gaps.filter(gap => gap.kind === kind)
  const judged = catalog.indicators.filter(isJudged)
  const states = catalog.frame.steps.flatMap(step => judged.map(indicator => stepStateOf(indicator, area, step)))
  return {
    indicators: catalog.indicators.length,
    known: catalog.indicators.length - of('no-figure').length - of('no-zone-figure').length,
    overdue: new Set(of('overdue').map(gap => gap.indicator?.id)).size,
    single: of('single-figure').length,
    stepTargets: { wanted: states.length, published: states.filter(state => state === STEP_STATES[0]).length },
    officialList: of('official-list').length === 0,
    silentAreas: of('area-without-figures').length,
  }
}
