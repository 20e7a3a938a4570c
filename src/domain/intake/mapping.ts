import type { AreaId, IndicatorId } from '../ids.ts'
import type { Period } from '../period.ts'

/** What a column of a sheet holds. `leave`: nothing for us (growth rates, ranks, numbering). */
export const COLUMN_ROLES = ['value', 'indicator', 'area', 'period', 'unit', 'source', 'note', 'leave'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** What is known of a column, or of a whole sheet: where a figure's own row says more, the row counts. */
export interface Facts {
  readonly indicator?: IndicatorId
  readonly area?: AreaId
  readonly period?: Period
  /** A unit as written. */
  readonly unit?: string
  readonly isTarget?: boolean
  readonly isForecast?: boolean
}

/** A column as it is to be read. */
export interface ColumnUse {
  readonly role: ColumnRole
  /** What stands over it, in one line. */
  readonly head: string
  /** Of a `value` column: what its head says of all its figures. */
  readonly facts: Facts
}

/** How a sheet is to be read: guessed first, then corrected by the user. */
export interface Mapping {
  /** The rows of the head, both included; 0 and 0 where there is none. The figures begin below it. */
  readonly headFrom: number
  readonly headTo: number
  /** By column, the first at 0. */
  readonly columns: readonly ColumnUse[]
  /** What holds for every figure that says nothing else. */
  readonly fixed: Facts
  readonly readsHiddenRows: boolean
  /** What the user said that names in the sheet mean: a thing of ours, or `undefined` for none. By the name's plain form. */
  readonly indicatorNames: Readonly<Record<string, IndicatorId | undefined>>
  readonly areaNames: Readonly<Record<string, AreaId | undefined>>
}

/** Lays what is said nearer to a figure over what is said of more of them. */
export function overFacts(general: Facts, near: Facts): Facts {
  return { ...general, ...near }
}

/** The first column with a role, from 1; 0 where there is none. */
export const columnOf = ({ columns }: Mapping, role: ColumnRole): number =>
  columns.findIndex(column => column.role === role) + 1
