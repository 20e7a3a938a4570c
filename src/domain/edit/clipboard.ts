/** Cells as a spreadsheet puts them on the clipboard: tabs between, a line a row; a cell with either in it is quoted. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  const body = text.replace(/(?:\r\n|\r|\n)$/, '')
  for (;;) {
    const match = cell.exec(body)
    if (!match) return rows
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') return rows
    if (end !== '\t') rows.push([])
  }
}

const NEEDS_QUOTES = /[\t\r\n]|^"/

/** The same the other way; a spreadsheet reads it back as it was. One row ends without a line break, for a text field. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(row =>
    row.map(text => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
  )
  return lines.length > 1 ? lines.map(line => `${line}\r\n`).join('') : lines.join('')
}
