import {
  actionsInOrder,
  areaById,
  indicatorsOfAction,
  projectsOfAction,
  sourceById,
  unitById,
  type Catalog,
} from './catalog.ts'
import type { AreaId } from './ids.ts'
import { targetsIn, type IndicatorRecord } from './indicator.ts'
import { comparePeriods, endOf, grainOf, type IsoDate } from './period.ts'
import type { Trend, Verdict } from './progress/assessment.ts'
import { rollUp, type Distribution } from './progress/rollUp.ts'
import { verdictOf } from './progress/verdict.ts'
import { hasFigures, latestOf, type Point } from './series.ts'
import type { Target } from './target.ts'
import type { Unit } from './unit.ts'
import type { Action, Project, Step } from './zone.ts'

/** One indicator as a row of a list: its place, its latest figure, its verdict and what it must reach next. */
export interface IndicatorLine {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  readonly unit: Unit
  readonly latest: Point | undefined
  readonly verdict: Verdict
  /** The binding number that counts now: the first whose day has not passed, else the last. */
  readonly target: Target | undefined
}

const bindsByNumber = (target: Target): boolean =>
  target.aim.kind !== 'worded' && (target.standing === 'current' || target.standing === 'ambition')

/** Whether an authority has published a number, with a year, that this indicator is to reach. */
export const hasPublishedNumber = ({ indicator, area }: Pick<IndicatorLine, 'indicator' | 'area'>): boolean =>
  targetsIn(indicator, area).some(target => bindsByNumber(target) && target.basis === 'published')

/**
 * The area by which the zone reads an indicator: the zone itself, or the part of it that has figures.
 * `undefined` for indicators that speak of other zones only.
 */
export function homeAreaOf(catalog: Catalog, indicator: IndicatorRecord): AreaId | undefined {
  const { area: zone } = catalog.frame.zone
  if (indicator.series[zone] !== undefined) return zone
  const named = catalog.frame.areas
    .map(({ id }) => id)
    .filter(area => indicator.series[area] !== undefined || targetsIn(indicator, area).length > 0)
  if (named.length === 0 || named.includes(zone)) return zone
  const parts = named.filter(area => areaById(catalog, area)?.kind !== 'peer-zone')
  return parts.find(area => hasFigures(indicator.series[area])) ?? parts[0]
}

function targetNow(targets: readonly Target[], asOf: IsoDate): Target | undefined {
  const binding = targets.filter(bindsByNumber).sort((left, right) => comparePeriods(left.period, right.period))
  return binding.find(target => endOf(target.period) >= asOf) ?? binding.at(-1)
}

interface Remembered {
  readonly frame: Catalog['frame']
  readonly asOf: IsoDate
  readonly line: IndicatorLine | undefined
}

const remembered = new WeakMap<IndicatorRecord, Remembered>()

/** An indicator as a row on a day; `undefined` where it does not speak of the zone or its parts. Records never change, so each is judged once a day. */
export function lineOf(catalog: Catalog, indicator: IndicatorRecord, asOf: IsoDate): IndicatorLine | undefined {
  const { frame } = catalog
  const before = remembered.get(indicator)
  if (before?.frame === frame && before.asOf === asOf) return before.line
  const line = judgedLine(catalog, indicator, asOf)
  remembered.set(indicator, { frame, asOf, line })
  return line
}

function judgedLine(catalog: Catalog, indicator: IndicatorRecord, asOf: IsoDate): IndicatorLine | undefined {
  const area = homeAreaOf(catalog, indicator)
  const unit = unitById(catalog, indicator.unit)
  if (area === undefined || !unit) return undefined
  return {
    indicator,
    area,
    unit,
    latest: latestOf(indicator.series[area]),
    verdict: verdictOf({ indicator, area, asOf, sourceOf: id => sourceById(catalog, id) }),
    target: targetNow(targetsIn(indicator, area), asOf),
  }
}

/** Indicators as rows, in their order, without those that do not speak of the zone. */
export const linesOf = (
  catalog: Catalog,
  indicators: readonly IndicatorRecord[],
  asOf: IsoDate,
): readonly IndicatorLine[] => indicators.flatMap(indicator => lineOf(catalog, indicator, asOf) ?? [])

/** Where figures without a target to judge them by are heading; `unseen` where nothing can be compared. */
export type Headings = Readonly<Record<Trend | 'unseen', number>>

