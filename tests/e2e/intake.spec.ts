import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, expect, type Page } from '@playwright/test'
import { axeFindings } from './support/axe.ts'
import { watchFaults } from './support/faults.ts'
import { PORTABLE, settled, test, visit } from './support/visit.ts'

const SAMPLE = resolve(import.meta.dirname, '../fixtures/intake/sample.xlsx')
const OUTPUT = '#/indicator/grain-output'

async function open(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.locator('.mapping')).toBeVisible({ timeout: 20_000 })
}

/** From the file to figures in the pages and back again, as a user would go. */
async function importAndUndo(page: Page, home: string): Promise<void> {
  await open(page, SAMPLE)
  await expect(page.getByRole('combobox', { name: 'C列的用途' })).toHaveValue('value')
  await page.getByRole('button', { name: '检查', exact: true }).click()
  const found = page.getByRole('region', { name: '检查结果' })
  await expect(found.getByRole('row', { name: /错误.*主要指标!D6.*#N\/A/ })).toBeVisible()
  await found.getByRole('button', { name: '查看主要指标!D6周围' }).click()
  await expect(page.getByRole('region', { name: '主要指标!D6' })).toContainText('20390400')

  const copy = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载标注后的副本' }).click()
  expect((await copy).suggestedFilename()).toBe('sample_标注.xlsx')

  await page.getByRole('button', { name: '与现有数据比对' }).click()
  await page.getByLabel('来源名称').fill('样例来源')
  await page.getByLabel('采用原因').fill('试用')
  await page.getByRole('button', { name: /采用所选/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/已采用\d+处/)

  const tab = await page.context().newPage()
  await visit(tab, home, OUTPUT)
  await expect(tab.locator('main')).toContainText('185.2')
  await tab.close()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销')).toBeVisible()
}

test('a workbook is read, checked, compared, taken over and taken back', async ({ page, site }) => {
  await visit(page, site.url, '#/intake')
  await importAndUndo(page, site.url)
})

test('the same in the one file, where nothing runs beside the page', async ({ launchOptions, viewport }) => {
  const profile = await mkdtemp(join(tmpdir(), 'intake-'))
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale: 'zh-CN' })
  const home = pathToFileURL(PORTABLE).href
  const watch = await watchFaults(context, home)
  const page = await context.newPage()
  await visit(page, home, '#/intake')
  await importAndUndo(page, home)
  await context.close()
  await rm(profile, { recursive: true, force: true })
  expect(watch.faults).toEqual([])
})

test('the workbook to edit comes back with no mapping and no difference', async ({ page, site }) => {
  await visit(page, site.url, '#/intake')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载工作簿' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/_workbook_.*\.xlsx$/)
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/0个可用的数/)
  await expect(page.getByText('没有发现问题。')).toBeVisible()
})

test('cells copied from a sheet are pasted into the page', async ({ page, site }) => {
  await visit(page, site.url, '#/intake')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '指标\t2023年\n粮食总产量\t185.2\n')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“粘贴的内容”是这样读的，对吗？')
})

test('what cannot be read is said plainly, and nothing is changed', async ({ page, site }) => {
  await visit(page, site.url, '#/intake')
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '旧表.xls', mimeType: 'application/vnd.ms-excel', buffer: old })
  await expect(page.getByText('请另存为 .xlsx 再打开')).toBeVisible()
  const half = (await readFile(SAMPLE)).subarray(0, 900)
  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'half.xlsx', mimeType: '', buffer: half })
  await expect(page.getByText('文件不完整或已损坏')).toBeVisible()
  await settled(page)
})

test('every step passes for those who use a keyboard or a screen reader', async ({ page, site }) => {
  await visit(page, site.url, '#/intake')
  await open(page, SAMPLE)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '检查', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '与现有数据比对' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
})
