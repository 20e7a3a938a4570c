import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { writeRelease } from '#data/formats/releaseJson.ts'
import { openFile } from '#data/workbook/openFile.ts'
import { writeOwnWorkbook } from '#data/workbook/own/writeOwn.ts'
import { doubtsOf } from '#domain/intake/doubts.ts'
import type { Finding } from '#domain/intake/finding.ts'
import { guessMapping } from '#domain/intake/layout.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { readSheet } from '#domain/intake/readSheet.ts'
import type { SheetView } from '#domain/intake/sheet.ts'
import { vocabularyOf } from '#domain/intake/words.ts'
import { aCatalog, anIndicator, day } from '../../../support/aCatalog.ts'
import { aSheet, type TestCell } from '../../../support/aSheet.ts'
import { Chance, mangled, mangledBytes, NASTY } from '../../../support/hostile.ts'
import { aRelease } from '../../../support/releases.ts'
import { shippedCatalog } from '../../../support/shippedCatalog.ts'
import { finish } from '../../../support/steps.ts'

/** As long as it takes: `npm run drill:intake` tries 100,000 inputs a parser; `RUNS` and `SEED` are for part of it. */
vi.setConfig({ testTimeout: 7_200_000 })
const isDrill = process.env['DRILL'] !== undefined
const RUNS = Number(process.env['RUNS'] ?? (isDrill ? 100_000 : 100))
const START = Number(process.env['SEED'] ?? 1)

const catalog = shippedCatalog()
const vocabulary = vocabularyOf(catalog)
const asOf = day('2026-01-01')
let mostMemory = 0

afterAll(() => {
  expect(Object.keys({}), 'nothing was put on the prototype of everything').toEqual([])
  if (isDrill) process.stdout.write(`most memory in use: ${String(Math.round(mostMemory / 1e6))} MB\n`)
})

function expectSound(proposals: readonly Proposal[], findings: readonly Finding[]): void {
  for (const { value, place, period } of proposals) {
    expect(value === undefined || Number.isFinite(value)).toBe(true)
    expect(place.file).not.toBe('')
    expect(period).toMatch(/^\d{4}/)
  }
  for (const { at, got = '' } of findings) {
    expect(at.file).not.toBe('')
    expect(got.length).toBeLessThan(200)
  }
}

async function readAll(sheet: SheetView): Promise<void> {
  const { proposals, findings } = await finish(readSheet(sheet, guessMapping(sheet, vocabulary), vocabulary))
  expectSound(proposals, [...findings, ...(await finish(doubtsOf(proposals, catalog, asOf)))])
}

/** Opens a file and goes the whole way with it. Whatever it is, the answer is figures and findings, never an error. */
async function goThrough(name: string, content: Uint8Array | string): Promise<void> {
  const opened = await finish(openFile({ name, content }, catalog))
  if (opened.kind === 'refused') expect(opened.findings.length).toBeGreaterThan(0)
  if (opened.kind === 'ours') expectSound(opened.proposals, opened.findings)
  if (opened.kind === 'sheets') for (const sheet of opened.sheets) await readAll(sheet)
}

/** Runs a parser on inputs of many seeds; a failure names its seed. */
async function drill(input: (chance: Chance) => Uint8Array | string, name = 'file.xlsx'): Promise<void> {
  for (let seed = START; seed < START + RUNS; seed += 1) {
    try {
      await goThrough(name, input(new Chance(seed)))
    } catch (cause) {
      throw new Error(`seed ${String(seed)}`, { cause })
    }
    if (seed % 500 === 0) mostMemory = Math.max(mostMemory, process.memoryUsage().rss)
  }
}

const real = new Uint8Array(readFileSync('tests/fixtures/intake/sample.xlsx'))
const parts = unzipSync(real)
const XML = Object.keys(parts).filter(path => /(?:sheet1|sharedStrings|styles|workbook)[.]xml$|[.]rels$/.test(path))
const csv = '指标,地区,年份,数值,单位\r\n粮食总产量,枣庄市,2023年,"1,852",千吨\r\nGDP,滕州市,2023,—,亿元\r\n'
const html =
  '<html><table><tr><th>指标<th>2023年</tr><tr><td rowspan=2>粮食总产量</td><td x:num="1">1</td></tr></table>'

describe('hostile input', () => {
  it('broken bytes of a workbook', () => drill(chance => mangledBytes(real, chance)))

  it('broken XML in a whole archive', () =>
    drill(chance => {
      const path = chance.pick(XML)
      const text = mangled(strFromU8(parts[path] ?? new Uint8Array()), chance)
      return zipSync({ ...parts, [path]: strToU8(text) }, { level: 0 })
    }))

  it('nasty texts and numbers in the cells of a workbook', () =>
    drill(chance => {
      const cell = (at: string): string => {
        const text = chance.pick(NASTY).replace(/[<&]/g, '')
        const kind = chance.below(3)
        if (kind === 0) return `<c r="${at}"><v>${text}</v></c>`
        return `<c r="${at}" t="${kind === 1 ? 'str' : 'e'}"><v>${text}</v></c>`
      }
      const rows = [1, 2, 3].map(
        row =>
          `<row r="${String(row)}">${['A', 'B', 'C', 'D'].map(column => cell(`${column}${String(row)}`)).join('')}</row>`,
      )
      const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
      return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 0 })
    }))

  it('text of any kind', () =>
    drill(chance => {
      const text =
        chance.below(2) === 0
          ? mangled(csv, chance)
          : Array.from({ length: 12 }, () => chance.pick(NASTY)).join(chance.pick([',', '\n', '\t', '"']))
      return chance.below(2) === 0 ? text : mangledBytes(strToU8(text), chance)
    }, 'file.csv'))

  it('tables from the clipboard', () => drill(chance => mangled(html, chance), 'paste'))

  it('releases', async () => {
    const text = writeRelease(await aRelease())
    await drill(chance => mangled(text, chance), 'release.json')
  })

  it('workbooks of our own', async () => {
    const small = aCatalog([anIndicator('one', { figures: { '2020': 1, '2021': 2 } }), anIndicator('two')])
    const { content } = await finish(writeOwnWorkbook(small))
    if (typeof content === 'string') throw new Error('A workbook is no text')
    const own = unzipSync(content)
    const sheets = Object.keys(own).filter(path => /sheet(?:3|4|5|8)[.]xml$/.test(path))
    await drill(chance => {
      const path = chance.pick(sheets)
      return zipSync(
        { ...own, [path]: strToU8(mangled(strFromU8(own[path] ?? new Uint8Array()), chance)) },
        { level: 0 },
      )
    })
  })

  it('sheets of nothing but nasty cells, in any layout', async () => {
    for (let seed = START; seed < START + RUNS; seed += 1) {
      const chance = new Chance(seed)
      const cell = (): TestCell => {
        const kind = chance.below(6)
        if (kind === 0) return null
        if (kind === 1) return chance.pick([0, -0, 1e308, -1e308, 5e-324, 2023, 45_000, 0.1 + 0.2])
        if (kind === 2) return { percent: chance.below(100) / 7 }
        if (kind === 3) return { date: chance.pick(['2023', '2023-05', '2023-05-06']) }
        return chance.pick(NASTY)
      }
      const rows = Array.from({ length: 1 + chance.below(8) }, () => Array.from({ length: 1 + chance.below(6) }, cell))
      try {
        await readAll(aSheet(rows, { merges: chance.below(2) === 0 ? [] : ['A1:C2'] }))
      } catch (cause) {
        throw new Error(`seed ${String(seed)}`, { cause })
      }
    }
  })
})