/** The directions of the indicators that no published number judges. */
export function headingsOf(lines: readonly IndicatorLine[]): Headings {
  const untargeted = lines.filter(({ verdict }) => verdict.status === 'no-target')
  const count = (trend: Trend | undefined): number => untargeted.filter(({ verdict }) => verdict.trend === trend).length
  return {
    improving: count('improving'),
    steady: count('steady'),
    worsening: count('worsening'),
    unseen: count(undefined),
  }
}

/** How some indicators stand together. */
export const distributionOf = (lines: readonly IndicatorLine[]): Distribution => rollUp(lines.map(line => line.verdict))

/** One of the five actions with its projects and how its indicators stand. */
export interface ActionStanding {
  readonly action: Action
  readonly projects: readonly Project[]
  readonly lines: readonly IndicatorLine[]
  readonly distribution: Distribution
}

/** For how many indicators an authority has published a number for a step's own year. */
export interface StepCoverage {
  readonly step: Step
  readonly withNumber: number
}

/** How the zone stands on a day: what the overview says. */
export interface ZoneStanding {
  readonly actions: readonly ActionStanding[]
  readonly distribution: Distribution
  readonly headings: Headings
  /** Indicators with a published number to reach, whatever its year. */
  readonly withNumber: number
  readonly steps: readonly StepCoverage[]
  /** All indicators, of actions or not, and those of them with a figure. */
  readonly whole: { readonly total: number; readonly known: number }
  /** Recent figures that say what kind of place the zone is. */
  readonly context: readonly IndicatorLine[]
}

const isFor = (step: Step, { indicator, area }: IndicatorLine): boolean =>
  targetsIn(indicator, area).some(
    target => bindsByNumber(target) && target.basis === 'published' && comparePeriods(target.period, step.period) === 0,
  )

const CONTEXT_AGE = 5

const isLevel = ({ topic, nature }: IndicatorRecord): boolean =>
  topic === 'context' && (nature === 'stock' || nature === 'flow' || nature === 'share')

/** The figures that say what kind of place the zone is: levels and shares of the last years, in the catalog's order. */
function contextOf(catalog: Catalog, asOf: IsoDate): readonly IndicatorLine[] {
  const since = Number(asOf.slice(0, 4)) - CONTEXT_AGE
  const lines = linesOf(catalog, catalog.indicators.filter(isLevel), asOf)
  return lines.filter(
    ({ latest, indicator }) =>
      latest !== undefined &&
      Number(endOf(latest.period).slice(0, 4)) >= since &&
      // Half a year's product beside whole years' would be taken for one of them.
      (indicator.nature === 'stock' || grainOf(latest.period) === 'year'),
  )
}

function wholeOf(catalog: Catalog): ZoneStanding['whole'] {
  const known = catalog.indicators.filter(indicator => {
    const area = homeAreaOf(catalog, indicator)
    return area !== undefined && hasFigures(indicator.series[area])
  })
  return { total: catalog.indicators.length, known: known.length }
}

/** How the zone stands on a day. */
export function standingOf(catalog: Catalog, asOf: IsoDate): ZoneStanding {
  const actions = actionsInOrder(catalog).map((action): ActionStanding => {
    const lines = linesOf(catalog, indicatorsOfAction(catalog, action.id), asOf)
    return { action, projects: projectsOfAction(catalog, action.id), lines, distribution: distributionOf(lines) }
  })
  const lines = actions.flatMap(action => action.lines)
  return {
    actions,
    distribution: distributionOf(lines),
    headings: headingsOf(lines),
    withNumber: lines.filter(hasPublishedNumber).length,
    steps: catalog.frame.steps.map(step => ({ step, withNumber: lines.filter(line => isFor(step, line)).length })),
    whole: wholeOf(catalog),
    context: contextOf(catalog, asOf),
  }
}

/** The same in steps, so that whoever runs them may paint in between: thousands of indicators take their time. */
export function* standingSteps(catalog: Catalog, asOf: IsoDate): Generator<undefined, ZoneStanding, void> {
  for (const indicator of catalog.indicators) {
    if (indicator.action !== undefined || isLevel(indicator)) lineOf(catalog, indicator, asOf)
    yield
  }
  return standingOf(catalog, asOf)
}
