import type { SourceId } from '#domain/ids.ts'
import { positionOf } from '#domain/period.ts'
import type { Observation } from '#domain/series.ts'
import { observationsOf } from '#domain/series.ts'
import type { Area } from '#domain/zone.ts'
import type { ChartLook } from './look.ts'
import { asFineAs } from './parts/fineness.ts'
import { aimText } from './parts/aim.ts'
import type { ChartColumn, ChartRow, ChartTable } from './table.ts'
import type { TrendMilestone } from './trendPath.ts'
import { valueOf } from './trendPath.ts'
import type { TrendStep, TrendView } from './trendView.ts'

/** What a row says, before it is a row: all texts, in the order of the columns. */
interface Entry {
  readonly id: string
  readonly at: number
  readonly drawnAt: number | undefined
  readonly period: string
  readonly area: string
  readonly value: string
  readonly kind: string
  readonly source: string
  readonly note: string
}

const COLUMNS = ['period', 'area', 'value', 'kind', 'source', 'note'] as const
const DATA_ORDER = 0.0001

/** Every figure, target and step of a trend in order of time, with what its drawing says in marks. */
export function trendTable(view: TrendView, look: ChartLook): ChartTable {
  const { words } = look
  const main = view.lines[0]?.area
  const entries = [
    ...view.lines.flatMap(({ area }) => observationEntries(area, view, look)),
    ...view.milestones.map((milestone, index) => targetEntry(milestone, index, main, view, look)),
    ...view.steps.filter(step => !step.target).map(step => stepEntry(step, main, look)),
    ...outlookEntries(view, main, look),
  ].sort((left, right) => left.at - right.at)
  const isShown = (column: (typeof COLUMNS)[number]): boolean => column !== 'area' || view.lines.length > 1
  const columns = COLUMNS.filter(isShown)
  return {
    columns: columns.map((id): ChartColumn => ({
      id,
      title: words.columns[id],
      kind: id === 'value' ? 'figure' : 'text',
    })),
    rows: entries.map(entry => rowOf(entry, columns, look)),
  }
}

function rowOf(entry: Entry, columns: readonly (typeof COLUMNS)[number][], { words }: ChartLook): ChartRow {
  const { id, at, drawnAt, area, period, value, kind, source } = entry
  return {
    id,
    cells: columns.map(column => entry[column] || words.gap),
    sentence: words.reading({ area, period, value, remark: kind, source: source === words.gap ? '' : source }),
    at: drawnAt === undefined ? undefined : { x: at, y: drawnAt },
  }
}

function sourceText(id: SourceId, { sources }: TrendView, { format, words }: ChartLook): string {
  const source = sources.find(given => given.id === id)
  return source ? words.source(format.pick(source.publisher), format.pick(source.title)) : words.gap
}

/** Qualifier, standing and derivation: whatever makes a figure no plain one. */
function kindOf({ value, remark }: Observation, { words }: ChartLook): string {
  const { qualifier = 'exact', standing = 'stands', derivedBy } = remark
  const kinds = [
    standing === 'stands' ? '' : words.standing[standing],
    value === null || qualifier === 'exact' || qualifier === 'growth-rate' ? '' : words.qualifier[qualifier],
    derivedBy ? words.derivedValue : '',
  ].filter(kind => kind !== '')
  return words.list(kinds.length > 0 ? kinds : [words.kinds.observation])
}

function observationEntries(area: Area, view: TrendView, look: ChartLook): readonly Entry[] {
  const { format, words } = look
  const series = view.indicator.series[area.id]
  return (series ? observationsOf(series) : []).map(row => {
    const { value, remark, period } = row
    const isDrawn = value !== null && remark.standing !== 'same-figure'
    const notes = [remark.note, remark.reason, remark.derivedBy].flatMap(text => (text ? [format.pick(text)] : []))
    return {
      id: `${area.id}-${row.row}`,
      at: positionOf(period),
      drawnAt: isDrawn ? value : undefined,
      period: format.period(period),
      area: format.pick(area.name),
      value:
        value === null
          ? words.unpublished
          : words.qualified(format.value(value, view.unit), remark.qualifier ?? 'exact', row.source),
      kind: kindOf(row, look),
      source: sourceText(row.source, view, look),
      note: words.sentences(notes),
    }
  })
}

function targetEntry(
  milestone: TrendMilestone,
  index: number,
  area: Area | undefined,
  view: TrendView,
  look: ChartLook,
): Entry {
  const { format, words } = look
  const { target, at } = milestone
  const notes = [target.wording, target.rule, target.note].flatMap(text => (text ? [format.pick(text)] : []))
  return {
    id: `target-${index}`,
    at: at + DATA_ORDER,
    drawnAt: valueOf(milestone),
    period: format.period(target.period),
    area: area ? format.pick(area.name) : '',
    value: aimText(target, view.unit, look) ?? words.notPublished,
    kind: words.kinds.target,
    source: sourceText(target.source, view, look),
    note: words.sentences(notes),
  }
}

function stepEntry({ step, at }: TrendStep, area: Area | undefined, { format, words }: ChartLook): Entry {
  return {
    id: step.id,
    at: at + DATA_ORDER,
    drawnAt: undefined,
    period: format.period(step.period),
    area: area ? format.pick(area.name) : '',
    value: words.notPublished,
    kind: words.kinds.step,
    source: '',
    note: format.pick(step.wording),
  }
}

function outlookEntries(view: TrendView, area: Area | undefined, look: ChartLook): readonly Entry[] {
  const { format, words } = look
  return view.outlook.flatMap(({ at, low, value, high, period }) => {
    if (!period) return []
    const write = (bound: number): string => format.value(asFineAs(view.like, bound), view.unit)
    return {
      id: `outlook-${period}`,
      at: at + DATA_ORDER,
      drawnAt: value,
      period: format.period(period),
      area: area ? format.pick(area.name) : '',
      value: words.between(write(low), write(high)),
      kind: words.kinds.projection,
      source: '',
      note: '',
    }
  })
}
