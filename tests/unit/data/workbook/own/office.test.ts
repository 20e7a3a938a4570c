import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openFile } from '#data/workbook/openFile.ts'
import { writeOwnWorkbook } from '#data/workbook/own/writeOwn.ts'
import { editCell } from '../../../../support/editWorkbook.ts'
import { shippedCatalog } from '../../../../support/shippedCatalog.ts'
import { finish } from '../../../../support/steps.ts'

// A busy machine must not fail a test of what is right.
vi.setConfig({ testTimeout: 60_000 })

const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** Only where LibreOffice is installed: opens the workbook, saves it, and gives it back. */
describe.skipIf(!hasOffice)('the workbook saved by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  let saved = new Uint8Array()

  beforeAll(async () => {
    const { content } = await finish(writeOwnWorkbook(shippedCatalog()))
    const path = join(folder, 'workbook.xlsx')
    writeFileSync(path, content)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      path,
    ]
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 })
    saved = new Uint8Array(readFileSync(join(folder, 'out', 'workbook.xlsx')))
  }, 180_000)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('has nothing changed in it', async () => {
    const answer = await finish(openFile({ name: 'workbook.xlsx', content: saved }, shippedCatalog()))
    expect(answer).toMatchObject({ kind: 'ours', proposals: [], findings: [] })
  })

  it('has exactly what was edited changed in it', async () => {
    const edited = editCell(saved, '年度数据 Annual', 'F3', '<v>98.5</v>')
    const answer = await finish(openFile({ name: 'workbook.xlsx', content: edited }, shippedCatalog()))
    expect(answer).toMatchObject({ kind: 'ours', findings: [], proposals: [{ value: 98.5 }] })
  })

  it('still guards its ids and offers its lists', async () => {
    const { strFromU8, unzipSync } = await import('fflate')
    const parts = unzipSync(saved)
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    const texts = sheets.map(([, part]) => strFromU8(part))
    expect(texts.every(text => text.includes('<sheetProtection'))).toBe(true)
    expect(texts.filter(text => text.includes('<dataValidation ')).length).toBe(3)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('state="hidden"')
  })
})
