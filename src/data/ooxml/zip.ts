import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from './crc32.ts'

/** A file of an archive, compressed and summed up, ready to be laid down. */
export interface PackedFile {
  readonly path: Uint8Array
  readonly body: Uint8Array
  readonly method: 0 | 8
  readonly size: number
  readonly sum: number
}

const UTF8_NAMES = 0x0800
const VERSION = 20
/** 1 January 1980, midnight: the same content gives the same bytes. */
const FIXED_DATE = 0x0021
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22

/** Compresses one file; what is an archive itself is stored as it is. */
export function packFile(path: string, content: string | Uint8Array): PackedFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const packed = /\.(?:xlsx|png)$/.test(path) ? bytes : deflateSync(bytes, { level: 6 })
  const isSmaller = packed.length < bytes.length
  return {
    path: strToU8(path),
    body: isSmaller ? packed : bytes,
    method: isSmaller ? 8 : 0,
    size: bytes.length,
    sum: crc32(bytes),
  }
}

/** The fields that both headers of a file share, from the version it needs to the length of its name. */
function writeFields(view: DataView, at: number, { path, body, method, size, sum }: PackedFile): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, FIXED_DATE, true)
  view.setUint32(at + 10, sum, true)
  view.setUint32(at + 14, body.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, path.length, true)
}

/** Files as one ZIP archive in the order given, with fixed dates and without data descriptors, which strict readers refuse. */
export function zipFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const sizes = files.map(({ path, body }) => LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + body.length)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, END_SIZE))
  const view = new DataView(bytes.buffer)
  let at = 0
  const offsets = files.map(file => {
    const offset = at
    view.setUint32(at, LOCAL, true)
    writeFields(view, at + 4, file)
    bytes.set(file.path, at + LOCAL_SIZE)
    bytes.set(file.body, at + LOCAL_SIZE + file.path.length)
    at += LOCAL_SIZE + file.path.length + file.body.length
    return offset
  })
  const start = at
  files.forEach((file, index) => {
    view.setUint32(at, CENTRAL, true)
    view.setUint16(at + 4, VERSION, true)
    writeFields(view, at + 6, file)
    view.setUint32(at + 42, offsets[index] ?? 0, true)
    bytes.set(file.path, at + CENTRAL_SIZE)
    at += CENTRAL_SIZE + file.path.length
  })
  view.setUint32(at, END, true)
  view.setUint16(at + 8, files.length, true)
  view.setUint16(at + 10, files.length, true)
  view.setUint32(at + 12, at - start, true)
  view.setUint32(at + 16, start, true)
  return bytes
}
