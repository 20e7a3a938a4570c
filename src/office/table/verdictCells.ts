import type { Status } from '#domain/progress/assessment.ts'
import type { NativeTable } from './nativeTable.ts'

/** A sign that every font has for each verdict, in the shapes that the screen draws, and an ink that can be read on paper. */
const SIGNS: Readonly<Record<Status, { readonly sign: string; readonly ink: string }>> = {
  reached: { sign: '●', ink: '0A5C4B' },
  'on-track': { sign: '▶', ink: '19597F' },
  behind: { sign: '◐', ink: '765000' },
  reversing: { sign: '▼', ink: 'A23708' },
  missed: { sign: '■', ink: '33182F' },
  unknown: { sign: '○', ink: '48525C' },
  'no-target': { sign: '◇', ink: '48525C' },
}

/** A table whose last column holds verdicts, one a row: each gets its sign and its ink beside the word. */
export function withVerdicts(table: NativeTable, statuses: readonly Status[]): NativeTable {
  const last = table.widths.length - 1
  const rows = table.rows.map((cells, row) => {
    const status = statuses[row]
    if (status === undefined) return cells
    const { sign, ink } = SIGNS[status]
    return cells.map((cell, index) =>
      index === last ? { ...cell, text: `${sign} ${cell.text}`, ink, bold: true } : cell,
    )
  })
  return { ...table, widths: table.widths.map((width, index) => (index === last ? width + 3 : width)), rows }
}
