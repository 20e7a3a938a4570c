import * as v from 'valibot'
import type { Source } from '#domain/source.ts'
import type { Unit } from '#domain/unit.ts'
import type { Action, Area, Programme, Project, ProjectStage, Step, Whole, Zone } from '#domain/zone.ts'
import * as f from '../schema/fields.ts'
import type { TableSpec } from './table.ts'

const NAME = ['name_zh', 'name_en']
const NOTE = ['note_zh', 'note_en']
const THEME = ['theme_zh', 'theme_en']

/** zone.csv: one row. */
export const ZONE: TableSpec<Zone> = {
  file: 'zone.csv',
  required: ['area', ...NAME, ...THEME, 'plan_zh', 'plan_en', 'source', 'data_as_of'],
  optional: ['approval_number', 'approved'],
  schema: v.pipe(
    v.object({
      area: f.areaId,
      name: f.localText,
      theme: f.localText,
      plan: f.localText,
      approval_number: f.optional(f.words),
      approved: f.optional(f.publicationDate),
      source: f.sourceId,
      data_as_of: f.isoDate,
    }),
    v.transform(({ approval_number, data_as_of, ...rest }) => ({
      ...rest,
      approvalNumber: approval_number,
      dataAsOf: data_as_of,
    })),
  ),
}

export const STEPS: TableSpec<Step> = {
  file: 'steps.csv',
  required: ['id', 'period', ...NAME, 'wording_zh', 'wording_en', 'source'],
  optional: [],
  schema: v.object({ id: f.stepId, period: f.period, name: f.localText, wording: f.localText, source: f.sourceId }),
}

export const AREAS: TableSpec<Area> = {
  file: 'areas.csv',
  required: ['id', ...NAME, 'kind'],
  optional: ['parent', 'tile_column', 'tile_row', ...THEME, 'approval_number', 'approved', 'source', ...NOTE],
  schema: v.pipe(
    v.object({
      id: f.areaId,
      name: f.localText,
      kind: f.oneOf(['zone', 'district', 'development-zone', 'peer-zone']),
      parent: f.optional(f.areaId),
      tile_column: f.optional(f.position),
      tile_row: f.optional(f.position),
      theme: f.optionalLocalText,
      approval_number: f.optional(f.words),
      approved: f.optional(f.publicationDate),
      source: f.optional(f.sourceId),
      note: f.optionalLocalText,
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const { tile_column: column, tile_row: row } = dataset.value
      if ((column === undefined) === (row === undefined)) return
      const key = column === undefined ? 'tile_column' : 'tile_row'
      addIssue({ path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: undefined }] })
    }),
    v.transform(({ tile_column: column, tile_row: row, approval_number, ...rest }) => ({
      ...rest,
      tile: column === undefined || row === undefined ? undefined : { column, row },
      approvalNumber: approval_number,
    })),
  ),
}

export const ACTIONS: TableSpec<Action> = {
  file: 'actions.csv',
  required: ['id', 'order', ...NAME, 'source'],
  optional: [],
  schema: v.object({ id: f.actionId, order: f.order, name: f.localText, source: f.sourceId }),
}

export const PROJECTS: TableSpec<Project> = {
  file: 'projects.csv',
  required: ['id', 'action', 'order', ...NAME, 'listing', 'source'],
  optional: NOTE,
  schema: v.object({
    id: f.projectId,
    action: f.actionId,
    order: f.order,
    name: f.localText,
    listing: f.oneOf(['official', 'working']),
    source: f.sourceId,
    note: f.optionalLocalText,
  }),
}

export const PROGRAMMES: TableSpec<Programme> = {
  file: 'programmes.csv',
  required: ['id', 'list', 'action', ...NAME, 'source'],
  optional: NOTE,
  schema: v.object({
    id: f.slug,
    list: f.words,
    action: f.optional(f.actionId),
    name: f.localText,
    source: f.sourceId,
    note: f.optionalLocalText,
  }),
}

export const UNITS: TableSpec<Unit> = {
  file: 'units.csv',
  required: ['id', ...NAME, 'quantity', 'base', 'factor'],
  optional: [],
  schema: v.object({
    id: f.unitId,
    name: f.localText,
    quantity: f.oneOf(['percent', 'money', 'count', 'area', 'mass', 'length', 'energy', 'rate', 'other']),
    base: f.unitId,
    factor: f.number,
  }),
}

export const SOURCES: TableSpec<Source> = {
  file: 'sources.csv',
  required: ['id', 'title_zh', 'title_en', 'publisher_zh', 'publisher_en', 'kind', 'linkable', 'confidence'],
  optional: ['published', 'url', 'archived', 'licence', ...NOTE],
  schema: v.object({
    id: f.sourceId,
    title: f.localText,
    publisher: f.localText,
    published: f.optional(f.publicationDate),
    kind: f.oneOf([
      'press-conference',
      'gov-report',
      'bulletin',
      'approval',
      'plan',
      'news',
      'dataset',
      'user',
      'synthetic',
    ]),
    url: f.optional(f.webAddress),
    linkable: f.flag,
    archived: f.optional(f.publicationDate),
    licence: f.optional(f.words),
    confidence: f.oneOf(['high', 'medium', 'low']),
    note: f.optionalLocalText,
  }),
}

/** stages.csv: may be left out. */
export const WHOLES: TableSpec<Whole> = {
  file: 'wholes.csv',
  required: ['id', ...NAME],
  optional: ['whole', ...NOTE],
  schema: v.object({ id: f.slug, name: f.localText, whole: f.optional(f.indicatorId), note: f.optionalLocalText }),
}

export const STAGES: TableSpec<ProjectStage> = {
  file: 'stages.csv',
  required: ['project', 'period', 'stage', 'role', 'source'],
  optional: NOTE,
  schema: v.object({
    project: f.projectId,
    period: f.period,
    stage: f.oneOf(['not-started', 'started', 'first-results', 'basically-built', 'fully-built']),
    role: f.oneOf(['expected', 'reported']),
    source: f.sourceId,
    note: f.optionalLocalText,
  }),
}
