import { Inflate } from 'fflate'
import { LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'

/*
 * Our own reader of the archive's directory: the streaming one of fflate believes each local header, where a hostile
 * file says one thing in the directory and another before the data; and to write a marked copy back, every part that is
 * not touched must be carried over as packed.
 */

/** One file of an archive, as its central directory has it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: Uint8Array
  readonly size: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 65_535
const ZIP64 = 0xffff_ffff

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOfDirectory(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  const first = Math.max(0, bytes.length - 22 - LONGEST_COMMENT)
  for (let at = bytes.length - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new Refusal('broken-archive')
}

/** Whether bytes begin as an archive does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
  if ((flags & 1) === 1) throw new Refusal('encrypted', { field: name })
  const [packedSize, size, offset] = [20, 24, 42].map(place => view.getUint32(at + place, true))
  if (packedSize === undefined || size === undefined || offset === undefined || packedSize === ZIP64 || size === ZIP64)
    throw new Refusal('too-large', { field: name })
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new Refusal('broken-archive', { field: name })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new Refusal('broken-archive', { field: name })
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    size,
  }
}

/** The files of an archive by name, in its order. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = viewOf(bytes)
  const end = endOfDirectory(bytes)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.parts) throw new Refusal('too-large')
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refusal('broken-archive')
    const entry = entryAt(bytes, view, at)
    if (!entry.name.endsWith('/')) {
      // Two files of one name: a reader sees one, a checker the other.
      if (entries.has(entry.name)) throw new Refusal('broken-archive', { field: entry.name })
      entries.set(entry.name, entry)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** How much has been unpacked so far of one file, counted over all its parts. */
export interface Unpacked {
  bytes: number
}

const SLICE = 16 * 1024

function count(entry: ZipEntry, read: number, made: number, chunk: number, total: Unpacked): void {
  total.bytes += chunk
  if (total.bytes > LIMITS.unpacked) throw new Refusal('too-large', { field: entry.name })
  if (made > LIMITS.freeOfRatio && made > read * LIMITS.ratio) throw new Refusal('bomb', { field: entry.name })
}

/** Unpacks a part piece by piece, and stops at what no honest file holds. Yields pieces that are read only once. */
export function* unpack(entry: ZipEntry, total: Unpacked): Generator<Uint8Array, void> {
  const { packed, method, name } = entry
  if (method === 0) {
    count(entry, packed.length, packed.length, packed.length, total)
    yield packed
    return
  }
  if (method !== 8) throw new Refusal('broken-archive', { field: name })
  let pieces: Uint8Array[] = []
  let made = 0
  const state = { ended: false }
  const inflate = new Inflate((piece, final) => {
    if (piece.length > 0) pieces.push(piece)
    state.ended ||= final
  })
  for (let at = 0; at < packed.length; at += SLICE) {
    const read = Math.min(packed.length, at + SLICE)
    push(inflate, packed.subarray(at, read), read === packed.length, name)
    for (const piece of pieces) {
      made += piece.length
      count(entry, read, made, piece.length, total)
      yield piece
    }
    pieces = []
  }
  if (!state.ended) throw new Refusal('broken-archive', { field: name })
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflate.push(piece, isLast)
  } catch (cause) {
    throw new Refusal('broken-archive', { field: name }, { got: cause instanceof Error ? cause.message : undefined })
  }
}

/** A whole part at once, where it is known to be small. */
export function unpackWhole(entry: ZipEntry, total: Unpacked): Uint8Array {
  const pieces = [...unpack(entry, total)]
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
