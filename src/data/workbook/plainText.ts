import { Refusal } from './refusal.ts'

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

const SAMPLE = 4096

/** UTF-16 without its mark shows by the empty halves of its ASCII letters, commas and line ends. */
function emptyHalves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let [even, odd] = [0, 0]
  const end = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > end / 20 && even === 0) return 'utf-16le'
  return even > end / 20 && odd === 0 ? 'utf-16be' : undefined
}

/** The text of a file in UTF-8, UTF-16 or GB18030, as Excel and WPS save it; without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const told =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  const wide = told ?? emptyHalves(bytes)
  const text = wide ? decoded(bytes, wide) : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'))
  if (text === undefined || text.includes('\0'))
    throw new Refusal('bad-encoding', {}, { expected: 'UTF-8, UTF-16, GB18030' })
  return text.replace(/^\uFEFF/, '')
}

const SEPARATORS = [',', '\t', ';', '|'] as const
const LINES = 50

/** How many of a sign stand in each line, outside of quotes. */
function countsIn(lines: readonly string[], sign: string): readonly number[] {
  return lines.map(line => line.replace(/"[^"]*"/g, '').split(sign).length - 1)
}

/** The sign between the fields of a text: the one that the lines hold most evenly. */
export function sniffSeparator(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/, LINES)
    .filter(line => line.trim() !== '')
  const scored = SEPARATORS.map(separator => {
    const counts = countsIn(lines, separator)
    const usual = [...counts].sort((left, right) => left - right)[Math.floor(counts.length / 2)] ?? 0
    const same = counts.filter(count => count === usual).length / Math.max(1, counts.length)
    const most = Math.max(0, ...counts)
    return { separator, score: usual > 0 ? same * 10 + Math.min(usual, 20) / 10 : most > 0 ? 0.1 : 0 }
  })
  const [best] = scored.sort((left, right) => right.score - left.score)
  return best && best.score > 0 ? best.separator : ','
}
