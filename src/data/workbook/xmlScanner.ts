import { Refusal } from './refusal.ts'

/*
 * Our own scanner, about 4 kB, for the XML that workbooks are made of. It knows elements, attributes, texts, CDATA and the
 * five named entities, and refuses the rest: a document type (and with it every way to name another file or to blow an
 * entity up), unknown entities, tags that do not match. It takes the text in pieces of any size.
 */

/** What is told of a document as it is scanned. Names come without their prefix. */
export interface XmlHandler {
  /** An element begins; `attributes` is what stands in its tag, for `attributeOf`. */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** A text, perhaps in several pieces. */
  readonly text: (text: string) => void
}

const QUOTE = 34
const APOSTROPHE = 39
const GREATER = 62
const DEEPEST = 256

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function characterOf(part: string, code: string): string {
  const number = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
  const isAllowed =
    number === 9 ||
    number === 10 ||
    number === 13 ||
    (number >= 32 && number < 0xd800) ||
    (number > 0xdfff && number <= 0x10ffff)
  if (!isAllowed) throw new Refusal('broken-xml', { field: part }, { got: `&#${code};` })
  return String.fromCodePoint(number)
}

/** A text without its entities. */
export function unescapeXml(text: string, part = ''): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
    if (known !== undefined && whole.endsWith(';')) return known
    if (whole.endsWith(';') && /^#(?:\d{1,7}|x[0-9a-fA-F]{1,6})$/.test(name)) return characterOf(part, name.slice(1))
    throw new Refusal('broken-xml', { field: part }, { got: whole })
  })
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

/** What stands in quotes after a name and its `=`, or `undefined` where no value follows. */
function valueAfter(attributes: string, from: number): string | undefined {
  let at = from
  while (isSpace(attributes.charCodeAt(at))) at += 1
  if (attributes.charCodeAt(at) !== 61) return undefined
  at += 1
  while (isSpace(attributes.charCodeAt(at))) at += 1
  const quote = attributes.charCodeAt(at)
  if (quote !== QUOTE && quote !== APOSTROPHE) return undefined
  const end = attributes.indexOf(quote === QUOTE ? '"' : "'", at + 1)
  return end < 0 ? undefined : unescapeXml(attributes.slice(at + 1, end))
}

/** The value of an attribute within a tag, by its whole name, or `undefined`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && !isSpace(attributes.charCodeAt(at - 1))) continue
    const value = valueAfter(attributes, at + name.length)
    if (value !== undefined) return value
  }
  return undefined
}

/** Scans a document given piece by piece. `end` must be called when all pieces were given. */
export class XmlScanner {
  private rest = ''
  private readonly open: string[] = []
  private hasRoot = false

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  write(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) break
      if (start > at) this.say(text.slice(at, start))
      const end = this.tagAt(text, start)
      if (end < 0) {
        this.keep(text, start)
        return
      }
      at = end
    }
    this.keep(text, at)
  }

  end(): void {
    if (this.rest.trim() !== '' || this.open.length > 0 || !this.hasRoot) throw this.broken(this.rest)
  }

  private broken(got: string): Refusal {
    return new Refusal('broken-xml', { field: this.part }, { got: got.slice(0, 40) })
  }

  /** A piece may end within a tag or an entity: it is kept until the next one comes. */
  private keep(text: string, from: number): void {
    this.rest = text.slice(from)
    if (this.rest.length > 1_000_000) throw this.broken(this.rest)
  }

  private say(text: string): void {
    if (this.open.length > 0) this.handler.text(unescapeXml(text, this.part))
    else if (text.trim() !== '' && text.trim() !== '\uFEFF') throw this.broken(text)
  }

  /** Where the tag that begins here ends, or -1 where that is not known yet. */
  private tagAt(text: string, start: number): number {
    const next = text.charCodeAt(start + 1)
    if (next === 47) return this.closing(text, start)
    if (next === 33 || next === 63) return this.special(text, start)
    if (Number.isNaN(next)) return -1
    let quote = 0
    for (let at = start + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === GREATER) {
        this.opening(text, start + 1, at)
        return at + 1
      } else if (code === QUOTE || code === APOSTROPHE) quote = code
      else if (code === 60) throw this.broken(text.slice(start))
    }
    return -1
  }

  private opening(text: string, start: number, end: number): void {
    const isEmpty = text.charCodeAt(end - 1) === 47
    const last = isEmpty ? end - 1 : end
    let at = start
    let from = start
    for (; at < last; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 58) from = at + 1
      else if (code <= 32) break
    }
    const name = text.slice(from, at)
    if (name === '' || (this.open.length === 0 && this.hasRoot)) throw this.broken(text.slice(start - 1))
    this.hasRoot = true
    this.handler.open(name, at < last ? text.slice(at, last) : '')
    if (isEmpty) this.handler.close(name)
    else {
      this.open.push(name)
      if (this.open.length > DEEPEST) throw this.broken(name)
    }
  }

  private closing(text: string, start: number): number {
    const end = text.indexOf('>', start)
    if (end < 0) return -1
    const full = text.slice(start + 2, end).trimEnd()
    const name = full.slice(full.indexOf(':') + 1)
    if (this.open.pop() !== name) throw this.broken(text.slice(start))
    this.handler.close(name)
    return end + 1
  }

  private special(text: string, start: number): number {
    const endOf = (mark: string, from: number): number => {
      const end = text.indexOf(mark, from)
      return end < 0 ? -1 : end + mark.length
    }
    if (text.startsWith('<?', start)) return endOf('?>', start)
    if (text.startsWith('<!--', start)) return endOf('-->', start + 4)
    if (text.startsWith('<![CDATA[', start)) {
      const end = endOf(']]>', start)
      if (end < 0) return -1
      if (this.open.length === 0) throw this.broken(text.slice(start))
      this.handler.text(text.slice(start + 9, end - 3))
      return end
    }
    if ('<!--'.startsWith(text.slice(start)) || '<![CDATA['.startsWith(text.slice(start))) return -1
    if (/^<!DOCTYPE/i.test(text.slice(start, start + 9))) throw new Refusal('doctype', { field: this.part })
    if ('<!DOCTYPE'.startsWith(text.slice(start, start + 9).toUpperCase()) && text.length - start < 9) return -1
    throw this.broken(text.slice(start))
  }
}

function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

/** Scans the bytes of a document; yields after each piece how many were scanned. */
export function* scanXml(part: string, pieces: Iterable<Uint8Array>, handler: XmlHandler): Generator<number, void> {
  const scanner = new XmlScanner(part, handler)
  let decoder: TextDecoder | undefined
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder?.decode(piece, { stream: piece !== undefined }) ?? ''
    } catch (cause) {
      if (cause instanceof TypeError) throw new Refusal('broken-xml', { field: part }, { expected: 'UTF-8' })
      throw cause
    }
  }
  for (const piece of pieces) {
    decoder ??= decoderFor(piece)
    scanner.write(decode(piece))
    yield piece.length
  }
  scanner.write(decode())
  scanner.end()
}
