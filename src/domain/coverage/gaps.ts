import type { Catalog } from '../catalog.ts'
import type { ActionId, AreaId, ProjectId, StepId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { endOf, type IsoDate, type Period } from '../period.ts'
import { hasFigures, latestOf, pointsOf, type Point } from '../series.ts'
import { targetsIn } from '../indicator.ts'
import type { Target } from '../target.ts'
import { overdueFigures, rhythmOf, skippedYears } from './rhythm.ts'
import { isJudged, stepStateOf } from './stepState.ts'

/**
 * What can be missing, in the order a reader would ask. `official-list`: the plan's own list of projects.
 * `project-without-indicator`: nothing measures the project. `area-without-figures`: a part of the zone nothing is known of.
 * `no-figure`: an indicator nobody has given a figure for; `no-zone-figure`: figures for other places only.
 * `overdue`: the next figure of a series should be out by now. `skipped`: a period inside a series without a figure.
 * `single-figure`: one figure, or a few far apart: no rhythm, so nothing can be called late, and no trend be drawn.
 * `no-target`: no number and no words for a step; `worded-target`: words only; `unpublished-target`: a number of ours only.
 */
export const GAP_KINDS = [
  'official-list',
  'project-without-indicator',
  'area-without-figures',
  'no-figure',
  'no-zone-figure',
  'overdue',
  'skipped',
  'single-figure',
  'no-target',
  'worded-target',
  'unpublished-target',
] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** One thing that is not known: what, of whom, for when, and the last that is known instead. */
export interface Gap {
  /** Unique within a catalog. */
  readonly key: string
  readonly kind: GapKind
  readonly area: AreaId
  readonly action: ActionId | undefined
  readonly project: ProjectId | undefined
  readonly indicator: IndicatorRecord | undefined
  /** The period a figure or a target is missing for. */
  readonly period: Period | undefined
  readonly step: StepId | undefined
  /** The day by which it should have been published; after the catalog's own date it may be out, unseen by us. */
  readonly due: IsoDate | undefined
  readonly last: Point | undefined
  /** What there is instead of a published number: words, a derived or a draft target. */
  readonly target: Target | undefined
}

type GapDetail = Partial<Omit<Gap, 'key' | 'kind'>> & Pick<Gap, 'area'>

function gap(kind: GapKind, detail: GapDetail): Gap {
  const indicator = detail.indicator
  const parts = [kind, indicator?.id ?? detail.project, detail.area, detail.period]
  return {
    key: parts.filter(part => part !== undefined).join('/'),
    kind,
    area: detail.area,
    action: detail.action ?? indicator?.action,
    project: detail.project ?? indicator?.project,
    indicator,
    period: detail.period,
    step: detail.step,
    due: detail.due,
    last: detail.last,
    target: detail.target,
  }
}

function gapsOfPlan(catalog: Catalog): readonly Gap[] {
  const { zone, projects } = catalog.frame
  const measured = new Set(catalog.indicators.map(indicator => indicator.project))
  const list = projects.some(project => project.listing === 'working')
    ? [gap('official-list', { area: zone.area })]
    : []
  const unmeasured = projects
    .filter(project => !measured.has(project.id))
    .map(({ id, action }) => gap('project-without-indicator', { area: zone.area, project: id, action }))
  return [...list, ...unmeasured]
}

const hasAnyFigures = ({ series }: IndicatorRecord): boolean => Object.values(series).some(hasFigures)

function gapsOfAreas(catalog: Catalog): readonly Gap[] {
  const { zone, areas } = catalog.frame
  const isKnown = (area: AreaId): boolean => catalog.indicators.some(({ series }) => hasFigures(series[area]))
  return areas
    .filter(area => area.id !== zone.area && area.kind !== 'peer-zone' && !isKnown(area.id))
    .map(area => gap('area-without-figures', { area: area.id }))
}

/** Last figure in use for a period that ends before the given one. */
const lastBefore = (points: readonly Point[], period: Period): Point | undefined =>
  points.filter(point => endOf(point.period) < endOf(period)).at(-1)

/** Periods without a figure inside a series: named by a source that gives none, or skipped by a yearly series. */
function missingPeriods(indicator: IndicatorRecord, area: AreaId, points: readonly Point[]): readonly Period[] {
  const series = indicator.series[area]
  const known = new Set(points.map(point => point.period))
  const named = series ? series.periods.filter((_, row) => (series.values[row] ?? null) === null) : []
  const missing = new Set([...named, ...skippedYears(points)].filter(period => !known.has(period)))
  return [...missing].sort((left, right) => (endOf(left) < endOf(right) ? -1 : 1))
}

/** A series that comes several times a year is late once, with its latest period; a yearly one in each year. */
const SEVERAL_TIMES_A_YEAR_MONTHS = 12

function gapsOfFigures(indicator: IndicatorRecord, area: AreaId, asOf: IsoDate): readonly Gap[] {
  const points = pointsOf(indicator.series[area])
  const last = points.at(-1)
  const skipped = missingPeriods(indicator, area, points)
  const holes = skipped.map(period => gap('skipped', { area, indicator, period, last: lastBefore(points, period) }))
  if (!last) return [...holes, gap(hasAnyFigures(indicator) ? 'no-zone-figure' : 'no-figure', { area, indicator })]
  // A series that another took over from has ended; its last figure is not late, however old.
  if (indicator.replacedBy !== undefined) return holes
  const rhythm = rhythmOf(points)
  if (!rhythm) return [...holes, gap('single-figure', { area, indicator, last })]
  const overdue = overdueFigures(points, asOf).filter(({ period }) => !skipped.includes(period))
  const told = rhythm.months < SEVERAL_TIMES_A_YEAR_MONTHS ? overdue.slice(-1) : overdue
  return [...told.map(({ period, due }) => gap('overdue', { area, indicator, period, due, last })), ...holes]
}

function gapsOfSteps(catalog: Catalog, indicator: IndicatorRecord, area: AreaId): readonly Gap[] {
  if (!isJudged(indicator)) return []
  const last = latestOf(indicator.series[area])
  return catalog.frame.steps.flatMap(step => {
    const state = stepStateOf(indicator, area, step)
    if (state === 'published') return []
    const target = targetsIn(indicator, area).find(each => endOf(each.period) === endOf(step.period))
    const kind =
      state === 'worded'
        ? 'worded-target'
        : state === 'none' || state === 'other-date'
          ? 'no-target'
          : 'unpublished-target'
    return [gap(kind, { area, indicator, period: step.period, step: step.id, last, target })]
  })
}

/** The gaps of a day in steps, so that whoever runs them may paint in between: thousands of indicators take their time. */
export function* gapSteps(catalog: Catalog, asOf: IsoDate): Generator<undefined, readonly Gap[], void> {
  const area = catalog.frame.zone.area
  const gaps = [...gapsOfPlan(catalog), ...gapsOfAreas(catalog)]
  for (const indicator of catalog.indicators) {
    gaps.push(...gapsOfFigures(indicator, area, asOf), ...gapsOfSteps(catalog, indicator, area))
    yield
  }
  const byKind = new Map(GAP_KINDS.map((kind): [GapKind, Gap[]] => [kind, []]))
  for (const each of gaps) byKind.get(each.kind)?.push(each)
  return [...byKind.values()].flat()
}

/** Everything that is not known on a day, one entry a gap: the plan, its areas, the figures, the targets of the steps. */
export function dataGaps(catalog: Catalog, asOf: IsoDate): readonly Gap[] {
  const steps = gapSteps(catalog, asOf)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
