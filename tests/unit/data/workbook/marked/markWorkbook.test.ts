import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { markWorkbook } from '#data/workbook/marked/markWorkbook.ts'
import { readXlsx } from '#data/workbook/readXlsx.ts'
import { readZip } from '#data/workbook/zip.ts'
import type { Mark } from '#domain/intake/answers.ts'
import { textOf, type SheetView } from '#domain/intake/sheet.ts'
import { finish } from '../../../../support/steps.ts'

const bytes = new Uint8Array(readFileSync('tests/fixtures/intake/sample.xlsx'))
const HEADS = ['轻重', '工作表', '单元格', '情况', '应为', '实为']

const aMark = (line: number, column: number | undefined, level: Mark['level'], sheet = '主要指标'): Mark => ({
  ...{ level, word: level, sentence: '=1+1', expected: '', got: '<b>' },
  at: { file: 'sample.xlsx', sheet, line, ...(column !== undefined && { column }) },
})

async function marked(marks: readonly Mark[], given: Uint8Array = bytes): Promise<Uint8Array> {
  const { parts } = await finish(readXlsx('sample.xlsx', given))
  const { content } = await finish(markWorkbook({ name: 'sample.xlsx', bytes: given, parts }, { marks, heads: HEADS }))
  if (typeof content === 'string') throw new Error('A workbook is no text')
  return content
}

function allTexts(sheet: SheetView): readonly string[] {
  return Array.from({ length: sheet.rowCount }, (_, at) => sheet.rowAt(at)).map(row =>
    Array.from({ length: sheet.columnCount }, (_, at) => textOf(sheet.cell(row, at + 1))).join('|'),
  )
}
const styleOf = (content: Uint8Array, reference: string): number => {
  const xml = strFromU8(unzipSync(content)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return Number(new RegExp(`<c[^>]* r="${reference}"[^>]*>`).exec(xml)?.[0].match(/ s="(\d+)"/)?.[1] ?? 0)
}

describe('a copy of a workbook with its marks', () => {
  it('holds every cell as it was, and a sheet more', async () => {
    const before = await finish(readXlsx('a.xlsx', bytes))
    const after = await finish(readXlsx('a.xlsx', await marked([aMark(6, 4, 'error'), aMark(3, 3, 'warning')])))
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), '问题 Problems'])
    expect(after.sheets.slice(0, -1).map(allTexts)).toEqual(before.sheets.map(allTexts))
    expect(after.sheets[0]?.hiddenRows).toEqual(before.sheets[0]?.hiddenRows)
  })

  it('colours the cells, an error otherwise than a warning, and lets all others be', async () => {
    const content = await marked([aMark(6, 4, 'error'), aMark(3, 3, 'warning'), aMark(3, 3, 'notice')])
    const [error, warning] = [styleOf(content, 'D6'), styleOf(content, 'C3')]
    expect(error).not.toBe(styleOf(bytes, 'D6'))
    expect(warning).not.toBe(styleOf(bytes, 'C3'))
    expect(styleOf(content, 'D3')).toBe(styleOf(bytes, 'D3'))
    const styles = strFromU8(unzipSync(content)['xl/styles.xml'] ?? new Uint8Array())
    expect(styles).toContain('FFF6B8B0')
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1])
    expect(Math.max(error, warning)).toBeLessThan(count)
  })

  it('carries over as packed what it does not touch', async () => {
    const [before, after] = [readZip(bytes), readZip(await marked([aMark(6, 4, 'error')]))]
    const kept = ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml', 'docProps/core.xml', 'xl/theme/theme1.xml']
    for (const path of kept) expect(after.get(path)?.packed).toEqual(before.get(path)?.packed)
  })

  it('lists what was found with links to the cells; a sentence is a text, also one that looks like a formula', async () => {
    const content = await marked([aMark(6, 4, 'error'), aMark(7, undefined, 'notice', '各区市')])
    const { sheets } = await finish(readXlsx('a.xlsx', content))
    const list = sheets.at(-1)
    expect(list && allTexts(list)).toEqual([
      HEADS.join('|'),
      'error|主要指标|D6|=1+1||<b>',
      'notice|各区市|7|=1+1||<b>',
    ])
    const xml = strFromU8(unzipSync(content)['xl/worksheets/problems.xml'] ?? new Uint8Array())
    expect(xml).toContain(`location="'主要指标'!D6"`)
    expect(xml).not.toContain('<f>')
  })

  it('finds names of its own where a workbook was marked before', async () => {
    const twice = await marked([aMark(6, 4, 'error')], await marked([aMark(6, 4, 'error')]))
    const { sheets } = await finish(readXlsx('a.xlsx', twice))
    expect(sheets.slice(-2).map(({ name }) => name)).toEqual(['问题 Problems', '问题 Problems 2'])
  })

  it('marks in the list only what no style can be given to', async () => {
    const parts = unzipSync(bytes)
    const bare = zipSync({ ...parts, 'xl/styles.xml': strToU8('<styleSheet/>') })
    const { sheets } = await finish(readXlsx('a.xlsx', await marked([aMark(6, 4, 'error')], bare)))
    expect(sheets.at(-1)?.rowCount).toBe(2)
  })
})
