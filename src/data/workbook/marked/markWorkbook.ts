import type { ExportFile } from '#domain/exportFile.ts'
import { packFile, zipFiles, type PackedFile } from '../../ooxml/zip.ts'
import { xmlText } from '../../ooxml/xml.ts'
import type { Progress } from '../../task/steps.ts'
import { XLSX } from '../own/writeOwn.ts'
import { readRelations, readWorkbookPart, relationsOf, type OpenPackage } from '../xlsxParts.ts'
import { readZip, unpackWhole, type ZipEntry } from '../zip.ts'
import { findCells, restyle, type FoundCell, type MarkedCell } from './markSheet.ts'
import type { Mark, MarkRequest } from '#domain/intake/answers.ts'
import { markStyles } from './markStyles.ts'
import { PROBLEM_SHEET, problemSheetXml } from './problemSheet.ts'

/** A workbook as it was given, and which part of it each sheet is. */
export interface MarkableWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, string>
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a package that were changed or added, by their path. */
class Changes {
  private readonly texts = new Map<string, string>()

  constructor(readonly book: OpenPackage) {}

  read(path: string): string {
    const changed = this.texts.get(path)
    if (changed !== undefined) return changed
    const entry = this.book.entries.get(path)
    return entry ? new TextDecoder().decode(unpackWhole(entry, this.book.unpacked)) : ''
  }

  write(path: string, text: string): void {
    this.texts.set(path, text)
  }

  /** Changes a part by putting a piece before the first place that matches. */
  insert(path: string, before: RegExp, piece: string): void {
    const text = this.read(path)
    const at = before.exec(text)?.index
    if (at !== undefined) this.write(path, text.slice(0, at) + piece + text.slice(at))
  }

  /** The whole package: what was not changed goes over as it was packed. */
  *pack(): Generator<void, Uint8Array<ArrayBuffer>> {
    const files: PackedFile[] = []
    for (const [path, entry] of this.book.entries) {
      const text = this.texts.get(path)
      files.push(text === undefined ? asPacked(path, entry) : packFile(path, text))
      this.texts.delete(path)
      yield
    }
    for (const [path, text] of this.texts) files.push(packFile(path, text))
    return zipFiles(files)
  }
}

const asPacked = (path: string, { packed, method, size, crc }: ZipEntry): PackedFile => ({
  path: new TextEncoder().encode(path),
  ...{ body: packed, method: method === 8 ? 8 : 0, size, sum: crc },
})

/** Which cells of each sheet are marked, an error outweighing a warning. */
function cellsBySheet(marks: readonly Mark[]): ReadonlyMap<string, readonly MarkedCell[]> {
  const sheets = new Map<string, Map<string, MarkedCell>>()
  for (const { level, at } of marks) {
    const { sheet, line, column } = at
    if (level === 'notice' || sheet === undefined || line === undefined || column === undefined) continue
    const cells = sheets.get(sheet) ?? new Map<string, MarkedCell>()
    sheets.set(sheet, cells)
    const key = `${String(line)} ${String(column)}`
    if (level === 'error' || !cells.has(key)) cells.set(key, { line, column, colour: level })
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]))
}

function* colourCells(
  changes: Changes,
  parts: ReadonlyMap<string, string>,
  stylesPath: string,
  marks: readonly Mark[],
): Generator<void, void> {
  const found = new Map<string, readonly FoundCell[]>()
  for (const [sheet, cells] of cellsBySheet(marks)) {
    const path = parts.get(sheet)
    if (path !== undefined) found.set(path, yield* findCells(changes.read(path), cells))
  }
  const used = [...found.values()].flatMap(cells => cells.map(({ style }) => style))
  const styles = markStyles(changes.read(stylesPath), used)
  if (!styles) return
  changes.write(stylesPath, styles.xml)
  for (const [path, cells] of found) {
    changes.write(
      path,
      restyle(changes.read(path), cells, ({ style, colour }) => styles.twinOf(style, colour)),
    )
    yield
  }
}

/** A name that no sheet of the workbook has yet. */
function freeName(taken: readonly string[]): string {
  let name = PROBLEM_SHEET
  for (let count = 2; taken.includes(name); count += 1) name = `${PROBLEM_SHEET} ${String(count)}`
  return name
}

function addProblemSheet(changes: Changes, request: MarkRequest): void {
  const { book } = changes
  const { path, sheets } = readWorkbookPart(book)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  let target = 'worksheets/problems.xml'
  for (let count = 2; book.entries.has(folder + target); count += 1) target = `worksheets/problems${String(count)}.xml`
  changes.write(folder + target, problemSheetXml(request.marks, request.heads))
  const workbook = changes.read(path)
  const ids = [...workbook.matchAll(/sheetId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id))
  const prefix = /<\/((?:\w+:)?)sheets>/.exec(workbook)?.[1] ?? ''
  const attributes = `name="${xmlText(freeName(sheets.map(({ name }) => name)))}" sheetId="${String(Math.max(0, ...ids) + 1)}"`
  changes.insert(path, /<\/(?:\w+:)?sheets>/, `<${prefix}sheet ${attributes} xmlns:q="${OFFICE}" q:id="rIdProblems"/>`)
  changes.insert(
    relationsOf(path),
    /<\/(?:\w+:)?Relationships>/,
    `<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rIdProblems" Type="${OFFICE}/worksheet" Target="${target}"/>`,
  )
  changes.insert(
    '[Content_Types].xml',
    /<\/(?:\w+:)?Types>/,
    `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${folder}${target}" ContentType="${TYPES}.worksheet+xml"/>`,
  )
}

/**
 * A copy of a workbook in which the cells that something was found in are coloured, and a sheet is added that lists all
 * with links to their cells. Everything else of the workbook, also what we do not know, is carried over as it was packed.
 */
export function* markWorkbook(
  { name, bytes, parts }: MarkableWorkbook,
  request: MarkRequest,
): Generator<Progress, ExportFile> {
  const book: OpenPackage = { entries: readZip(bytes), unpacked: { bytes: 0 } }
  const changes = new Changes(book)
  const workbook = readWorkbookPart(book)
  const styles = readRelations(book, workbook.path).find(({ type }) => type === 'styles')?.target
  const progress: Progress = { stage: 'marking', share: 0.5 }
  if (styles !== undefined) {
    const colouring = colourCells(changes, parts, styles, request.marks)
    while (colouring.next().done !== true) yield progress
  }
  addProblemSheet(changes, request)
  const packing = changes.pack()
  for (;;) {
    const step = packing.next()
    if (step.done === true)
      return { name: name.replace(/(?:\.xls[xm])?$/i, '_标注.xlsx'), type: XLSX, content: step.value }
    yield progress
  }
}
