/*
 * Browsers give WebCrypto only to pages that came over https, from the same machine or from a file. A page of an
 * office's own server over plain http has none, and must know its releases all the same: hence the second way.
 */

function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every(prime => candidate % prime !== 0)) found.push(candidate)
  return found
}

/** The first 32 bits of the fraction of a number. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 0x1_0000_0000) >>> 0

const ROUND_CONSTANTS = Uint32Array.from(primes(64), prime => fraction(Math.cbrt(prime)))
const INITIAL = Uint32Array.from(primes(8), prime => fraction(Math.sqrt(prime)))

const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by))

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(length))
  bytes.forEach((byte, index) => {
    view.setUint8(index, byte)
  })
  view.setUint8(bytes.length, 0x80)
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n)
  return view
}

function schedule(view: DataView, offset: number, words: Uint32Array): void {
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4)
  for (let index = 16; index < 64; index += 1) {
    const [early = 0, late = 0] = [words[index - 15], words[index - 2]]
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = (words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + large
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const fromE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const fromA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const first = (h + fromE + choice + (ROUND_CONSTANTS[round] ?? 0) + (words[round] ?? 0)) >>> 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + fromA + majority) >>> 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index] ?? 0) + value
  })
}

/** SHA-256 (FIPS 180-4) without WebCrypto. */
export function plainSha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes)
  const state = Uint32Array.from(INITIAL)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    schedule(view, offset, words)
    compress(state, words)
  }
  const result = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => {
    result.setUint32(index * 4, word)
  })
  return new Uint8Array(result.buffer)
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** The part of WebCrypto that is asked for a digest; `null` in a page that has none. */
export type Digester = Pick<SubtleCrypto, 'digest'> | null

const browserDigester = (): Digester => ('subtle' in globalThis.crypto ? globalThis.crypto.subtle : null)

/** The SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export async function sha256(
  content: string | Uint8Array<ArrayBuffer>,
  digester: Digester = browserDigester(),
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return hex(digester ? new Uint8Array(await digester.digest('SHA-256', bytes)) : plainSha256(bytes))
}
