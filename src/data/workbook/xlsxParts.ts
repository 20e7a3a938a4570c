import { LIMITS } from './limits.ts'
import { lookOf, type NumberLook } from './numberFormat.ts'
import { Refusal } from './refusal.ts'
import { attributeOf, scanXml, type XmlHandler } from './xmlScanner.ts'
import { unpack, type Unpacked, type ZipEntry } from './zip.ts'

/** An opened package: its parts, and how much has been unpacked of them. */
export interface OpenPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly unpacked: Unpacked
}

/** A part of a package; its name is not case-sensitive, as some writers think. */
export function partOf({ entries }: OpenPackage, path: string): ZipEntry | undefined {
  const exact = entries.get(path)
  if (exact) return exact
  const sought = path.toLowerCase()
  for (const [name, entry] of entries) if (name.toLowerCase() === sought) return entry
  return undefined
}

/** Scans a part; yields how many bytes were scanned. */
export function* scanPart(book: OpenPackage, entry: ZipEntry, handler: XmlHandler): Generator<number, void> {
  yield* scanXml(entry.name, unpack(entry, book.unpacked), handler)
}

function scanAll(book: OpenPackage, entry: ZipEntry, handler: XmlHandler): void {
  const steps = scanPart(book, entry, handler)
  while (steps.next().done !== true) continue
}

const ignore = (): void => undefined

/** A relation of a part: the last word of its type, and the path of what it points to. */
export interface PartRelation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** A path seen from the folder of a part, `../` and a leading `/` followed. */
export function resolvePath(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

/** What a part points to within its package; what points out of it is left alone. */
export function readRelations(book: OpenPackage, part: string): readonly PartRelation[] {
  const entry = partOf(book, relationsOf(part))
  const relations: PartRelation[] = []
  if (!entry) return relations
  scanAll(book, entry, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map(key => attributeOf(attributes, key))
      if (id === undefined || type === undefined || target === undefined) return
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(part, target) })
    },
    close: ignore,
    text: ignore,
  })
  return relations
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

/** What the workbook's own part says. */
export interface WorkbookPart {
  readonly path: string
  readonly since1904: boolean
  readonly sheets: readonly ListedSheet[]
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'

/** The workbook's part: the system of its dates, and its sheets. */
export function readWorkbookPart(book: OpenPackage): WorkbookPart {
  const path = readRelations(book, '').find(({ type }) => type === 'officeDocument')?.target
  const entry = path === undefined ? undefined : partOf(book, path)
  if (path === undefined || !entry) throw new Refusal('other-format')
  const sheets: ListedSheet[] = []
  let since1904 = false
  let root = ''
  scanAll(book, entry, {
    open: (name, attributes) => {
      root ||= name
      if (name === 'workbookPr') since1904 = isTrue(attributeOf(attributes, 'date1904'))
      if (name !== 'sheet') return
      const state = attributeOf(attributes, 'state')
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        relation: attributeOf(attributes, 'r:id') ?? prefixedId(attributes),
        hidden: state === 'hidden' || state === 'veryHidden',
      })
    },
    close: ignore,
    text: ignore,
  })
  if (root !== 'workbook') throw new Refusal('other-format', {}, { got: root })
  if (sheets.length > LIMITS.sheets) throw new Refusal('too-large', {}, { got: String(sheets.length) })
  return { path, since1904, sheets }
}

/** The prefix of the relations' namespace is up to the writer. */
const prefixedId = (attributes: string): string => /[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''

/** What each cell style makes of a number. */
export function readStyles(book: OpenPackage, path: string | undefined): readonly NumberLook[] {
  const entry = path === undefined ? undefined : partOf(book, path)
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  if (!entry) return looks
  let inCells = false
  scanAll(book, entry, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
      else if (name === 'xf' && inCells) looks.push(lookOf(Number(attributeOf(attributes, 'numFmtId') ?? 0), codes))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
    text: ignore,
  })
  return looks
}

const ESCAPED = /_x([0-9a-fA-F]{4})_/g

/** A text without the escapes that spreadsheets use for characters which XML cannot hold; lone halves become �. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** Reads the shared texts, each given to `add` in its order. Rich text is its letters; readings aside are not. */
export function* readSharedTexts(
  book: OpenPackage,
  entry: ZipEntry,
  add: (text: string) => void,
): Generator<number, void> {
  let text = ''
  let inText = false
  let inReading = 0
  yield* scanPart(book, entry, {
    open: name => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading += 1
      else if (name === 't') inText = inReading === 0
    },
    close: name => {
      if (name === 'si') add(plainText(text))
      else if (name === 'rPh') inReading -= 1
      else if (name === 't') inText = false
    },
    text: piece => {
      if (inText && text.length <= LIMITS.text * 6) text += piece
    },
  })
}
