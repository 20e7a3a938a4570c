import type { AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { SheetCell, SheetView } from '#domain/intake/sheet.ts'

/** One row of a sheet of ours with what it is of. */
export interface OwnRow {
  readonly sheet: SheetView
  readonly row: number
  readonly record: IndicatorRecord
  readonly area: AreaId
  /** What it held when it was written. */
  readonly before: ReadonlyMap<string, string>
  readonly cell: (head: string) => SheetCell
  readonly columnOf: (head: string) => number
}
