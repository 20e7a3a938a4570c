import { useI18n } from 'vue-i18n'
import { unitById, type Catalog } from '#domain/catalog.ts'
import { figureAt, targetAt } from '#domain/edit/cells.ts'
import { isUserSource, placeKey, type Change } from '#domain/edit/edit.ts'
import {
  aimEntryText,
  figureEntry,
  figureText,
  targetEntry,
  type EntryFault,
  type EntryRules,
} from '#domain/edit/entry.ts'
import type { GridCell } from '#domain/edit/selection.ts'
import type { AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { succeed, type Result } from '#domain/result.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useChartWords } from '../chart/useChartWords.ts'
import type { GridColumn, GridModel, ShownCell } from './gridModel.ts'

/** A grid of the data desk: each text that is typed is a change of the log. */
export interface DeskModel extends GridModel {
  readonly changeOf: (cell: GridCell, text: string) => Change | undefined
  /** What names the place of a cell in the log. */
  readonly placeOf: (cell: GridCell) => string | undefined
}

/** What a grid of figures or targets is of. */
export interface CellsOf {
  readonly catalog: Catalog
  readonly indicators: readonly IndicatorRecord[]
  readonly area: AreaId
  readonly periods: readonly Period[]
}

interface Spot extends EntryRules {
  readonly record: IndicatorRecord
  readonly period: Period
}

const EMPTY: ShownCell = { text: '', tone: 'plain', remark: '' }

/** Words and rules that every grid of the desk needs. */
function useEntryWords() {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const format = useFormat()
  const words: Readonly<Record<EntryFault, (spot: EntryRules) => string>> = {
    'not-a-number': ({ unit }) => t('desk.fault.notNumber', { unit: pick(unit.name) }),
    'other-unit': ({ unit }) => t('desk.fault.otherUnit', { unit: pick(unit.name) }),
    'outside-limits': ({ record, unit }) =>
      t('desk.fault.outside', { low: format.figure(record.low, unit), high: format.figure(record.high, unit) }),
    'low-above-high': () => t('desk.fault.lowAboveHigh'),
    empty: () => t('desk.fault.empty'),
    'unknown-choice': () => t('desk.fault.choice'),
  }
  return { t, pick, format, words }
}

/** How a column of a period is headed. */
const periodColumns = (periods: readonly Period[], name: (period: Period) => string): readonly GridColumn[] =>
  periods.map(period => ({ key: period, title: name(period), kind: 'figure' }))

function spotIn({ catalog, indicators, periods }: CellsOf, { row, column }: GridCell): Spot | undefined {
  const [record, period] = [indicators[row], periods[column]]
  const unit = record && unitById(catalog, record.unit)
  return record && unit && period !== undefined ? { record, unit, period, units: catalog.frame.units } : undefined
}

/** What a grid of cells does with the spot under a cell. */
interface CellWork {
  readonly show: (spot: Spot) => ShownCell
  readonly typed: (spot: Spot) => string
  readonly read: (spot: Spot, text: string) => Result<Change, EntryFault>
}

type EntryWords = ReturnType<typeof useEntryWords>

function cellsModel(given: CellsOf, { t, pick, format, words }: EntryWords, work: CellWork): DeskModel {
  const atSpot = <Value>(cell: GridCell, use: (spot: Spot) => Value): Value | undefined => {
    const spot = spotIn(given, cell)
    return spot && use(spot)
  }
  return {
    head: t('desk.column.indicator'),
    columns: periodColumns(given.periods, format.period),
    rowCount: given.indicators.length,
    rowHead: row => {
      const record = given.indicators[row]
      const unit = record && unitById(given.catalog, record.unit)
      return record && unit ? t('desk.cell.row', { name: pick(record.name), unit: format.unitName(unit) }) : ''
    },
    show: cell => atSpot(cell, work.show) ?? EMPTY,
    typed: cell => atSpot(cell, work.typed) ?? '',
    fault: (cell, text) =>
      atSpot(cell, spot => {
        const read = work.read(spot, text)
        return read.ok ? undefined : words[read.failure](spot)
      }),
    changeOf: (cell, text) =>
      atSpot(cell, spot => {
        const read = work.read(spot, text)
        return read.ok ? read.value : undefined
      }),
    placeOf: cell =>
      atSpot(cell, spot => {
        const read = work.read(spot, '')
        return read.ok && read.value.kind !== 'withdraw' ? placeKey(read.value) : undefined
      }),
  }
}

/** The figures of indicators in an area, a column a period. */
export function useFigureModel(): (given: CellsOf) => DeskModel {
  const entry = useEntryWords()
  const { t, format } = entry
  const chart = useChartWords()

  function show({ record, period }: Spot, area: AreaId): ShownCell {
    const row = figureAt(record, area, period)
    if (!row) return EMPTY
    const isOwn = isUserSource(row.source)
    const remark = isOwn ? t('desk.cell.own') : ''
    if (row.value === null) return { text: t('desk.cell.notPublished'), tone: isOwn ? 'own' : 'gap', remark }
    const text = chart.value.qualified(format.number(row.value), row.remark.qualifier ?? 'exact')
    return { text, tone: isOwn ? 'own' : 'plain', remark }
  }
  return given =>
    cellsModel(given, entry, {
      show: spot => show(spot, given.area),
      typed: ({ record, period }) => {
        const row = figureAt(record, given.area, period)
        return row ? figureText(row.value, row.remark.qualifier) : ''
      },
      read: (spot, text) => {
        const read = figureEntry(text, spot)
        if (!read.ok) return read
        const place = { indicator: spot.record.id, area: given.area, period: spot.period }
        return succeed({ kind: 'figure', ...place, ...(read.value && { to: read.value }) })
      },
    })
}

/** The targets of indicators in an area, a column a step; what is typed is the user's draft. */
export function useTargetModel(): (given: CellsOf) => DeskModel {
  const entry = useEntryWords()
  const { t, format } = entry
  const chart = useChartWords()

  function show({ record, period }: Spot, area: AreaId): ShownCell {
    const target = targetAt(record, area, period)
    if (!target) return EMPTY
    const isOwn = isUserSource(target.source)
    const aim = chart.value.aim(target.aim, value => format.number(value)) ?? t('desk.cell.worded')
    const basis = chart.value.basis[target.basis]
    const text = basis === '' ? aim : t('desk.cell.based', { basis, aim })
    return { text, tone: isOwn ? 'own' : 'given', remark: isOwn ? t('desk.cell.own') : t('desk.cell.given') }
  }
  return given =>
    cellsModel(given, entry, {
      show: spot => show(spot, given.area),
      typed: ({ record, period }) => {
        const target = targetAt(record, given.area, period)
        return target && isUserSource(target.source) && target.aim.kind !== 'worded' ? aimEntryText(target.aim) : ''
      },
      read: (spot, text) => {
        const read = targetEntry(text, spot)
        if (!read.ok) return read
        const place = { indicator: spot.record.id, area: given.area, period: spot.period }
        return succeed({ kind: 'target', ...place, ...(read.value && { to: read.value }) })
      },
    })
}
