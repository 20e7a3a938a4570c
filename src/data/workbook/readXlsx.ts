import type { Finding } from '#domain/intake/finding.ts'
import type { Progress } from '../task/steps.ts'
import { Grid, TextPool, type CellCount } from './grid.ts'
import { Refusal } from './refusal.ts'
import { SheetReader } from './sheetPart.ts'
import {
  partOf,
  readRelations,
  readSharedTexts,
  readStyles,
  readWorkbookPart,
  scanPart,
  type OpenPackage,
} from './xlsxParts.ts'
import { readZip, type ZipEntry } from './zip.ts'

/** A workbook as read: its sheets, and what was noticed on the way. */
export interface Workbook {
  readonly file: string
  readonly sheets: readonly Grid[]
  readonly findings: readonly Finding[]
  /** The sheets' parts in the package, for whoever writes into them; none where it was no package. */
  readonly parts: ReadonlyMap<string, string>
}

/** How much a part weighs in the progress of the whole: its packed size, which is known beforehand. */
class Gauge {
  private done = 0
  constructor(private readonly whole: number) {}

  *follow(entry: ZipEntry, steps: Generator<number, void>): Generator<Progress, void> {
    const start = this.done
    let read = 0
    for (const bytes of steps) {
      read += bytes
      const share = Math.min(1, read / Math.max(entry.size, read))
      this.done = start + entry.packed.length * share
      yield { stage: 'reading', share: Math.min(1, this.done / this.whole) }
    }
    this.done = start + entry.packed.length
  }
}

interface PartToRead {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ZipEntry
}

/** Parts that tell which other kind of workbook it is. */
const OTHERS: readonly (readonly [path: string, kind: string])[] = [
  ['xl/workbook.bin', '.xlsb'],
  ['mimetype', '.ods'],
  ['word/document.xml', '.docx'],
  ['ppt/presentation.xml', '.pptx'],
]

function refuseOthers(book: OpenPackage): void {
  const other = OTHERS.find(([path]) => book.entries.has(path))
  if (other) throw new Refusal('other-format', {}, { got: other[1] })
}

/** Reads a workbook of Excel, WPS or LibreOffice, step by step. Throws a `Refusal` where it cannot be read. */
export function* readXlsx(file: string, bytes: Uint8Array): Generator<Progress, Workbook> {
  const book: OpenPackage = { entries: readZip(bytes), unpacked: { bytes: 0 } }
  refuseOthers(book)
  const { path, since1904, sheets } = readWorkbookPart(book)
  const relations = readRelations(book, path)
  const targetOf = (type: string): string | undefined => relations.find(each => each.type === type)?.target
  const looks = readStyles(book, targetOf('styles'))
  const found: Finding[] = []
  const toRead = sheets.flatMap(({ name, relation, hidden }): readonly PartToRead[] => {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target
    const entry = target === undefined ? undefined : partOf(book, target)
    return entry ? [{ name, hidden, entry }] : []
  })
  if (toRead.length === 0) throw new Refusal('nothing-in-it')
  const textsEntry = partOf(book, targetOf('sharedStrings') ?? 'xl/sharedStrings.xml')
  const packed = toRead.reduce((sum, { entry }) => sum + entry.packed.length, textsEntry?.packed.length ?? 0)
  const gauge = new Gauge(packed)
  const sharedTexts: string[] = []
  if (textsEntry)
    yield* gauge.follow(
      textsEntry,
      readSharedTexts(book, textsEntry, text => sharedTexts.push(text)),
    )
  const [pool, count]: [TextPool, CellCount] = [new TextPool(), { cells: 0 }]
  const grids: Grid[] = []
  for (const { name, hidden, entry } of toRead) {
    const grid = new Grid({ name, file, named: true, hidden }, pool, count)
    const reader = new SheetReader(grid, { looks, sharedTexts, since1904, tell: each => found.push(each) })
    yield* gauge.follow(entry, scanPart(book, entry, reader))
    grids.push(grid)
  }
  return { file, sheets: grids, findings: found, parts: new Map(toRead.map(({ name, entry }) => [name, entry.name])) }
}
