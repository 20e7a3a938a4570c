import { columnLetters } from '#domain/intake/sheet.ts'
import { styleIn, type MarkColour } from './markStyles.ts'

/** The tag of a cell that is marked, found in its sheet. */
export interface FoundCell {
  readonly start: number
  readonly end: number
  readonly tag: string
  readonly style: number
  readonly colour: MarkColour
}

/** A cell to mark: by row and column, the worse colour where there are two. */
export interface MarkedCell {
  readonly line: number
  readonly column: number
  readonly colour: MarkColour
}

/**
 * Finds the tags of cells in the XML of a sheet, in one pass from top to bottom: cells stand there in order. A cell that
 * has no tag holds nothing, and is marked in the list only.
 */
export function* findCells(xml: string, cells: readonly MarkedCell[]): Generator<void, readonly FoundCell[]> {
  const ordered = [...cells].sort((left, right) => left.line - right.line || left.column - right.column)
  const found: FoundCell[] = []
  let from = 0
  for (const { line, column, colour } of ordered) {
    const reference = `${columnLetters(column)}${String(line)}`
    const at = [`"`, `'`].map(quote => xml.indexOf(` r=${quote}${reference}${quote}`, from)).filter(place => place >= 0)
    yield
    if (at.length === 0) continue
    const place = Math.min(...at)
    const start = xml.lastIndexOf('<', place)
    const end = xml.indexOf('>', place) + 1
    const tag = xml.slice(start, end)
    if (!/^<(?:\w+:)?c\s/.test(tag)) continue
    found.push({ start, end, tag, style: styleIn(tag), colour })
    from = end
  }
  return found
}

/** The XML of a sheet with cells in other styles; not a letter else is changed. */
export function restyle(xml: string, found: readonly FoundCell[], styleOf: (cell: FoundCell) => number): string {
  const pieces: string[] = []
  let from = 0
  for (const cell of found) {
    const bare = cell.tag.replace(/\ss=(?:"[^"]*"|'[^']*')/, '')
    pieces.push(xml.slice(from, cell.start), bare.replace(/^<([\w:]+)/, `<$1 s="${String(styleOf(cell))}"`))
    from = cell.end
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}
