/** A cell of a grid, counted from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

/** What is selected: the rectangle between where it began and where the reader is now. */
export interface Selection {
  readonly anchor: GridCell
  readonly active: GridCell
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** How many rows a page key goes. */
  readonly page: number
}

/** A key as the browser names it, with what was held down. `isMeta`: Ctrl, or Cmd on a Mac. */
export interface GridKey {
  readonly key: string
  readonly isShift: boolean
  readonly isMeta: boolean
}

/** Both corners at one cell. */
export const at = (row: number, column: number): Selection => ({ anchor: { row, column }, active: { row, column } })

/** The rectangle of a selection, ends included. */
export function rangeOf({ anchor, active }: Selection): { readonly from: GridCell; readonly to: GridCell } {
  return {
    from: { row: Math.min(anchor.row, active.row), column: Math.min(anchor.column, active.column) },
    to: { row: Math.max(anchor.row, active.row), column: Math.max(anchor.column, active.column) },
  }
}

/** Every cell of a selection, by rows. */
export function cellsOf(selection: Selection): readonly GridCell[] {
  const { from, to } = rangeOf(selection)
  const cells: GridCell[] = []
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column; column += 1) cells.push({ row, column })
  return cells
}

/** Whether a cell lies in a selection. */
export function isSelected(selection: Selection, { row, column }: GridCell): boolean {
  const { from, to } = rangeOf(selection)
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}

const within = (value: number, count: number): number => Math.min(Math.max(0, value), Math.max(0, count - 1))

type Move = (cell: GridCell, size: GridSize, isMeta: boolean) => GridCell

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }, _, isMeta) => ({ row: isMeta ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, isMeta) => ({ row: isMeta ? rows : row + 1, column }),
  ArrowLeft: ({ row, column }, _, isMeta) => ({ row, column: isMeta ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, isMeta) => ({ row, column: isMeta ? columns : column + 1 }),
  Home: ({ row }, _, isMeta) => ({ row: isMeta ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, isMeta) => ({ row: isMeta ? rows : row, column: columns }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
}

/** Where a key of movement leads, as in a spreadsheet; `undefined` for any other key. */
export function moved(
  { active, anchor }: Selection,
  { key, isShift, isMeta }: GridKey,
  size: GridSize,
): Selection | undefined {
  if (key === 'a' && isMeta)
    return { anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined
  if (!move) return undefined
  const next = move(active, size, isMeta)
  const cell = { row: within(next.row, size.rows), column: within(next.column, size.columns) }
  return { anchor: isShift ? anchor : cell, active: cell }
}

/** The next cell after Enter or Tab, in either direction. */
export function after(
  { active: { row, column } }: Selection,
  key: 'Enter' | 'Tab',
  isShift: boolean,
  size: GridSize,
): Selection {
  const by = isShift ? -1 : 1
  return key === 'Enter' ? at(within(row + by, size.rows), column) : at(row, within(column + by, size.columns))
}

/** A text for a cell. */
export interface CellText extends GridCell {
  readonly text: string
}

/**
 * What a pasted block means for a selection: one cell fills the selection, a block is laid down from its first corner and
 * repeated where the selection is a whole number of times as large. `undefined` where it would not fit into the grid.
 */
export function pasted(
  block: readonly (readonly string[])[],
  selection: Selection,
  size: GridSize,
): readonly CellText[] | undefined {
  const { from, to } = rangeOf(selection)
  const [high, wide] = [block.length, Math.max(0, ...block.map(row => row.length))]
  if (high === 0 || wide === 0) return []
  const times = (given: number, selected: number): number => (selected % given === 0 ? selected : given)
  const rows = times(high, to.row - from.row + 1)
  const columns = times(wide, to.column - from.column + 1)
  if (from.row + rows > size.rows || from.column + columns > size.columns) return undefined
  const cells: CellText[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      cells.push({ row: from.row + row, column: from.column + column, text: block[row % high]?.[column % wide] ?? '' })
  return cells
}

/** The texts of the top row in every row below it. */
export function filledDown(selection: Selection, textOf: (cell: GridCell) => string): readonly CellText[] {
  const { from } = rangeOf(selection)
  return cellsOf(selection)
    .filter(({ row }) => row > from.row)
    .map(cell => ({ ...cell, text: textOf({ row: from.row, column: cell.column }) }))
}
