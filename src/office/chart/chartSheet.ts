import { columnName, type Sheet, type SheetCell } from '#data/ooxml/workbook.ts'
import type { NativeChart, NativeSeries } from './nativeChart.ts'

/** Where the figures of a series stand in the workbook behind its chart. */
export interface SeriesPlace {
  readonly name: string
  /** Categories, or places on the line of years. */
  readonly across: string
  readonly values: string
}

/** The figures of a chart as a sheet, and where each series stands in it. */
export interface ChartSheet {
  readonly sheet: Sheet
  readonly places: readonly SeriesPlace[]
}

/** The sheet is named alike in every language: formulas refer to it. */
const SHEET = 'Data'

const range = (column: number, rows: number): string =>
  `${SHEET}!$${columnName(column)}$2:$${columnName(column)}$${String(rows + 1)}`
const head = (column: number): string => `${SHEET}!$${columnName(column)}$1`

function byCategory({ corner, categories, series }: NativeChart): ChartSheet {
  const body = categories.map((category, row): SheetCell[] => [
    category,
    ...series.map(({ values }) => values[row] ?? null),
  ])
  return {
    sheet: { name: SHEET, rows: [[corner, ...series.map(({ name }) => name)], ...body] },
    places: series.map((_, index) => ({
      name: head(index + 1),
      across: range(0, categories.length),
      values: range(index + 1, categories.length),
    })),
  }
}

/** Every series has a column of places of its own: a shared one would tear lines where only another has a figure. */
function byPlace({ corner, series }: NativeChart): ChartSheet {
  const longest = Math.max(0, ...series.map(({ values }) => values.length))
  const cell = ({ at = [], values }: NativeSeries, row: number): SheetCell[] => [at[row] ?? null, values[row] ?? null]
  const body = Array.from({ length: longest }, (_, row) => series.flatMap(one => cell(one, row)))
  return {
    sheet: { name: SHEET, rows: [series.flatMap(({ name }) => [corner, name]), ...body] },
    places: series.map(({ values }, index) => ({
      name: head(index * 2 + 1),
      across: range(index * 2, values.length),
      values: range(index * 2 + 1, values.length),
    })),
  }
}

/** Lays out the sheet behind a chart. */
export const chartSheet = (chart: NativeChart): ChartSheet =>
  chart.kind === 'points' ? byPlace(chart) : byCategory(chart)
