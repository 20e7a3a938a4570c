import { indicatorById, type Catalog } from '../catalog.ts'
import type { AreaId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { standingOf, type IndicatorLine } from '../overview.ts'
import type { IsoDate, Period } from '../period.ts'
import { changesAgainst, type VerdictChange } from '../questions/changes.ts'
import { observationsOf, stands } from '../series.ts'
import type { Aim } from '../target.ts'

interface ComparedCell {
  readonly indicator: IndicatorRecord
  readonly area: AreaId
  readonly period: Period
}

/** A figure that is another one, came or went; `undefined` where there is none, `null` where it is not published. */
export interface FigureChange extends ComparedCell {
  readonly before: number | null | undefined
  readonly after: number | null | undefined
}

/** A target that is another one, came or went. */
export interface TargetChange extends ComparedCell {
  readonly before: Aim | undefined
  readonly after: Aim | undefined
}

/** What is different between two states of the data. */
export interface CatalogComparison {
  readonly figures: readonly FigureChange[]
  readonly targets: readonly TargetChange[]
  readonly verdicts: readonly VerdictChange[]
  readonly added: readonly IndicatorRecord[]
  readonly removed: readonly IndicatorRecord[]
}

type Values = ReadonlyMap<string, { readonly area: AreaId; readonly period: Period; readonly value: number | null }>

function valuesOf({ series }: IndicatorRecord, areas: readonly AreaId[]): Values {
  const values = new Map<string, { area: AreaId; period: Period; value: number | null }>()
  for (const area of areas) {
    const own = Object.hasOwn(series, area) ? series[area] : undefined
    if (!own) continue
    for (const { period, value, remark } of observationsOf(own))
      if (stands(remark)) values.set(`${area} ${period}`, { area, period, value })
  }
  return values
}

type Aims = ReadonlyMap<
  string,
  { readonly area: AreaId; readonly period: Period; readonly aim: Aim; readonly text: string }
>

/** Targets are told apart by where they stand and how binding they are. */
function aimsOf({ targets }: IndicatorRecord): Aims {
  return new Map(
    targets.map(({ area, period, aim, basis, standing, wording }) => [
      [area, period, basis, standing, wording?.zh ?? ''].join(' '),
      {
        area,
        period,
        aim,
        text: JSON.stringify(Object.entries(aim).sort(([left], [right]) => (left < right ? -1 : 1))),
      },
    ]),
  )
}

function changedKeys<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (left: Value, right: Value) => boolean,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => {
    const [left, right] = [before.get(key), after.get(key)]
    return left === undefined || right === undefined || !isSame(left, right)
  })
}

function figureChanges(
  before: IndicatorRecord,
  after: IndicatorRecord,
  areas: readonly AreaId[],
): readonly FigureChange[] {
  const [old, now] = [valuesOf(before, areas), valuesOf(after, areas)]
  return changedKeys(old, now, (left, right) => left.value === right.value).flatMap(key => {
    const cell = now.get(key) ?? old.get(key)
    if (!cell) return []
    const { area, period } = cell
    return [{ indicator: after, area, period, before: old.get(key)?.value, after: now.get(key)?.value }]
  })
}

function targetChanges(before: IndicatorRecord, after: IndicatorRecord): readonly TargetChange[] {
  const [old, now] = [aimsOf(before), aimsOf(after)]
  return changedKeys(old, now, (left, right) => left.text === right.text).flatMap(key => {
    const cell = now.get(key) ?? old.get(key)
    if (!cell) return []
    const { area, period } = cell
    return [{ indicator: after, area, period, before: old.get(key)?.aim, after: now.get(key)?.aim }]
  })
}

const linesOf = (catalog: Catalog, asOf: IsoDate): readonly IndicatorLine[] =>
  standingOf(catalog, asOf).actions.flatMap(({ lines }) => lines)

/** Holds two states of the data against each other; verdicts are given for both on the same day. */
export function compareCatalogs(before: Catalog, after: Catalog, asOf: IsoDate): CatalogComparison {
  const areas = [...new Set([...before.frame.areas, ...after.frame.areas].map(({ id }) => id))]
  // A record that is the very same in both has nothing to compare.
  const pairs = after.indicators.flatMap(now => {
    const old = indicatorById(before, now.id)
    return old && old !== now ? [{ old, now }] : []
  })
  return {
    figures: pairs.flatMap(({ old, now }) => figureChanges(old, now, areas)),
    targets: pairs.flatMap(({ old, now }) => targetChanges(old, now)),
    verdicts: changesAgainst(asOf, linesOf(before, asOf), linesOf(after, asOf)).verdicts,
    added: after.indicators.filter(({ id }) => !indicatorById(before, id)),
    removed: before.indicators.filter(({ id }) => !indicatorById(after, id)),
  }
}
