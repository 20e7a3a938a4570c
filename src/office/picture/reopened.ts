import type { ChartTable } from '#charts/table.ts'
import type { PictureState } from './pictureState.ts'

/** How the table inside a picture stands to the one on screen; `other-words` where their heads differ, as in another language. */
export type TableDifference =
  | { readonly code: 'equal' | 'other-words' }
  | { readonly code: 'changed'; readonly rows: number }

const textOf = (cells: readonly string[]): string => JSON.stringify(cells)

/** Which rows of a picture the table of today does not have, or has besides. */
export function differenceOf({ table }: Pick<PictureState, 'table'>, now: ChartTable): TableDifference {
  const [head = [], ...before] = table
  if (textOf(head) !== textOf(now.columns.map(({ title }) => title))) return { code: 'other-words' }
  const [then, today] = [new Set(before.map(textOf)), new Set(now.rows.map(({ cells }) => textOf(cells)))]
  const gone = [...then].filter(row => !today.has(row)).length
  const fresh = [...today].filter(row => !then.has(row)).length
  const rows = Math.max(gone, fresh)
  return rows === 0 ? { code: 'equal' } : { code: 'changed', rows }
}
