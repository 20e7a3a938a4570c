import type { Problem } from '#domain/problem.ts'
import type { Frame } from '#domain/release.ts'
import type { Unit } from '#domain/unit.ts'
import type { ProjectStage, Whole } from '#domain/zone.ts'
import { against, findDuplicates, findUnknown } from './checks.ts'
import { ACTIONS, AREAS, PROGRAMMES, PROJECTS, SOURCES, STAGES, STEPS, UNITS, WHOLES, ZONE } from './frameTables.ts'
import { NO_ROWS, readTable, type Entry, type PackageFiles, type TableReading } from './table.ts'

interface FrameTables {
  readonly zone: TableReading<Frame['zone']>
  readonly steps: TableReading<Frame['steps'][number]>
  readonly areas: TableReading<Frame['areas'][number]>
  readonly actions: TableReading<Frame['actions'][number]>
  readonly projects: TableReading<Frame['projects'][number]>
  readonly programmes: TableReading<Frame['programmes'][number]>
  readonly stages: TableReading<ProjectStage>
  readonly wholes: TableReading<Whole>
  readonly units: TableReading<Unit>
  readonly sources: TableReading<Frame['sources'][number]>
}

/** What was read of the frame: undefined where the one row of zone.csv is not whole. */
export interface FrameReading {
  readonly frame: Frame | undefined
  readonly ids: Readonly<
    Record<'areas' | 'actions' | 'projects' | 'wholes' | 'units' | 'sources', ReadonlySet<string> | undefined>
  >
  /** The wholes with their places: what they name is known only when the indicators have been read. */
  readonly wholes: readonly Entry<Whole>[]
  readonly problems: readonly Problem[]
}

function readTables(files: PackageFiles): FrameTables {
  return {
    zone: readTable(files, ZONE),
    steps: readTable(files, STEPS),
    areas: readTable(files, AREAS),
    actions: readTable(files, ACTIONS),
    projects: readTable(files, PROJECTS),
    programmes: readTable(files, PROGRAMMES),
    stages: files.has(STAGES.file) ? readTable(files, STAGES) : NO_ROWS,
    wholes: files.has(WHOLES.file) ? readTable(files, WHOLES) : NO_ROWS,
    units: readTable(files, UNITS),
    sources: readTable(files, SOURCES),
  }
}

function duplicates(t: FrameTables): readonly Problem[] {
  return [
    ...[t.steps, t.areas, t.actions, t.projects, t.programmes, t.wholes, t.units, t.sources].flatMap(table =>
      findDuplicates<{ readonly id: string }>(table.entries, record => record.id, 'id'),
    ),
    ...findDuplicates(t.steps.entries, step => step.period, 'period'),
    ...findDuplicates(t.actions.entries, action => String(action.order), 'order'),
    ...findDuplicates(t.stages.entries, stage => `${stage.project} ${stage.period} ${stage.role}`, 'period'),
    ...findDuplicates(t.projects.entries, project => `${project.action} ${project.order}`, 'order'),
  ]
}

function unknownReferences(t: FrameTables): readonly Problem[] {
  const areas = t.areas.ids
  const actions = t.actions.ids
  const sources = t.sources.ids
  const sourced = [t.zone, t.steps, t.areas, t.actions, t.projects, t.programmes, t.stages]
  return [
    ...findUnknown(t.zone.entries, 'area', zone => zone.area, areas, AREAS.file),
    ...findUnknown(t.areas.entries, 'parent', area => area.parent, areas, AREAS.file),
    ...findUnknown(t.projects.entries, 'action', project => project.action, actions, ACTIONS.file),
    ...findUnknown(t.programmes.entries, 'action', programme => programme.action, actions, ACTIONS.file),
    ...findUnknown(t.stages.entries, 'project', stage => stage.project, t.projects.ids, PROJECTS.file),
    ...findUnknown(t.units.entries, 'base', unit => unit.base, t.units.ids, UNITS.file),
    ...sourced.flatMap(table =>
      findUnknown<{ readonly source: string | undefined }>(
        table.entries,
        'source',
        record => record.source,
        sources,
        SOURCES.file,
      ),
    ),
  ]
}

function unitProblems(units: readonly Entry<Unit>[]): readonly Problem[] {
  const byId = new Map(units.map(entry => [entry.record.id, entry.record]))
  return units.flatMap((entry): readonly Problem[] => {
    const { base, factor } = entry.record
    if (factor <= 0) return [against('positive-factor', entry, 'factor', String(factor))]
    const own = byId.get(base)
    if (own && (own.base !== base || own.factor !== 1))
      return [against('base-unit-is-its-own-base', entry, 'base', base)]
    return []
  })
}

function zoneProblems(t: FrameTables): readonly Problem[] {
  const [zone, second] = t.zone.entries
  if (second) return [against('one-row', second, 'area', second.record.area)]
  if (!zone) return t.zone.problems.length > 0 ? [] : [{ code: 'empty-field', at: { file: ZONE.file, line: 2 } }]
  const area = t.areas.entries.find(entry => entry.record.id === zone.record.area)
  return area && area.record.kind !== 'zone' ? [against('zone-is-a-zone', area, 'kind', area.record.kind)] : []
}

/** Reads everything of a package but its indicators. */
export function readFrame(files: PackageFiles): FrameReading {
  const tables = readTables(files)
  const records = <R>(table: TableReading<R>): readonly R[] => table.entries.map(entry => entry.record)
  const zone = tables.zone.entries[0]?.record
  return {
    frame: zone && {
      zone,
      steps: records(tables.steps),
      areas: records(tables.areas),
      actions: records(tables.actions),
      projects: records(tables.projects),
      programmes: records(tables.programmes),
      ...(tables.stages.entries.length > 0 && { stages: records(tables.stages) }),
      ...(tables.wholes.entries.length > 0 && { wholes: records(tables.wholes) }),
      units: records(tables.units),
      sources: records(tables.sources),
    },
    ids: {
      areas: tables.areas.ids,
      actions: tables.actions.ids,
      projects: tables.projects.ids,
      wholes: tables.wholes.ids,
      units: tables.units.ids,
      sources: tables.sources.ids,
    },
    wholes: tables.wholes.entries,
    problems: [
      ...Object.values(tables).flatMap((table: TableReading<unknown>) => table.problems),
      ...duplicates(tables),
      ...unknownReferences(tables),
      ...unitProblems(tables.units.entries),
      ...zoneProblems(tables),
    ],
  }
}
