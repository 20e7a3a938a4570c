import type { AreaId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { Period } from '../period.ts'
import type { Aim } from '../target.ts'
import type { CellFigure } from './cellFigure.ts'
import type { Facts } from './mapping.ts'
import type { Proposal } from './proposal.ts'
import { textOf, type SheetCell } from './sheet.ts'

/** What a row says of all its figures. */
export interface RowFacts extends Facts {
  readonly source: string
  readonly note: string
}

/** The cell of a figure with everything that was made out about it. */
export interface Read {
  readonly record: IndicatorRecord
  readonly area: AreaId
  readonly period: Period
  readonly facts: Facts
  readonly figure: CellFigure
  readonly cell: SheetCell
  readonly rowFacts: RowFacts
  readonly row: number
  readonly column: number
}

/** Whether a value lies outside of what its indicator can be. */
export const isOutside = ({ low, high }: IndicatorRecord, value: number): boolean =>
  (low !== undefined && value < low) || (high !== undefined && value > high)

/** What kind of target a number is: by its wording, or else by the indicator's good direction. */
function aimOf({ direction }: IndicatorRecord, figure: CellFigure): Aim['kind'] | undefined {
  if (figure.kind !== 'figure') return undefined
  if (figure.qualifier === 'at-least' || figure.qualifier === 'at-most') return figure.qualifier
  if (direction === 'higher-is-better') return 'at-least'
  if (direction === 'lower-is-better') return 'at-most'
  return direction === 'hold' ? 'hold' : undefined
}

/** What a cell proposes; `undefined` where it stands for a target and is none. */
export function proposalOf(
  { record, area, period, facts, figure, cell, rowFacts }: Read,
  value: number | undefined,
  place: Proposal['place'],
  source: Pick<Proposal, 'source' | 'sourceRead'>,
): Proposal | undefined {
  const unitRead = figure.kind === 'figure' ? figure.unitRead : undefined
  const common = {
    ...{ place, indicator: record.id, area, period, value, asRead: textOf(cell).slice(0, 200) },
    ...(unitRead !== undefined && { unitRead }),
    ...source,
    ...(rowFacts.note !== '' && { note: rowFacts.note.slice(0, 500) }),
  }
  if (facts.isTarget !== true) {
    const qualifier = figure.kind === 'figure' ? figure.qualifier : 'exact'
    return { ...common, what: 'figure', ...(qualifier !== 'exact' && { qualifier }) }
  }
  const kind = aimOf(record, figure)
  if (value === undefined || kind === undefined) return undefined
  if (kind === 'hold') return { ...common, what: 'target', aim: { kind, value, tolerance: 0 } }
  return kind === 'at-least' || kind === 'at-most' ? { ...common, what: 'target', aim: { kind, value } } : undefined
}
