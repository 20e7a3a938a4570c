import type { Catalog } from '#domain/catalog.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Source } from '#domain/source.ts'
import type { LocalText } from '#domain/text.ts'
import type { Unit } from '#domain/unit.ts'
import type { Action, Area, Programme, Project, ProjectStage, Step, Whole, Zone } from '#domain/zone.ts'
import { aimNumbers, figureRows, targetRows, type FigureRow, type TargetRow } from './figureRows.ts'

/** The fields of one row of a package's file by name; `undefined` is left empty. */
export type Cells = Readonly<Record<string, string | number | boolean | undefined>>

const pair = (name: string, text: LocalText | undefined): Cells => ({
  [`${name}_zh`]: text?.zh,
  [`${name}_en`]: text?.en,
})

const zoneCells = ({ area, name, theme, plan, approvalNumber, approved, source, dataAsOf }: Zone): Cells => ({
  area,
  ...pair('name', name),
  ...pair('theme', theme),
  ...pair('plan', plan),
  approval_number: approvalNumber,
  approved,
  source,
  data_as_of: dataAsOf,
})

const stepCells = ({ id, period, name, wording, source }: Step): Cells => ({
  id,
  period,
  ...pair('name', name),
  ...pair('wording', wording),
  source,
})

const areaCells = ({ id, name, kind, parent, tile, theme, approvalNumber, approved, source, note }: Area): Cells => ({
  id,
  ...pair('name', name),
  kind,
  parent,
  tile_column: tile?.column,
  tile_row: tile?.row,
  ...pair('theme', theme),
  approval_number: approvalNumber,
  approved,
  source,
  ...pair('note', note),
})

const actionCells = ({ id, order, name, source }: Action): Cells => ({ id, order, ...pair('name', name), source })

const projectCells = ({ id, action, order, name, listing, source, note }: Project): Cells => ({
  id,
  action,
  order,
  ...pair('name', name),
  listing,
  source,
  ...pair('note', note),
})

const programmeCells = ({ id, list, action, name, source, note }: Programme): Cells => ({
  id,
  list,
  action,
  ...pair('name', name),
  source,
  ...pair('note', note),
})

const stageCells = ({ project, period, stage, role, source, note }: ProjectStage): Cells => ({
  ...{ project, period, stage, role, source },
  ...pair('note', note),
})

const wholeCells = ({ id, name, whole, note }: Whole): Cells => ({
  id,
  ...pair('name', name),
  whole,
  ...pair('note', note),
})

const unitCells = ({ id, name, quantity, base, factor }: Unit): Cells => ({
  id,
  ...pair('name', name),
  quantity,
  base,
  factor,
})

const sourceCells = ({ title, publisher, note, ...plain }: Source): Cells => ({
  ...plain,
  ...pair('title', title),
  ...pair('publisher', publisher),
  ...pair('note', note),
})

const indicatorCells = (indicator: IndicatorRecord): Cells => ({
  id: indicator.id,
  ...pair('name', indicator.name),
  ...pair('definition', indicator.definition),
  unit: indicator.unit,
  direction: indicator.direction,
  nature: indicator.nature,
  topic: indicator.topic,
  action: indicator.action,
  project: indicator.project,
  sdg_goal: indicator.sdgGoal,
  sdg_target: indicator.sdgTarget,
  ...pair('owner', indicator.owner),
  low: indicator.low,
  high: indicator.high,
  comparable: indicator.comparable,
  replaced_by: indicator.replacedBy,
  part_of: indicator.partOf,
  funding: indicator.funding,
  drew_in: indicator.drewIn,
  ...pair('note', indicator.note),
})

const targetCells = ({ indicator, area, target }: TargetRow): Cells => ({
  indicator: indicator.id,
  area: area.id,
  period: target.period,
  aim: target.aim.kind,
  ...aimNumbers(target),
  basis: target.basis,
  standing: target.standing,
  source: target.source,
  ...pair('rule', target.rule),
  ...pair('wording', target.wording),
  ...pair('note', target.note),
})

const figureCells = ({ indicator, area, observation: { period, value, source, remark } }: FigureRow): Cells => ({
  indicator: indicator.id,
  area: area.id,
  period,
  value: value ?? undefined,
  qualifier: remark.qualifier ?? 'exact',
  since: remark.since,
  source,
  standing: remark.standing ?? 'stands',
  revises: remark.revises,
  published_value: remark.asPublished?.value,
  published_unit: remark.asPublished?.unit,
  published_on: remark.publishedOn,
  locator: remark.locator,
  ...pair('derived_by', remark.derivedBy),
  ...pair('reason', remark.reason),
  ...pair('note', remark.note),
})

/** Every file of a catalog's data package with its rows. */
export function packageCells(catalog: Catalog): ReadonlyMap<string, readonly Cells[]> {
  const { zone, steps, areas, actions, projects, programmes, stages = [], wholes = [], units, sources } = catalog.frame
  return new Map([
    ['zone.csv', [zoneCells(zone)]],
    ['steps.csv', steps.map(stepCells)],
    ['areas.csv', areas.map(areaCells)],
    ['actions.csv', actions.map(actionCells)],
    ['projects.csv', projects.map(projectCells)],
    ['programmes.csv', programmes.map(programmeCells)],
    ['stages.csv', stages.map(stageCells)],
    ['wholes.csv', wholes.map(wholeCells)],
    ['units.csv', units.map(unitCells)],
    ['sources.csv', sources.map(sourceCells)],
    ['indicators.csv', catalog.indicators.map(indicatorCells)],
    ['targets.csv', targetRows(catalog).map(targetCells)],
    ['observations.csv', figureRows(catalog).map(figureCells)],
  ])
}
