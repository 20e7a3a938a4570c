import { areaById, sourceById, unitById, type Catalog } from '#domain/catalog.ts'
import type { AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { observationsOf, type Observation } from '#domain/series.ts'
import type { Source } from '#domain/source.ts'
import type { Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'

/** A published figure with all it refers to. */
export interface FigureRow {
  readonly indicator: IndicatorRecord
  readonly area: Area
  readonly unit: Unit
  readonly source: Source
  readonly observation: Observation
  /** 1 for the first report of a period, in the order of the series: the one that stands, where one does. */
  readonly report: number
}

/** A target with all it refers to; `number` tells several of one period apart. */
export interface TargetRow {
  readonly indicator: IndicatorRecord
  readonly area: Area
  readonly unit: Unit
  readonly source: Source
  readonly target: Target
  readonly number: number
}

function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A catalog refers to ${what}, which it does not hold`)
  return value
}

const unitOf = (catalog: Catalog, indicator: IndicatorRecord): Unit =>
  must(unitById(catalog, indicator.unit), `unit ${indicator.unit}`)

/** Counts how often each key has come so far, this time included. */
function counter(): (key: string) => number {
  const counts = new Map<string, number>()
  return key => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}

const areasWithFigures = (catalog: Catalog, indicator: IndicatorRecord): readonly Area[] =>
  catalog.frame.areas.filter(area => Object.hasOwn(indicator.series, area.id))

function rowsOfSeries(catalog: Catalog, indicator: IndicatorRecord, area: Area): readonly FigureRow[] {
  const unit = unitOf(catalog, indicator)
  const count = counter()
  return observationsOf(must(indicator.series[area.id], `area ${area.id}`)).map(observation => ({
    indicator,
    area,
    unit,
    source: must(sourceById(catalog, observation.source), `source ${observation.source}`),
    observation,
    report: count(observation.period),
  }))
}

/** Every figure of a catalog: by indicator, area and period, each with its further and set-aside reports. */
export const figureRows = (catalog: Catalog): readonly FigureRow[] =>
  catalog.indicators.flatMap(indicator =>
    areasWithFigures(catalog, indicator).flatMap(area => rowsOfSeries(catalog, indicator, area)),
  )

/** Every target of a catalog. */
export function targetRows(catalog: Catalog): readonly TargetRow[] {
  const areaOf = (id: AreaId): Area => must(areaById(catalog, id), `area ${id}`)
  return catalog.indicators.flatMap(indicator => {
    const unit = unitOf(catalog, indicator)
    const count = counter()
    return indicator.targets.map(target => ({
      indicator,
      area: areaOf(target.area),
      unit,
      source: must(sourceById(catalog, target.source), `source ${target.source}`),
      target,
      number: count(`${target.area} ${target.period}`),
    }))
  })
}

/** The numbers of an aim, each where it belongs; a `worded` aim has none. */
export function aimNumbers({ aim }: Target): { value: string; low: string; high: string; from: string } {
  const none = { value: '', low: '', high: '', from: '' }
  switch (aim.kind) {
    case 'worded':
      return none
    case 'at-least':
    case 'at-most':
      return { ...none, value: String(aim.value) }
    case 'hold':
      return { ...none, value: String(aim.value), high: String(aim.tolerance) }
    case 'within':
      return { ...none, low: String(aim.low), high: String(aim.high) }
    case 'per-year':
      return { ...none, value: String(aim.value), from: aim.from }
  }
}
