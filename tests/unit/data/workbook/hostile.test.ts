import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { openFile, type OpenedFile } from '#data/workbook/openFile.ts'
import { readXlsx } from '#data/workbook/readXlsx.ts'
import { textOf, type SheetCell } from '#domain/intake/sheet.ts'
import { shippedCatalog } from '../../../support/shippedCatalog.ts'
import { finish } from '../../../support/steps.ts'

// A busy machine must not fail a test of what is right.
vi.setConfig({ testTimeout: 60_000 })

const parts = unzipSync(new Uint8Array(readFileSync('tests/fixtures/intake/sample.xlsx')))
const SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook whose first sheet is this XML. */
const withSheet = (xml: string): Uint8Array => zipSync({ ...parts, [SHEET]: strToU8(xml) })
const sheetOf = (rows: string, after = ''): string => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
const open = (content: Uint8Array): Promise<OpenedFile> =>
  finish(openFile({ name: 'a.xlsx', content }, shippedCatalog()))

async function refusal(content: Uint8Array): Promise<string> {
  const opened = await open(content)
  return opened.kind === 'refused' ? (opened.findings[0]?.code ?? '') : opened.kind
}
async function cells(rows: string): Promise<(row: number, column: number) => SheetCell> {
  const { sheets } = await finish(readXlsx('a.xlsx', withSheet(sheetOf(rows))))
  const [sheet] = sheets
  if (!sheet) throw new Error('No sheet')
  return sheet.cell
}

describe('what a workbook may try', () => {
  it('a part that unpacks to far more than is plausible is left off at once', async () => {
    const bomb = zipSync({ ...parts, [SHEET]: new Uint8Array(20_000_000) }, { level: 6 })
    const before = process.memoryUsage().rss
    expect(await refusal(bomb)).toMatch(/^(?:bomb|broken-xml)$/)
    const text = strToU8(sheetOf('<row/>'.repeat(4_000_000)))
    expect(await refusal(zipSync({ ...parts, [SHEET]: text }, { level: 6 }))).toBe('bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000)
  }, 30_000)

  it.each([
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
      'doctype',
    ],
    ['a billion laughs', '<!DOCTYPE lolz [<!ENTITY lol "lol">]><worksheet/>', 'doctype'],
    ['an unknown entity', sheetOf('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'), 'broken-xml'],
    ['a character that is none', sheetOf('<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'), 'broken-xml'],
    ['tags that do not match', '<worksheet><sheetData></worksheet></sheetData>', 'broken-xml'],
    ['a sheet that breaks off', '<worksheet><sheetData><row r="1">', 'broken-xml'],
    ['two roots', '<worksheet/><worksheet/>', 'broken-xml'],
    ['elements without end', `<worksheet>${'<a>'.repeat(5000)}`, 'broken-xml'],
    ['a tag without end', `<worksheet><c ${'x'.repeat(2_000_000)}`, 'broken-xml'],
    [
      'rows that run backwards',
      sheetOf('<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'),
      'broken-xml',
    ],
    ['a row beyond the last', sheetOf('<row r="2000000"><c r="A2000000"><v>1</v></c></row>'), 'broken-xml'],
    ['a cell of another row', sheetOf('<row r="1"><c r="A2"><v>1</v></c></row>'), 'broken-xml'],
    ['a shared text that is not there', sheetOf('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'), 'broken-xml'],
  ])('%s', async (_, xml, code) => {
    expect(await refusal(withSheet(xml))).toBe(code)
  })

  it('two parts of one name, of which a checker sees one and a reader the other', async () => {
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheetX.xml': parts[SHEET] ?? new Uint8Array() }, { level: 0 })
    const text = strFromU8(bytes, true).replaceAll('sheetX.xml', 'sheet1.xml')
    expect(await refusal(strToU8(text, true))).toBe('broken-archive')
  })

  it('a part with a password', async () => {
    const bytes = zipSync(parts, { level: 0 })
    const text = strFromU8(bytes, true).replace(
      /PK\x01\x02(.{4})./s,
      (found, head: string) => `${found.slice(0, 4)}${head}\x01`,
    )
    expect(await refusal(strToU8(text, true))).toBe('encrypted')
  })

  it.runIf(process.env['DRILL'])(
    'more cells than anyone reads are told, not read',
    async () => {
      const row = (number: number): string =>
        `<row>${'<c><v>1</v></c>'.repeat(6)}</row>`.replace('<row>', `<row r="${String(number)}">`)
      const rows = Array.from({ length: 900_000 }, (_, at) => row(at + 1)).join('')
      const before = process.memoryUsage().rss
      expect(await refusal(zipSync({ ...parts, [SHEET]: strToU8(sheetOf(rows)) }, { level: 1 }))).toBe('too-many-cells')
      expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
    },
    60_000,
  )

  it('numbers that are none, and those without bounds', async () => {
    const cell = await cells(
      '<row r="1"><c><v>NaN</v></c><c><v>Infinity</v></c><c><v>1e309</v></c><c><v>1e308</v></c><c><v>0x10</v></c></row>',
    )
    expect([1, 2, 3, 4, 5].map(column => cell(1, column).kind)).toEqual(['error', 'error', 'error', 'number', 'error'])
  })

  it('scripts, lone halves and escapes are letters like others', async () => {
    const cell = await cells(
      '<row r="1"><c t="str"><v>&lt;script&gt;</v></c><c t="str"><v>_xD800_a_x0041_</v></c><c t="str"><v>__proto__</v></c></row>',
    )
    expect([1, 2, 3].map(column => textOf(cell(1, column)))).toEqual(['<script>', '\uFFFDaA', '__proto__'])
  })

  it('a formula without its result is told, not taken for zero', async () => {
    const cell = await cells('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row>')
    expect([cell(1, 1), cell(1, 2)]).toEqual([
      { kind: 'error', code: '=' },
      { kind: 'number', value: 2, percent: false },
    ])
  })

  it('a text that is too long is cut, and told', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>${'长'.repeat(40_000)}</v></c></row>`
    const opened = await open(withSheet(sheetOf(rows)))
    expect(opened.findings.map(({ code }) => code)).toEqual(['long-text'])
  })

  it('prefixes of any kind, cells and rows without their places', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const { sheets } = await finish(readXlsx('a.xlsx', withSheet(xml)))
    expect(textOf(sheets[0]?.cell(1, 2) ?? { kind: 'empty' })).toBe('ab')
  })

  it('dates of both systems', async () => {
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    const later = book.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>')
    const read = async (workbook: string) => {
      const { sheets } = await finish(readXlsx('a.xlsx', zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) })))
      return textOf(sheets[0]?.cell(2, 3) ?? { kind: 'empty' })
    }
    expect([await read(book), await read(later)]).toEqual(['2022', '2027'])
  })
})
