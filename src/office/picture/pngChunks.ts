import { strFromU8, strToU8 } from 'fflate'
import { crc32 } from '#data/ooxml/crc32.ts'
import { MOST_STATE } from './pictureState.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const LENGTH = 4
const NAME = 4
const SUM = 4
/** End of the keyword, two bytes on compression, and the ends of two texts that are empty. */
const AFTER_KEYWORD = 5
const INCH_IN_METRES = 0.0254

const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte)

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH + NAME + content.length + SUM)
  const view = new DataView(bytes.buffer)
  const head = strToU8(name)
  view.setUint32(0, content.length)
  bytes.set(head, LENGTH)
  bytes.set(content, LENGTH + NAME)
  view.setUint32(LENGTH + NAME + content.length, crc32(head, content))
  return bytes
}

/** A text chunk that holds any language: keyword, no compression, no language tag, the text as UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  const [head, body] = [strToU8(keyword), strToU8(text)]
  const content = new Uint8Array(head.length + AFTER_KEYWORD + body.length)
  content.set(head)
  content.set(body, head.length + AFTER_KEYWORD)
  return chunk('iTXt', content)
}

function resolutionChunk(dpi: number): Uint8Array {
  const content = new Uint8Array(9)
  const view = new DataView(content.buffer)
  const perMetre = Math.round(dpi / INCH_IN_METRES)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  content[8] = 1
  return chunk('pHYs', content)
}

interface Chunk {
  readonly name: string
  readonly from: number
  readonly length: number
}

/** The chunks of a picture in their order, as far as their lengths can be believed. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + LENGTH + NAME + SUM <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + LENGTH + NAME + length + SUM
    if (end > bytes.length) break
    chunks.push({ name: strFromU8(bytes.subarray(at + LENGTH, at + LENGTH + NAME), true), from: at, length })
    at = end
  }
  return chunks
}

/** Puts texts and the resolution into a picture, after its head, where every reader finds them. */
export function withTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
  dpi: number | undefined,
): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error('The browser made no PNG')
  const at = SIGNATURE.length + LENGTH + NAME + 13 + SUM
  const added = [
    ...(dpi === undefined ? [] : [resolutionChunk(dpi)]),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
  ]
  const whole = new Uint8Array(png.length + added.reduce((sum, { length }) => sum + length, 0))
  whole.set(png.subarray(0, at))
  let next = at
  for (const piece of added) {
    whole.set(piece, next)
    next += piece.length
  }
  whole.set(png.subarray(at), next)
  return whole
}

/** The text under a keyword in a picture, or `undefined`. */
export function textIn(png: Uint8Array, keyword: string): string | undefined {
  if (!isPng(png)) return undefined
  const head = strToU8(keyword)
  for (const { name, from, length } of chunksOf(png)) {
    if (name !== 'iTXt' || length > MOST_STATE) continue
    const content = png.subarray(from + LENGTH + NAME, from + LENGTH + NAME + length)
    const isOurs = head.every((byte, at) => content[at] === byte) && content[head.length] === 0
    if (isOurs && content[head.length + 1] === 0) return strFromU8(content.subarray(head.length + AFTER_KEYWORD))
  }
  return undefined
}
