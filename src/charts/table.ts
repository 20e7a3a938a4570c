/** A column of a chart's table; figures are set to the right. */
export interface ChartColumn {
  readonly id: string
  readonly title: string
  readonly kind: 'text' | 'figure'
}

/** One datum of a chart in words. */
export interface ChartRow {
  readonly id: string
  /** One text a column, `—` for a gap. */
  readonly cells: readonly string[]
  /** The datum as a whole sentence, for a readout and for screen readers. */
  readonly sentence: string
  /** Where on the axes it is drawn; rows without a place are in the table only. */
  readonly at: { readonly x: number; readonly y: number } | undefined
}

/** A chart for those who read it as a table; made from the same view as the drawing. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly ChartRow[]
  /** How arrow keys go through the data: from left to right as drawn (the plain case), or as listed. */
  readonly order?: 'across' | 'listed'
}
