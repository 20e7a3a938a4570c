import { indicatorById, type Catalog } from '#domain/catalog.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import { finding, findingOf, type Finding } from '#domain/intake/finding.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { readRelease } from '../formats/releaseJson.ts'
import { readPackage } from '../package/readPackage.ts'
import type { Progress } from '../task/steps.ts'
import type { Grid } from './grid.ts'
import { looksLikeHtml } from './htmlTable.ts'
import { LIMITS } from './limits.ts'
import { isOwnWorkbook, readOwnWorkbook } from './own/readOwn.ts'
import { decodeText } from './plainText.ts'
import { readXlsx } from './readXlsx.ts'
import { Refusal } from './refusal.ts'
import { releaseProposals } from './releaseProposals.ts'
import { gridStore, readDelimited, readHtml } from './textSheet.ts'
import { looksLikeZip, readZip, unpackWhole, type ZipEntry } from './zip.ts'

/** A file as the user gave it: bytes, or a text from the clipboard. */
export interface GivenFile {
  readonly name: string
  readonly content: Uint8Array | string
}

/** What a file turned out to be. `sheets` have to be mapped; `ours` says of every figure itself what it is. */
export type OpenedFile =
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'ours'
      readonly proposals: readonly Proposal[]
      readonly findings: readonly Finding[]
      readonly parts: ReadonlyMap<string, string>
    }
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly Grid[]
      readonly findings: readonly Finding[]
      /** By sheet, its part in the workbook; none where the file cannot be given back with marks. */
      readonly parts: ReadonlyMap<string, string>
    }

type Steps = AsyncGenerator<Progress, OpenedFile>

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
/** "EncryptedPackage" as the directory of an old container has it. */
const ENCRYPTED = Array.from('EncryptedPackage', letter => letter.charCodeAt(0))

function holdsEncrypted(bytes: Uint8Array): boolean {
  const last = bytes.length - ENCRYPTED.length * 2
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] === ENCRYPTED[0] && ENCRYPTED.every((code, index) => bytes[at + index * 2] === code)) return true
  }
  return false
}

const isOldOffice = (bytes: Uint8Array): boolean => OLD_OFFICE.every((byte, index) => bytes[index] === byte)

function fromSheets(
  sheets: readonly Grid[],
  findings: readonly Finding[],
  parts: ReadonlyMap<string, string>,
): OpenedFile {
  if (sheets.every(({ rowCount }) => rowCount === 0)) throw new Refusal('nothing-in-it')
  return { kind: 'sheets', sheets, findings, parts }
}

const NO_PARTS: ReadonlyMap<string, string> = new Map()

/** Open SDG names the indicator in the name of its file only. */
function sheetNameOf(path: string, catalog: Catalog): string {
  const base = path.replace(/^.*\//, '')
  const number = /^indicator_[\d]+-[\w]+-([a-z0-9_]+)[.]csv$/.exec(base)?.[1]
  const id = number === undefined ? undefined : parseIndicatorId(number.replaceAll('_', '-'))
  const record = id === undefined ? undefined : indicatorById(catalog, id)
  return record?.name.zh ?? base.replace(/[.][^.]*$/, '')
}

function* openXlsx(name: string, bytes: Uint8Array, catalog: Catalog): Generator<Progress, OpenedFile> {
  const { sheets, findings, parts } = yield* readXlsx(name, bytes)
  if (!isOwnWorkbook(sheets)) return fromSheets(sheets, findings, parts)
  const own = readOwnWorkbook(name, sheets, catalog)
  return { kind: 'ours', proposals: own.proposals, findings: [...findings, ...own.findings], parts }
}

function* openArchive(file: string, entries: readonly ZipEntry[], catalog: Catalog): Generator<Progress, OpenedFile> {
  const unpacked = { bytes: 0 }
  const tables = entries.filter(({ name }) => name.toLowerCase().endsWith('.csv') && !name.startsWith('provenance/'))
  if (tables.length === 0) throw new Refusal('unknown-format')
  const base = (name: string): string => name.replace(/^.*\//, '')
  const has = (name: string): boolean => tables.some(table => base(table.name) === name)
  if (has('observations.csv') && has('indicators.csv')) {
    const files = new Map(tables.map(table => [base(table.name), unpackWhole(table, unpacked)]))
    const reading = readPackage(files)
    if (!reading.ok) return { kind: 'refused', findings: reading.failure.map(findingOf) }
    return { kind: 'ours', ...releaseProposals(file, reading.value, catalog), parts: NO_PARTS }
  }
  const store = gridStore()
  const sheets: Grid[] = []
  const findings: Finding[] = []
  for (const entry of tables.slice(0, LIMITS.sheets)) {
    const text = decodeText(unpackWhole(entry, unpacked))
    const sheet = yield* readDelimited(entry.name, sheetNameOf(entry.name, catalog), text, store)
    sheets.push(sheet.grid)
    findings.push(...sheet.findings)
  }
  return fromSheets(sheets, findings, NO_PARTS)
}

async function openJson(file: string, text: string, catalog: Catalog): Promise<OpenedFile> {
  const reading = await readRelease(file, text)
  if (!reading.ok) return { kind: 'refused', findings: reading.failure.map(findingOf) }
  return { kind: 'ours', ...releaseProposals(file, reading.value, catalog), parts: NO_PARTS }
}

async function* openText(file: string, text: string, catalog: Catalog): Steps {
  if (text.trim() === '') throw new Refusal('nothing-in-it')
  if (/^\s*\{/.test(text)) return openJson(file, text, catalog)
  const name = sheetNameOf(file, catalog)
  const steps = looksLikeHtml(text) ? undefined : readDelimited(file, name, text, gridStore())
  const { grid, findings } = steps ? yield* steps : readHtml(file, name, text, gridStore())
  return fromSheets([grid], findings, NO_PARTS)
}

async function* openBytes(file: string, bytes: Uint8Array, catalog: Catalog): Steps {
  if (bytes.length === 0) throw new Refusal('nothing-in-it')
  if (bytes.length > LIMITS.file)
    throw new Refusal('too-large', {}, { expected: String(LIMITS.file), got: String(bytes.length) })
  if (isOldOffice(bytes)) throw new Refusal(holdsEncrypted(bytes) ? 'encrypted' : 'old-format')
  if (!looksLikeZip(bytes)) return yield* openText(file, decodeText(bytes), catalog)
  const entries = readZip(bytes)
  if (entries.has('[Content_Types].xml') || entries.has('mimetype')) return yield* openXlsx(file, bytes, catalog)
  return yield* openArchive(file, [...entries.values()], catalog)
}

/** Finds out what a file is, whatever its name says, and reads it. What cannot be read is an answer too, and says why. */
export async function* openFile({ name, content }: GivenFile, catalog: Catalog): Steps {
  try {
    return yield* typeof content === 'string' ? openText(name, content, catalog) : openBytes(name, content, catalog)
  } catch (cause) {
    if (cause instanceof Refusal) return { kind: 'refused', findings: [cause.in(name)] }
    if (cause instanceof RangeError)
      // The engine's own limit, met before ours: too long a text, too large a list.
      return { kind: 'refused', findings: [finding('too-large', { file: name }, { got: cause.message })] }
    throw cause
  }
}
