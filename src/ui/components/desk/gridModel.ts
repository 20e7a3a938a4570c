import type { GridCell } from '#domain/edit/selection.ts'

/** How a cell looks: the release's own, the user's own, said to be not published, or only shown and not the user's. */
export type CellTone = 'plain' | 'own' | 'gap' | 'given'

/** A column of a grid. */
export interface GridColumn {
  readonly key: string
  readonly title: string
  readonly kind: 'figure' | 'text' | 'short'
}

/** What a cell shows, and what is said of it beside its text. */
export interface ShownCell {
  readonly text: string
  readonly tone: CellTone
  readonly remark: string
}

/** A table that can be typed into, whatever it is of: the grid knows nothing of indicators. */
export interface GridModel {
  /** What the first column is headed. */
  readonly head: string
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  readonly rowHead: (row: number) => string
  readonly show: (cell: GridCell) => ShownCell
  /** The text that is put up for editing, copied and filled down. */
  readonly typed: (cell: GridCell) => string
  /** Why a text cannot stand in a cell, in the reader's words; `undefined` where it can. */
  readonly fault: (cell: GridCell, text: string) => string | undefined
}
