import type { MergedArea } from '#domain/intake/sheet.ts'
import { LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'

/** A table out of HTML: what a sheet puts on the clipboard, and what many systems save as `.xls`. */
export interface HtmlTable {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly MergedArea[]
}

const TOKEN =
  /<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    if (Number.isNaN(code)) return NAMED[String(name).toLowerCase()] ?? whole
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
  })

const spanOf = (attributes: string, name: string): number => {
  const span = Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.max(1, Math.min(span, 1000))
}

/** The number behind what is shown, where the sheet tells it. */
const exactOf = (attributes: string): string | undefined => {
  const exact = /\sx:num\s*=\s*["']([^"']+)["']/i.exec(attributes)?.[1]
  return exact !== undefined && exact.trim() !== '' ? exact : undefined
}

class TableBuilder {
  readonly rows: string[][] = []
  readonly merges: MergedArea[] = []
  private readonly taken = new Set<number>()
  private text: string | undefined
  private exact: string | undefined
  private spans: readonly [across: number, down: number] = [1, 1]
  private cells = 0
  private hidden = false

  openRow(attributes: string): void {
    this.closeCell()
    this.hidden = /display\s*:\s*none/i.test(attributes)
    if (!this.hidden) this.rows.push([])
  }

  openCell(attributes: string): void {
    this.closeCell()
    if (this.rows.length === 0) this.rows.push([])
    this.text = ''
    this.exact = exactOf(attributes)
    this.spans = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
    this.cells += 1
    if (this.cells > LIMITS.cells / 10) throw new Refusal('too-many-cells')
  }

  say(text: string): void {
    if (this.text !== undefined && this.text.length < LIMITS.text) this.text += decode(text)
  }

  closeCell(): void {
    if (this.text === undefined) return
    const text = this.exact ?? this.text.replace(/\s+/g, ' ').trim()
    this.text = undefined
    if (!this.hidden) this.put(text)
  }

  private put(text: string): void {
    const [across, down] = this.spans
    const row = this.rows.length
    const cells = this.rows[row - 1] ?? []
    let column = cells.length + 1
    while (this.taken.delete(row * 20_000 + column)) {
      cells.push('')
      column += 1
    }
    if (column > LIMITS.columns) return
    cells.push(text, ...Array.from({ length: across - 1 }, () => ''))
    for (let below = 1; below < down; below += 1)
      for (let beside = 0; beside < across; beside += 1)
        if (this.taken.size < LIMITS.merges) this.taken.add((row + below) * 20_000 + column + beside)
    if ((across > 1 || down > 1) && this.merges.length < LIMITS.merges)
      this.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 })
  }
}

/** Whether a text is HTML with a table in it. */
export const looksLikeHtml = (text: string): boolean => /<(?:html|table)[\s>]/i.test(text.slice(0, 8192))

type TagWork = (table: TableBuilder, attributes: string, closes: boolean) => void

const cell: TagWork = (table, attributes, closes) => {
  if (closes) table.closeCell()
  else table.openCell(attributes)
}
const space: TagWork = table => {
  table.say(' ')
}

/** What each tag does; all others do nothing. */
const TAGS: ReadonlyMap<string, TagWork> = new Map<string, TagWork>([
  [
    'tr',
    (table, attributes, closes) => {
      if (closes) table.closeCell()
      else table.openRow(attributes)
    },
  ],
  ['td', cell],
  ['th', cell],
  ['br', space],
  ['p', space],
  ['div', space],
])

/** Reads the tables of an HTML text one below the other. Nothing in it is run, loaded or followed. */
export function readHtmlTable(html: string): HtmlTable {
  const table = new TableBuilder()
  for (const [whole, ignored, closing, name, attributes = ''] of html.matchAll(TOKEN)) {
    if (ignored !== undefined || whole.startsWith('<!--')) continue
    if (name === undefined) table.say(whole)
    else TAGS.get(name.toLowerCase())?.(table, attributes, closing === '/')
  }
  table.closeCell()
  return { rows: table.rows, merges: table.merges }
}
