import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { chosenBefore } from './support/settings.ts'
import { expect, settled, test, visit } from './support/visit.ts'

async function saved(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const download = await coming
  return { file: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
}

/** Lets a file fall on the page, as from the desk. */
async function drop(page: Page, name: string, type: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([content, file, kind]) => {
      const given = Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([given], file, { type: kind }))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    },
    [Buffer.from(bytes).toString('base64'), name, type] as const,
  )
}

test('a chart leaves as a picture, and the picture opens its page again', async ({ page, context, site }) => {
  await chosenBefore(context, 'zh-CN', 'light')
  await visit(page, site.url, '#/indicator/high-tech-output-share')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const png = await saved(page, '存为 PNG')
  const view = new DataView(png.bytes.buffer, png.bytes.byteOffset)
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1920, 1080])
  await page.getByLabel('图片大小').selectOption('paper')
  const paper = await saved(page, '存为 PNG')
  expect(new DataView(paper.bytes.buffer, paper.bytes.byteOffset).getUint32(16)).toBe(3508)

  await page.evaluate(() => {
    location.hash = '#/sources'
  })
  await settled(page)
  await expect(async () => {
    await drop(page, png.file, 'image/png', png.bytes)
    await expect(page.getByText('出自现在打开的数据版本')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('高新技术产业产值')
  await expect(page.getByText('图片里的表与现在的表逐行相同')).toBeVisible()
})

test('a picture of somebody else changes nothing, and that is said', async ({ page, context, site }) => {
  await chosenBefore(context, 'zh-CN', 'light')
  await visit(page, site.url, '#/sources')
  await expect(async () => {
    await drop(
      page,
      'foreign.svg',
      'image/svg+xml',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    )
    await expect(page.getByText('拖入的图片不是由看板生成的')).toBeVisible({ timeout: 2000 })
  }).toPass()
  expect(page.url()).toContain('#/sources')
})

test('a deck and the report leave as files of the office suite, without a network', async ({ page, context, site }) => {
  test.setTimeout(120_000)
  await chosenBefore(context, 'zh-CN', 'light')
  await visit(page, site.url, '#/deck/ready')
  const deck = await saved(page, 'PowerPoint（图可编辑）')
  expect(deck.file).toMatch(/\.pptx$/)
  expect(Object.keys(unzipSync(deck.bytes))).toContain('ppt/charts/chart1.xml')
  await page.evaluate(() => {
    location.hash = '#/report'
  })
  await expect(page.getByText('报告已备好')).toBeVisible({ timeout: 60_000 })
  const report = await saved(page, 'Word 文档')
  expect(Object.keys(unzipSync(report.bytes))).toContain('word/document.xml')
})
