import * as v from 'valibot'
import { isSlug, type AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { STAGES } from '#domain/progress/milestones.ts'
import type { Frame, ReleaseContent } from '#domain/release.ts'
import type { Remark, Series } from '#domain/series.ts'
import type { Source } from '#domain/source.ts'
import type { Aim, Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import type { Action, Area, Programme, Project, ProjectStage, Step, Whole, Zone } from '#domain/zone.ts'
import { FiniteNumberSchema, LocalTextSchema, NumericAimSchema } from './editSchema.ts'
import * as f from './fields.ts'

type Schema<Value> = v.GenericSchema<unknown, Value>

/** A field that JSON leaves out where it has no value. */
const maybe = <Value>(schema: Schema<Value>) => v.optional(schema, () => undefined)

const text = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

const ZoneSchema: Schema<Zone> = v.strictObject({
  ...{ area: f.areaId, name: LocalTextSchema, theme: LocalTextSchema, plan: LocalTextSchema },
  ...{ approvalNumber: maybe(text), approved: maybe(f.publicationDate), source: f.sourceId, dataAsOf: f.isoDate },
})

const StepSchema: Schema<Step> = v.strictObject({
  ...{ id: f.stepId, period: f.period, name: LocalTextSchema, wording: LocalTextSchema, source: f.sourceId },
})

const AreaSchema: Schema<Area> = v.strictObject({
  ...{ id: f.areaId, name: LocalTextSchema, parent: maybe(f.areaId), theme: maybe(LocalTextSchema) },
  kind: v.picklist(['zone', 'district', 'development-zone', 'peer-zone']),
  tile: maybe(v.strictObject({ column: whole, row: whole })),
  ...{ approvalNumber: maybe(text), approved: maybe(f.publicationDate), source: maybe(f.sourceId) },
  note: maybe(LocalTextSchema),
})

const ActionSchema: Schema<Action> = v.strictObject({
  ...{ id: f.actionId, order: whole, name: LocalTextSchema, source: f.sourceId },
})

/** A project as stored or imported. */
export const ProjectSchema: Schema<Project> = v.strictObject({
  ...{ id: f.projectId, action: f.actionId, order: whole, name: LocalTextSchema, source: f.sourceId },
  ...{ listing: v.picklist(['official', 'working']), note: maybe(LocalTextSchema) },
})

const ProgrammeSchema: Schema<Programme> = v.strictObject({
  ...{ id: f.slug, list: text, action: maybe(f.actionId), name: LocalTextSchema, source: f.sourceId },
  note: maybe(LocalTextSchema),
})

const StageSchema: Schema<ProjectStage> = v.strictObject({
  ...{ project: f.projectId, period: f.period, source: f.sourceId, note: maybe(LocalTextSchema) },
  stage: v.picklist(STAGES),
  role: v.picklist(['expected', 'reported']),
})

const WholeSchema: Schema<Whole> = v.strictObject({
  ...{ id: f.slug, name: LocalTextSchema, whole: maybe(f.indicatorId), note: maybe(LocalTextSchema) },
})

const UnitSchema: Schema<Unit> = v.strictObject({
  ...{ id: f.unitId, name: LocalTextSchema, base: f.unitId, factor: FiniteNumberSchema },
  quantity: v.picklist(['percent', 'money', 'count', 'area', 'mass', 'length', 'energy', 'rate', 'other']),
})

const SOURCE_KINDS = ['press-conference', 'gov-report', 'bulletin', 'approval', 'plan', 'news', 'dataset'] as const

/** A source as stored or imported. */
export const SourceSchema: Schema<Source> = v.strictObject({
  ...{ id: f.sourceId, title: LocalTextSchema, publisher: LocalTextSchema, published: maybe(f.publicationDate) },
  kind: v.picklist([...SOURCE_KINDS, 'user', 'synthetic']),
  ...{ url: maybe(f.webAddress), linkable: v.boolean(), archived: maybe(f.publicationDate), licence: maybe(text) },
  ...{ confidence: v.picklist(['high', 'medium', 'low']), note: maybe(LocalTextSchema) },
})

const FrameSchema: Schema<Frame> = v.strictObject({
  zone: ZoneSchema,
  ...{ steps: v.array(StepSchema), areas: v.array(AreaSchema), actions: v.array(ActionSchema) },
  ...{ projects: v.array(ProjectSchema), programmes: v.array(ProgrammeSchema) },
  stages: v.exactOptional(v.array(StageSchema)),
  wholes: v.exactOptional(v.array(WholeSchema)),
  ...{ units: v.array(UnitSchema), sources: v.array(SourceSchema) },
})

const AimSchema: Schema<Aim> = v.union([NumericAimSchema, v.strictObject({ kind: v.literal('worded') })])

const TargetSchema: Schema<Target> = v.strictObject({
  ...{ area: f.areaId, period: f.period, aim: AimSchema, source: f.sourceId },
  basis: v.picklist(['published', 'derived', 'draft']),
  standing: v.picklist(['current', 'ambition', 'announced', 'superseded']),
  ...{ rule: maybe(LocalTextSchema), wording: maybe(LocalTextSchema), note: maybe(LocalTextSchema) },
})

const RemarkSchema: Schema<Remark> = v.strictObject({
  qualifier: v.exactOptional(v.picklist(['exact', 'at-least', 'at-most', 'about', 'cumulative', 'growth-rate'])),
  since: v.exactOptional(f.period),
  derivedBy: v.exactOptional(LocalTextSchema),
  asPublished: v.exactOptional(v.strictObject({ value: text, unit: v.string() })),
  standing: v.exactOptional(v.picklist(['stands', 'same-figure', 'set-aside', 'forecast'])),
  revises: v.exactOptional(f.sourceId),
  reason: v.exactOptional(LocalTextSchema),
  locator: v.exactOptional(text),
  publishedOn: v.exactOptional(f.publicationDate),
  note: v.exactOptional(LocalTextSchema),
})

const hasEqualColumns = ({ periods, values, sources, remarks }: Series): boolean =>
  values.length === periods.length &&
  sources.length === periods.length &&
  Object.keys(remarks).every(row => Number(row) < periods.length)

const SeriesSchema: Schema<Series> = v.pipe(
  v.strictObject({
    periods: v.array(f.period),
    values: v.array(v.nullable(FiniteNumberSchema)),
    sources: v.array(f.sourceId),
    remarks: v.record(v.pipe(v.string(), v.regex(/^\d+$/)), RemarkSchema),
  }),
  v.check(series => hasEqualColumns(series), 'columns of equal length'),
)

const SeriesByAreaSchema: Schema<Readonly<Record<AreaId, Series>>> = v.record(
  v.pipe(v.string(), v.check(isSlug)),
  SeriesSchema,
)

const IndicatorSchema: Schema<IndicatorRecord> = v.strictObject({
  ...{ id: f.indicatorId, name: LocalTextSchema, definition: LocalTextSchema, unit: f.unitId },
  direction: v.picklist(['higher-is-better', 'lower-is-better', 'hold', 'within-range', 'none']),
  nature: v.picklist(['stock', 'flow', 'cumulative', 'quota', 'share', 'growth']),
  ...{ action: maybe(f.actionId), project: maybe(f.projectId), topic: v.picklist(['action', 'context', 'governance']) },
  ...{ sdgGoal: maybe(f.sdgGoal), sdgTarget: maybe(f.sdgTarget), owner: maybe(LocalTextSchema) },
  ...{ low: maybe(FiniteNumberSchema), high: maybe(FiniteNumberSchema), comparable: v.boolean() },
  ...{ replacedBy: v.exactOptional(f.indicatorId), note: maybe(LocalTextSchema) },
  ...{ partOf: v.exactOptional(f.slug), drewIn: v.exactOptional(f.indicatorId) },
  funding: v.exactOptional(v.literal('put-in')),
  ...{ series: SeriesByAreaSchema, targets: v.array(TargetSchema) },
})

/** A whole release without its name, as a file or a backup may bring it. */
export const ReleaseContentSchema: Schema<ReleaseContent> = v.strictObject({
  format: v.literal(1),
  nature: v.picklist(['published', 'synthetic']),
  frame: FrameSchema,
  indicators: v.array(IndicatorSchema),
})
