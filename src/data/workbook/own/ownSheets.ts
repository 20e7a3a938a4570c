import { unitById, type Catalog } from '#domain/catalog.ts'
import type { AreaId } from '#domain/ids.ts'
import { parseAreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { columnLetters } from '#domain/intake/sheet.ts'
import { grainOf, type Period } from '#domain/period.ts'
import { observationsOf, stands } from '#domain/series.ts'
import { SYNTHETIC_MARK } from '../../formats/stamp.ts'
import { HEAD_ROW, HEADS, NOT_PUBLISHED, SHEETS } from './ownFormat.ts'
import { STYLE, type OwnCell, type Validation } from './sheetXml.ts'

/** Rows below the last one in which more can be entered. */
export const SPARE_ROWS = 60

/** A line over a sheet. */
export const title = (text: string): OwnCell => [text, STYLE.title]
/** What stands over a column. */
export const head = (text: string): OwnCell => [text, STYLE.head]
/** A cell that is not to be edited. */
export const locked = (text: string | undefined): OwnCell => [text, STYLE.locked]
/** A cell for a text or a number. */
export const open = (value: string | number | undefined): OwnCell => [
  value,
  typeof value === 'number' ? STYLE.number : STYLE.text,
]
/** A cell for a number. */
export const input = (value: string | number | undefined): OwnCell => [value, STYLE.number]

/** The ids of a sheet, for a list to choose from. */
export const listOf = (sheet: string, count: number): string =>
  `'${sheet}'!$A$${String(HEAD_ROW + 1)}:$A$${String(HEAD_ROW + Math.max(1, count))}`

/** What stands before every title where the data are made up. */
export const mark = (catalog: Catalog): string =>
  catalog.nature === 'synthetic' ? `【${SYNTHETIC_MARK.zh} ${SYNTHETIC_MARK.en}】` : ''

/** One indicator in one area: a row of the figures. */
export interface Line {
  readonly record: IndicatorRecord
  readonly area: AreaId
  /** The figures that stand, by period, as they are written. */
  readonly figures: ReadonlyMap<Period, number | string>
}

/** The rows of the figures, in the catalog's order; every indicator has one for the zone. */
export function linesOf(catalog: Catalog): readonly Line[] {
  return catalog.indicators.flatMap(record => {
    const areas = Object.keys(record.series).flatMap(name => parseAreaId(name) ?? [])
    const { area: zone } = catalog.frame.zone
    return (areas.includes(zone) ? areas : [zone, ...areas]).map((area): Line => {
      const series = record.series[area]
      const rows = series ? observationsOf(series).filter(({ remark }) => stands(remark)) : []
      return { record, area, figures: new Map(rows.map(({ period, value }) => [period, value ?? NOT_PUBLISHED])) }
    })
  })
}

/** Whether a period is a whole year. */
export const isAnnual = (period: Period): boolean => grainOf(period) === 'year'

/** The first cells of a row: what it is of. */
export function namesOf(catalog: Catalog, { record, area }: Pick<Line, 'record' | 'area'>): readonly OwnCell[] {
  const areaName = catalog.frame.areas.find(({ id }) => id === area)?.name.zh
  const unit = unitById(catalog, record.unit)?.name.zh
  return [locked(record.id), locked(area), locked(record.name.zh), locked(areaName), locked(unit)]
}

/** What stands over them. */
export const NAME_HEADS = [HEADS.indicator, HEADS.area, '指标 indicator', '地区 area name', '单位 unit'] as const
/** And how wide they are. */
export const NAME_WIDTHS = [22, 14, 34, 12, 12] as const

/** Ids are chosen from lists. */
export function keyLists(catalog: Catalog, from: number, to: number): readonly Validation[] {
  const rows = (column: string): string => `${column}${String(from)}:${column}${String(to)}`
  return [
    {
      ...{ type: 'list', range: rows('A'), formula: listOf(SHEETS.indicators, catalog.indicators.length) },
      message: '请从“指标”表选取编号。Choose an id from the list.',
    },
    {
      ...{ type: 'list', range: rows('B'), formula: listOf(SHEETS.areas, catalog.frame.areas.length) },
      message: '请从“地区”表选取编号。Choose an id from the list.',
    },
  ]
}

/** A figure is a number, or said to be not published. */
export function figureRule(column: number, from: number, to: number, last = column): Validation {
  const cell = `${columnLetters(column)}${String(from)}`
  return {
    type: 'custom',
    range: `${cell}:${columnLetters(last)}${String(to)}`,
    formula: `OR(ISNUMBER(${cell}),${cell}="${NOT_PUBLISHED}")`,
    message: `请填数字；没有公布的填“${NOT_PUBLISHED}”，不要填 0。Enter a number, or ${NOT_PUBLISHED} where none is published.`,
  }
}
