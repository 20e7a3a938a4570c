import { sourceById, type Catalog } from '#domain/catalog.ts'
import { columnLetters } from '#domain/intake/sheet.ts'
import { dayPeriod, yearOf } from '#domain/period.ts'
import { observationsOf, stands } from '#domain/series.ts'
import { HEAD_ROW, HEADS, SHEETS } from './ownFormat.ts'
import {
  figureRule,
  head,
  input,
  isAnnual,
  keyLists,
  locked,
  mark,
  NAME_HEADS,
  NAME_WIDTHS,
  namesOf,
  open,
  SPARE_ROWS,
  title,
  type Line,
} from './ownSheets.ts'
import type { OwnCell, OwnSheet } from './sheetXml.ts'

const BLANK_KEYS: readonly OwnCell[] = [open(undefined), open(undefined), ...['', '', ''].map(locked)]

/** The figures of whole years: a row an indicator and area, a column a year. */
export function annualSheet(catalog: Catalog, lines: readonly Line[]): OwnSheet {
  const known = lines.flatMap(({ figures }) => [...figures.keys()].filter(isAnnual).map(yearOf))
  const last = Math.max(yearOf(dayPeriod(catalog.frame.zone.dataAsOf)), ...known) + 1
  const first = Math.min(last - 5, ...known)
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
  const [from, to] = [HEAD_ROW + 1, HEAD_ROW + lines.length + SPARE_ROWS]
  const firstYear = NAME_HEADS.length + 1
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}年度数据：灰色为锁定，白色可填 Annual figures: white cells can be filled in`)]
    yield [...NAME_HEADS, ...years.map(year => `${year}年`), HEADS.source, HEADS.note].map(head)
    for (const line of lines) {
      const figures = new Map([...line.figures].map(([period, value]): [string, number | string] => [period, value]))
      yield [
        ...namesOf(catalog, line),
        ...years.map(year => input(figures.get(year))),
        open(undefined),
        open(undefined),
      ]
    }
    for (let at = 0; at < SPARE_ROWS; at += 1)
      yield [...BLANK_KEYS, ...years.map(() => input(undefined)), open(undefined), open(undefined)]
  }
  return {
    ...{ name: SHEETS.annual, rows: rows(), isProtected: true, frozen: { row: from, column: firstYear } },
    widths: [...NAME_WIDTHS, ...years.map(() => 11), 24, 24],
    filtered: `A${String(HEAD_ROW)}:${columnLetters(firstYear + years.length + 1)}${String(to)}`,
    validations: [
      ...keyLists(catalog, from + lines.length, to),
      figureRule(firstYear, from, to, firstYear + years.length - 1),
    ],
  }
}

function sourceOf(catalog: Catalog, { record, area }: Line, period: string): string {
  const series = record.series[area]
  const row = series && observationsOf(series).find(each => each.period === period && stands(each.remark))
  return (row && sourceById(catalog, row.source)?.title.zh) ?? ''
}

/** The figures of quarters, months and days: one a row. */
export function otherSheet(catalog: Catalog, lines: readonly Line[]): OwnSheet {
  const count = lines.reduce(
    (sum, { figures }) => sum + [...figures.keys()].filter(period => !isAnnual(period)).length,
    0,
  )
  const [from, to] = [HEAD_ROW + 1, HEAD_ROW + count + SPARE_ROWS]
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}季度、月度和时点数据 Figures of quarters, months and days`)]
    yield [...NAME_HEADS, HEADS.period, HEADS.value, HEADS.source, HEADS.note].map(head)
    for (const line of lines) {
      for (const [period, value] of line.figures) {
        if (isAnnual(period)) continue
        yield [
          ...namesOf(catalog, line),
          locked(period),
          input(value),
          open(sourceOf(catalog, line, period)),
          open(undefined),
        ]
      }
    }
    for (let at = 0; at < SPARE_ROWS; at += 1)
      yield [...BLANK_KEYS, open(undefined), input(undefined), open(undefined), open(undefined)]
  }
  return {
    ...{ name: SHEETS.other, rows: rows(), isProtected: true, frozen: { row: from, column: 1 } },
    widths: [...NAME_WIDTHS, 14, 14, 36, 24],
    filtered: `A${String(HEAD_ROW)}:I${String(to)}`,
    validations: [...keyLists(catalog, from + count, to), figureRule(7, from, to)],
  }
}
