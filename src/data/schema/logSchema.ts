import * as v from 'valibot'
import {
  isUserSource,
  STEP_KINDS,
  type Change,
  type Edit,
  type EnteredFigure,
  type EnteredTarget,
  type LogAction,
  type TextPlace,
} from '#domain/edit/edit.ts'
import { parseBatchId, parseEditId } from '#domain/ids.ts'
import type { Source } from '#domain/source.ts'
import { FiniteNumberSchema, LocalTextSchema, NumericAimSchema } from './editSchema.ts'
import * as f from './fields.ts'
import { ProjectSchema, SourceSchema } from './releaseSchema.ts'

type Schema<Value> = v.GenericSchema<unknown, Value>

const editId = f.field(parseEditId, 'edit id')
const batchId = f.field(parseBatchId, 'step id')

const EnteredFigureSchema: Schema<EnteredFigure> = v.strictObject({
  value: v.nullable(FiniteNumberSchema),
  qualifier: v.exactOptional(v.picklist(['exact', 'at-least', 'at-most', 'about', 'cumulative', 'growth-rate'])),
  since: v.exactOptional(f.period),
  note: v.exactOptional(LocalTextSchema),
})

const EnteredTargetSchema: Schema<EnteredTarget> = v.strictObject({
  aim: NumericAimSchema,
  note: v.exactOptional(LocalTextSchema),
})

const TextPlaceSchema: Schema<TextPlace> = v.variant('of', [
  v.strictObject({ of: v.literal('project-name'), project: f.projectId }),
  v.strictObject({ of: v.literal('project-note'), project: f.projectId }),
  v.strictObject({ of: v.literal('indicator-note'), indicator: f.indicatorId }),
])

const UserSourceSchema: Schema<Source> = v.pipe(
  SourceSchema,
  v.check(({ id, kind }) => isUserSource(id) && kind === 'user', 'source of the user’s own'),
)

const cell = { indicator: f.indicatorId, area: f.areaId, period: f.period }

const ChangeSchema: Schema<Change> = v.variant('kind', [
  v.strictObject({ kind: v.literal('figure'), ...cell, to: v.exactOptional(EnteredFigureSchema) }),
  v.strictObject({ kind: v.literal('target'), ...cell, to: v.exactOptional(EnteredTargetSchema) }),
  v.strictObject({ kind: v.literal('text'), place: TextPlaceSchema, to: v.exactOptional(LocalTextSchema) }),
  v.strictObject({ kind: v.literal('projects'), to: v.exactOptional(v.array(ProjectSchema)) }),
  v.strictObject({ kind: v.literal('internal'), indicator: f.indicatorId, to: v.exactOptional(v.literal(true)) }),
  v.strictObject({ kind: v.literal('source'), source: f.sourceId, to: v.exactOptional(UserSourceSchema) }),
  v.strictObject({ kind: v.literal('withdraw'), edit: editId }),
])

/** An edit as stored or imported. */
export const EditSchema: Schema<Edit> = v.pipe(
  v.strictObject({
    ...{ id: editId, workspace: v.picklist(['curated', 'sample']), at: v.string(), who: v.string(), why: v.string() },
    ...{ source: v.optional(f.sourceId), change: ChangeSchema },
  }),
  v.transform(({ source, ...rest }) => ({ ...rest, source })),
)

/** What a log's entry does, as stored or imported. */
export const LogActionSchema: Schema<LogAction> = v.variant('kind', [
  v.strictObject({
    ...{ kind: v.literal('step'), batch: batchId, step: v.picklist(STEP_KINDS), edits: v.array(EditSchema) },
  }),
  v.strictObject({ kind: v.picklist(['undo', 'redo']), batch: batchId }),
])
