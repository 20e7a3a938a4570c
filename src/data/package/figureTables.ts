import * as v from 'valibot'
import type { AreaId, IndicatorId, SourceId } from '#domain/ids.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import type { Qualifier, Standing } from '#domain/series.ts'
import type { Aim, Basis, TargetStanding } from '#domain/target.ts'
import type { LocalText } from '#domain/text.ts'
import * as f from '../schema/fields.ts'
import type { TableSpec } from './table.ts'

const NOTE = ['note_zh', 'note_en']

export const INDICATORS: TableSpec<IndicatorDefinition> = {
  file: 'indicators.csv',
  required: ['id', 'name_zh', 'name_en', 'definition_zh', 'definition_en', 'unit', 'direction', 'nature', 'topic'],
  optional: [
    'action',
    'project',
    'sdg_goal',
    'sdg_target',
    'owner_zh',
    'owner_en',
    'low',
    'high',
    'comparable',
    'replaced_by',
    ...['part_of', 'funding', 'drew_in'],
    ...NOTE,
  ],
  schema: v.pipe(
    v.object({
      id: f.indicatorId,
      name: f.localText,
      definition: f.localText,
      unit: f.unitId,
      direction: f.oneOf(['higher-is-better', 'lower-is-better', 'hold', 'within-range', 'none']),
      nature: f.oneOf(['stock', 'flow', 'cumulative', 'quota', 'share', 'growth']),
      topic: f.oneOf(['action', 'context', 'governance']),
      action: f.optional(f.actionId),
      project: f.optional(f.projectId),
      sdg_goal: f.optional(f.sdgGoal),
      sdg_target: f.optional(f.sdgTarget),
      owner: f.optionalLocalText,
      low: f.optional(f.number),
      high: f.optional(f.number),
      comparable: f.withDefault(f.flag, true),
      replaced_by: f.optional(f.indicatorId),
      part_of: f.optional(f.slug),
      funding: f.optional(f.oneOf(['put-in'])),
      drew_in: f.optional(f.indicatorId),
      note: f.optionalLocalText,
    }),
    v.transform(({ sdg_goal, sdg_target, replaced_by, part_of, funding, drew_in, ...rest }) => ({
      ...rest,
      ...{ sdgGoal: sdg_goal, sdgTarget: sdg_target },
      ...(replaced_by !== undefined && { replacedBy: replaced_by }),
      ...(part_of !== undefined && { partOf: part_of }),
      ...(funding !== undefined && { funding }),
      ...(drew_in !== undefined && { drewIn: drew_in }),
    })),
  ),
}

/** A row of targets.csv as it stands, before its numbers are put together to an aim. */
export interface TargetRow {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
  readonly aim: Aim['kind']
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  readonly from: Period | undefined
  readonly basis: Basis
  readonly standing: TargetStanding
  readonly source: SourceId
  readonly rule: LocalText | undefined
  readonly wording: LocalText | undefined
  readonly note: LocalText | undefined
}

export const TARGETS: TableSpec<TargetRow> = {
  file: 'targets.csv',
  required: ['indicator', 'area', 'period', 'aim', 'basis', 'standing', 'source'],
  optional: ['value', 'low', 'high', 'from', 'rule_zh', 'rule_en', 'wording_zh', 'wording_en', ...NOTE],
  schema: v.object({
    indicator: f.indicatorId,
    area: f.areaId,
    period: f.period,
    aim: f.oneOf(['at-least', 'at-most', 'hold', 'within', 'per-year', 'worded']),
    value: f.optional(f.number),
    low: f.optional(f.number),
    high: f.optional(f.number),
    from: f.optional(f.period),
    basis: f.oneOf(['published', 'derived', 'draft']),
    standing: f.withDefault(f.oneOf(['current', 'ambition', 'announced', 'superseded']), 'current'),
    source: f.sourceId,
    rule: f.optionalLocalText,
    wording: f.optionalLocalText,
    note: f.optionalLocalText,
  }),
}

/** A row of observations.csv as it stands. */
export interface ObservationRow {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
  readonly value: number | undefined
  readonly qualifier: Qualifier
  readonly since: Period | undefined
  readonly source: SourceId
  readonly standing: Standing
  readonly revises: SourceId | undefined
  readonly published_value: string | undefined
  readonly published_unit: string | undefined
  readonly published_on: string | undefined
  readonly locator: string | undefined
  readonly derived_by: LocalText | undefined
  readonly reason: LocalText | undefined
  readonly note: LocalText | undefined
}

const PUBLISHED = ['published_value', 'published_unit', 'published_on', 'locator']

export const OBSERVATIONS: TableSpec<ObservationRow> = {
  file: 'observations.csv',
  required: ['indicator', 'area', 'period', 'value', 'source'],
  optional: [
    ...['qualifier', 'since', 'standing', 'revises', ...PUBLISHED],
    ...['derived_by_zh', 'derived_by_en', 'reason_zh', 'reason_en', ...NOTE],
  ],
  schema: v.object({
    indicator: f.indicatorId,
    area: f.areaId,
    period: f.period,
    value: f.optional(f.number),
    qualifier: f.withDefault(f.oneOf(['exact', 'at-least', 'at-most', 'about', 'cumulative', 'growth-rate']), 'exact'),
    since: f.optional(f.period),
    source: f.sourceId,
    standing: f.withDefault(f.oneOf(['stands', 'same-figure', 'set-aside', 'forecast']), 'stands'),
    revises: f.optional(f.sourceId),
    published_value: f.optional(f.words),
    published_unit: f.optional(f.words),
    published_on: f.optional(f.publicationDate),
    locator: f.optional(f.words),
    derived_by: f.optionalLocalText,
    reason: f.optionalLocalText,
    note: f.optionalLocalText,
  }),
}
