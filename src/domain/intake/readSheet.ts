import { finding, type Finding } from './finding.ts'
import type { Mapping } from './mapping.ts'
import { RowReader, type SheetReading } from './readRows.ts'
import { columnLetters, type SheetView } from './sheet.ts'
import type { Vocabulary } from './words.ts'

/** What a person would not see in a sheet, told before it is read. */
export function notesOn(sheet: SheetView): readonly Finding[] {
  const at = { file: sheet.file, ...(sheet.named && { sheet: sheet.name }) }
  const found: Finding[] = []
  if (sheet.hidden) found.push(finding('hidden-sheet', at, { got: sheet.name }))
  const [row] = sheet.hiddenRows
  if (row !== undefined)
    found.push(finding('hidden-rows', { ...at, line: row }, { got: String(sheet.hiddenRows.size) }))
  const columns = [...sheet.hiddenColumns].filter(column => column <= sheet.columnCount)
  if (columns.length > 0)
    found.push(finding('hidden-columns', at, { got: columns.slice(0, 20).map(columnLetters).join(', ') }))
  return found
}

/** Reads a sheet as its mapping says, a row a step: what it proposes, and all that was found on the way. */
export function* readSheet(
  sheet: SheetView,
  mapping: Mapping,
  vocabulary: Vocabulary,
): Generator<number, SheetReading> {
  const reader = new RowReader(sheet, mapping, vocabulary)
  for (let index = 0; index < sheet.rowCount; index += 1) {
    reader.readRow(sheet.rowAt(index))
    yield index
  }
  return { proposals: reader.proposals, findings: [...notesOn(sheet), ...reader.findings] }
}
