import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { exportFileOf } from '#data/formats/formats.ts'
import { writeRelease } from '#data/formats/releaseJson.ts'
import { openFile, type OpenedFile } from '#data/workbook/openFile.ts'
import { guessMapping } from '#domain/intake/layout.ts'
import { textOf } from '#domain/intake/sheet.ts'
import { vocabularyOf } from '#domain/intake/words.ts'
import { foundLines, proposedLines } from '../../../support/readTestSheet.ts'
import { aRelease } from '../../../support/releases.ts'
import { shippedCatalog } from '../../../support/shippedCatalog.ts'
import { finish } from '../../../support/steps.ts'

// A busy machine must not fail a test of what is right.
vi.setConfig({ testTimeout: 60_000 })

const catalog = shippedCatalog()
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/intake/${name}`))
const open = (name: string, content: Uint8Array | string): Promise<OpenedFile> =>
  finish(openFile({ name, content }, catalog))

async function sheetsOf(name: string, content: Uint8Array | string) {
  const opened = await open(name, content)
  if (opened.kind !== 'sheets') throw new Error(JSON.stringify(opened))
  return opened.sheets
}
const codes = async (name: string, content: Uint8Array | string): Promise<readonly string[]> => {
  const opened = await open(name, content)
  return opened.kind === 'refused' ? opened.findings.map(({ code }) => code) : [opened.kind]
}
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

describe('a workbook that LibreOffice wrote', () => {
  it('gives its figures: dates as years, percentages, full-width digits, units, dashes', async () => {
    const [main, areas] = await sheetsOf('sample.xlsx', fixture('sample.xlsx'))
    if (!main || !areas) throw new Error('Sheets are missing')
    expect(proposedLines(main)).toEqual([
      'grain-output zaozhuang 2022 183.9',
      'grain-output zaozhuang 2023 185.2',
      'grain-sown-area zaozhuang 2022 none',
      'grain-sown-area zaozhuang 2023 412.34',
      'improved-variety-coverage-crops zaozhuang 2022 98.5',
      'improved-variety-coverage-crops zaozhuang 2023 99.1',
      'gdp zaozhuang 2022 2039.04',
    ])
    expect(foundLines(main)).toEqual(['7 hidden-rows 1', 'D6 cell-error #N/A'])
    expect(proposedLines(areas)).toEqual([
      'grain-output tengzhou 2022 80.1',
      'grain-output tengzhou 2023 81.2',
      'grain-output yicheng 2022 28.1',
      'grain-output yicheng 2023 28.4',
    ])
    expect(foundLines(areas)).toEqual(['C6 sum-differs 1196000'])
  })
})

describe('text files', () => {
  it('reads GB18030 as WPS saves it', async () => {
    const [sheet] = await sheetsOf('a.csv', fixture('sample-gb18030.csv'))
    if (!sheet) throw new Error('No sheet')
    expect(proposedLines(sheet)).toEqual(['grain-output tengzhou 2023 81.2', 'grain-output yicheng 2023 none'])
  })

  it('reads UTF-16 with tabs as Excel saves its Unicode text', async () => {
    const [sheet] = await sheetsOf('a.txt', fixture('sample-utf16.tsv'))
    if (!sheet) throw new Error('No sheet')
    expect(proposedLines(sheet)).toEqual(['grain-output zaozhuang 2023 185.2'])
  })

  it.each([',', ';', '\t', '|'])('finds out that the fields are parted by “%s”', async sign => {
    const rows = [
      ['指标', '2022年', '2023年'],
      ['粮食总产量', '183.9', '185.2'],
    ]
    const [sheet] = await sheetsOf('a.csv', rows.map(row => row.join(sign)).join('\r\n'))
    if (!sheet) throw new Error('No sheet')
    expect(proposedLines(sheet)).toHaveLength(2)
  })

  it('names the line of the file, also below a field of three lines', async () => {
    const [sheet] = await sheetsOf('a.csv', '指标,说明,2023年\n粮食总产量,"a\nb\nc",185\n没有这个指标,x,1\n')
    if (!sheet) throw new Error('No sheet')
    expect(foundLines(sheet)).toEqual(['A5 unknown-indicator 没有这个指标'])
  })

  it('reads what a sheet puts on the clipboard, with its exact numbers and merged cells', async () => {
    const html = `<html><body><table><tr><td colspan=2>指标&nbsp;</td><td>2023年</td></tr>
      <tr><td rowspan="2">粮食总产量</td><td>x</td><td x:num="185.25">185.3</td></tr><tr><td>y</td><td>&lt;b&gt;</td></tr>
      </table><script>alert(1)</script></body></html>`
    const [sheet] = await sheetsOf('paste', html)
    expect([1, 2, 3].map(column => textOf(sheet?.cell(2, column) ?? { kind: 'empty' }))).toEqual([
      '粮食总产量',
      'x',
      '185.25',
    ])
    expect([2, 3].map(column => textOf(sheet?.cell(3, column) ?? { kind: 'empty' }))).toEqual(['y', '<b>'])
    expect(sheet?.merges).toHaveLength(2)
  })
})

describe('files of our own', () => {
  it('knows a release again by its content', async () => {
    const release = await aRelease()
    expect(await open('release.json', writeRelease(release))).toMatchObject({ kind: 'ours' })
    expect(await codes('release.json', writeRelease(release).replace('"value', '"valu'))).not.toEqual(['ours'])
  })

  it.each(['data-package', 'tables', 'open-sdg'] as const)(
    'reads back what it exports as %s: nothing differs',
    async format => {
      const file = exportFileOf(catalog, format)
      if (typeof file.content === 'string') throw new Error('An archive is no text')
      const opened = await open(file.name, file.content)
      expect(opened.kind).toBe(format === 'data-package' ? 'ours' : 'sheets')
      if (opened.kind === 'ours') expect(opened.findings).toEqual([])
      if (opened.kind !== 'sheets' || format !== 'open-sdg') return
      const sheet = opened.sheets.find(({ name }) => name === '粮食总产量')
      if (!sheet) throw new Error('No sheet')
      expect(guessMapping(sheet, vocabularyOf(catalog)).fixed).toMatchObject({ indicator: 'grain-output' })
      expect(proposedLines(sheet)).toContain('grain-output zaozhuang 2022 183.9')
      expect(proposedLines(sheet)).toContain('grain-output yicheng 2020 27.9')
    },
  )
})

describe('what is refused, with a sentence for each', () => {
  const cfb = (extra = ''): Uint8Array => {
    const utf16 = Array.from(extra, letter => [letter.charCodeAt(0), 0]).flat()
    return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16])
  }
  it.each([
    ['an old .xls', cfb(), 'old-format'],
    ['a workbook with a password', cfb('EncryptedPackage'), 'encrypted'],
    ['nothing', new Uint8Array(), 'nothing-in-it'],
    ['blanks', text('  \n'), 'nothing-in-it'],
    ['half an archive', fixture('sample.xlsx').slice(0, 900), 'broken-archive'],
    ['an archive of something else', zipSync({ 'a.txt': text('a') }), 'unknown-format'],
    ['an .xlsb', zipSync({ '[Content_Types].xml': text('<x/>'), 'xl/workbook.bin': text('x') }), 'other-format'],
    ['an .ods', zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet') }), 'other-format'],
    ['noise', Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 256), 'bad-encoding'],
  ])('%s', async (_, content, code) => {
    expect(await codes('file.xlsx', content)).toEqual([code])
  })
})
