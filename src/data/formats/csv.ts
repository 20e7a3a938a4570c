import type { Place, Problem } from '#domain/problem.ts'

/*
 * Our own reader and not a library's, because the place of every field is the point of it: what a person must mend is
 * named by file, line and column, also in a row whose quoted field runs over three lines. The ones we looked at give
 * the number of the row at best, and repair bad quotes in silence.
 */

/** One row of a CSV file: the texts of its fields and the line that each begins on. */
export interface CsvRow {
  readonly texts: readonly string[]
  readonly lines: readonly number[]
}

/** What a CSV file held. Rows without any text are left out. */
export interface CsvReading {
  readonly rows: readonly CsvRow[]
  readonly problems: readonly Problem[]
}

const QUOTE = '"'
const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r'

/** The text of UTF-8 bytes or of a string, without its byte order mark; `undefined` where the bytes are not UTF-8. */
export function decodeUtf8(input: string | Uint8Array): string | undefined {
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

class Scanner {
  readonly rows: CsvRow[] = []
  readonly problems: Problem[] = []
  private texts: string[] = []
  private lines: number[] = []
  private at = 0
  private line = 1

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly separator: string,
  ) {}

  /** Scans field by field; gives after each how much of the text is read. */
  *scan(): Generator<number, void> {
    while (this.at < this.text.length) {
      this.lines.push(this.line)
      this.texts.push(this.text[this.at] === QUOTE ? this.quoted() : this.plain())
      this.endField()
      yield this.at / this.text.length
    }
    if (this.texts.length > 0) this.endRow()
  }

  private place(): Place {
    return { file: this.file, line: this.lines.at(-1) ?? this.line, column: this.texts.length + 1 }
  }

  private plain(): string {
    const from = this.at
    let quotes = false
    while (this.at < this.text.length && !this.isFieldEnd()) {
      quotes ||= this.text[this.at] === QUOTE
      this.at += 1
    }
    if (quotes) this.problems.push({ code: 'bad-quote', at: this.place() })
    return this.text.slice(from, this.at)
  }

  private quoted(): string {
    let value = ''
    this.at += 1
    for (;;) {
      const end = this.text.indexOf(QUOTE, this.at)
      const piece = this.text.slice(this.at, end < 0 ? undefined : end)
      value += piece
      this.line += piece.match(/\r\n|\r|\n/g)?.length ?? 0
      if (end < 0) {
        this.at = this.text.length
        this.problems.push({ code: 'bad-quote', at: this.place() })
        return value
      }
      this.at = end + 1
      if (this.text[this.at] !== QUOTE) break
      value += QUOTE
      this.at += 1
    }
    return this.at < this.text.length && !this.isFieldEnd() ? value + this.afterQuote() : value
  }

  private afterQuote(): string {
    const from = this.at
    while (this.at < this.text.length && !this.isFieldEnd()) this.at += 1
    this.problems.push({ code: 'bad-quote', at: this.place() })
    return this.text.slice(from, this.at)
  }

  private isFieldEnd(): boolean {
    const char = this.text[this.at]
    return char === this.separator || isBreak(char)
  }

  private endField(): void {
    const char = this.text[this.at]
    this.at += 1
    if (char === this.separator) {
      if (this.at < this.text.length) return
      this.lines.push(this.line)
      this.texts.push('')
      return
    }
    if (char === '\r' && this.text[this.at] === '\n') this.at += 1
    this.endRow()
    this.line += 1
  }

  private endRow(): void {
    if (this.texts.some(text => text.trim() !== '')) this.rows.push({ texts: this.texts, lines: this.lines })
    this.texts = []
    this.lines = []
  }
}

/** Reads the text of a CSV file step by step; gives after each field how much of it is read. */
export function* scanCsv(file: string, text: string, separator = ','): Generator<number, CsvReading> {
  const scanner = new Scanner(file, text, separator)
  yield* scanner.scan()
  return { rows: scanner.rows, problems: scanner.problems }
}

/** Reads a CSV file as RFC 4180 has it, with any line ending and with or without a byte order mark. */
export function readCsv(file: string, input: string | Uint8Array, separator = ','): CsvReading {
  const text = decodeUtf8(input)
  if (text === undefined) return { rows: [], problems: [{ code: 'not-utf8', at: { file } }] }
  const steps = scanCsv(file, text, separator)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

const writeField = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Writes rows as RFC 4180 has it, with a byte order mark so that Excel reads the Chinese. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => `${row.map(writeField).join(',')}\r\n`).join('')}`
}
