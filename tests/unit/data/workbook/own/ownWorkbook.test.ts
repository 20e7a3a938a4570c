import { describe, expect, it, vi } from 'vitest'
import { openFile, type OpenedFile } from '#data/workbook/openFile.ts'
import { writeOwnWorkbook } from '#data/workbook/own/writeOwn.ts'
import { readXlsx, type Workbook } from '#data/workbook/readXlsx.ts'
import type { Catalog } from '#domain/catalog.ts'
import { textOf } from '#domain/intake/sheet.ts'
import { aCatalog, anIndicator } from '../../../../support/aCatalog.ts'
import { editCell } from '../../../../support/editWorkbook.ts'
import { shippedCatalog } from '../../../../support/shippedCatalog.ts'
import { finish } from '../../../../support/steps.ts'

// A busy machine must not fail a test of what is right.
vi.setConfig({ testTimeout: 60_000 })

async function written(catalog: Catalog): Promise<Uint8Array> {
  const { content } = await finish(writeOwnWorkbook(catalog))
  if (typeof content === 'string') throw new Error('A workbook is no text')
  return content
}

const opened = (bytes: Uint8Array, catalog: Catalog): Promise<OpenedFile> =>
  finish(openFile({ name: 'edited.xlsx', content: bytes }, catalog))

const read = (bytes: Uint8Array): Promise<Workbook> => finish(readXlsx('edited.xlsx', bytes))

/** The reference of the cell of an indicator's row in one of the sheets. */
async function cellOf(bytes: Uint8Array, sheet: string, id: string, head: string): Promise<string> {
  const { sheets } = await read(bytes)
  const grid = sheets.find(each => each.name === sheet)
  if (!grid) throw new Error(sheet)
  const column = Array.from({ length: grid.columnCount }, (_, at) => at + 1).find(
    at => textOf(grid.cell(2, at)) === head,
  )
  const row = Array.from({ length: grid.rowCount }, (_, at) => grid.rowAt(at)).find(
    at => textOf(grid.cell(at, 1)) === id && textOf(grid.cell(at, 2)) === 'zaozhuang',
  )
  if (column === undefined || row === undefined) throw new Error(`${id} ${head}`)
  return `${String.fromCharCode(64 + column)}${String(row)}`
}

describe('the workbook to edit', () => {
  it('comes back as it went: nothing is proposed', async () => {
    const catalog = shippedCatalog()
    expect(await opened(await written(catalog), catalog)).toMatchObject({ kind: 'ours', proposals: [], findings: [] })
  })

  it('proposes exactly the cell that was edited', async () => {
    const catalog = shippedCatalog()
    const bytes = await written(catalog)
    const at = await cellOf(bytes, '年度数据 Annual', 'grain-output', '2023年')
    const answer = await opened(editCell(bytes, '年度数据 Annual', at, '<v>185.25</v>'), catalog)
    expect(answer).toMatchObject({
      kind: 'ours',
      findings: [],
      proposals: [{ what: 'figure', indicator: 'grain-output', area: 'zaozhuang', period: '2023', value: 185.25 }],
    })
  })

  it('takes an emptied cell for a figure to be taken away, and 未公布 for a gap', async () => {
    const catalog = shippedCatalog()
    const bytes = await written(catalog)
    const at = await cellOf(bytes, '年度数据 Annual', 'grain-output', '2022年')
    const emptied = await opened(editCell(bytes, '年度数据 Annual', at, ''), catalog)
    expect(emptied).toMatchObject({ proposals: [{ period: '2022', value: undefined, removes: true }] })
    const gap = await opened(editCell(bytes, '年度数据 Annual', at, '<is><t>未公布</t></is>', 'inlineStr'), catalog)
    expect(gap).toMatchObject({ proposals: [{ period: '2022', value: undefined }] })
    expect(gap.kind === 'ours' && gap.proposals[0]?.removes).toBeUndefined()
  })

  it('says with the cell what it cannot read', async () => {
    const catalog = shippedCatalog()
    const bytes = await written(catalog)
    const at = await cellOf(bytes, '年度数据 Annual', 'grain-output', '2023年')
    const answer = await opened(editCell(bytes, '年度数据 Annual', at, '<v>#N/A</v>', 'e'), catalog)
    expect(answer).toMatchObject({ proposals: [], findings: [{ code: 'cell-error', level: 'error', got: '#N/A' }] })
  })

  it('keeps numbers to the last digit', async () => {
    const figures = { '2019': 0.1 + 0.2, '2020': 1e-7, '2021': 123_456_789.123_456_78, '2022': -0.5, '2023': 1e21 }
    const catalog = aCatalog([anIndicator('exact', { figures })])
    const { sheets } = await read(await written(catalog))
    const annual = sheets.find(({ name }) => name.startsWith('年度'))
    const numbers = Object.values(figures).map((_, at) => annual?.cell(3, 6 + at))
    expect(numbers).toEqual(Object.values(figures).map(value => ({ kind: 'number', value, percent: false })))
  })

  it('writes no text as a formula', async () => {
    const name = { zh: '=HYPERLINK("http://x","y")', en: '+cmd' }
    const catalog = aCatalog([anIndicator('formula', { name, figures: { '2020': 1 } })])
    const { sheets } = await read(await written(catalog))
    expect(textOf(sheets[1]?.cell(3, 2) ?? { kind: 'empty' })).toBe(name.zh)
    expect(sheets[1]?.cell(3, 2).kind).toBe('text')
  })

  it('is refused kindly when a newer version wrote it', async () => {
    const catalog = shippedCatalog()
    const answer = await opened(
      editCell(await written(catalog), '_format', 'B1', '<is><t>99</t></is>', 'inlineStr'),
      catalog,
    )
    expect(answer).toMatchObject({ kind: 'refused', findings: [{ code: 'newer-workbook', got: '99' }] })
  })

  it('does not undo what happened since: an old workbook proposes only its own edits', async () => {
    const before = shippedCatalog()
    const bytes = await written(before)
    const since: Catalog = {
      ...before,
      indicators: before.indicators.map(record => (record.id === 'grain-output' ? { ...record, series: {} } : record)),
    }
    expect(await opened(bytes, since)).toMatchObject({ kind: 'ours', proposals: [] })
  })
})
