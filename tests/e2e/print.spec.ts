import type { Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { chosenBefore } from './support/settings.ts'
import { dense, printed } from './support/sheets.ts'
import { expect, settled, test, visit } from './support/visit.ts'

const ready = (page: Page): Promise<void> => expect(page.getByText('报告已备好')).toBeVisible({ timeout: 30_000 })
const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(hash => {
    location.hash = hash
  }, address)
  await settled(page)
}

test('every page says at the foot of every sheet where its data are from and of which day', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(300_000)
  await chosenBefore(context, 'zh-CN', 'dark')
  await visit(page, site.url)
  for (const { name, address } of addresses) {
    await goTo(page, address)
    if (name === 'report') await ready(page)
    const { count, texts } = await printed(page)
    expect.soft(count, name).toBeGreaterThan(0)
    for (const [index, text] of (texts ?? []).entries()) {
      expect.soft(dense(text), `${name}, sheet ${String(index + 1)}`).toContain('数据来自公开来源，截至')
    }
  }
})

test('a list that scrolls on the screen stands on paper from its first row to its last', async ({ page, site }) => {
  await visit(page, site.url, '#/explore')
  const { texts } = await printed(page)
  test.skip(texts === undefined, 'needs pdftotext to read the sheets')
  const sheets = texts ?? []
  const text = dense(sheets.join(''))
  expect(text).toContain('主要农作物良种覆盖率')
  expect(text).toContain('省级对示范区的年度综合支持')
  for (const sheet of sheets) expect(dense(sheet)).toContain('最近数值评估结果')
})

test('the report has a cover, an overview, a sheet for every action, and both annexes', async ({ page, site }) => {
  await visit(page, site.url, '#/report')
  await ready(page)
  expect(await page.locator('.report .sheet').count()).toBe(2 + 5 + 2)
  expect(await page.locator('.report .sheet svg[viewBox]').count()).toBeGreaterThan(0)
  const { count, texts } = await printed(page)
  expect(count).toBeGreaterThanOrEqual(9)
  test.skip(texts === undefined, 'needs pdftotext to read the sheets')
  const sheets = (texts ?? []).map(dense)
  const begins = (words: string): number => sheets.findIndex(sheet => sheet.includes(words))
  expect(begins('国函〔2022〕71号')).toBe(0)
  expect(begins('初见成效')).toBe(1)
  const actions = ['第1项行动', '第2项行动', '第3项行动', '第4项行动', '第5项行动'].map(begins)
  expect(new Set([0, 1, ...actions]).size, 'each begins a sheet of its own').toBe(7)
  expect(begins('附表一')).toBeGreaterThan(actions[4] ?? Infinity)
  expect(begins('附表二来源')).toBeGreaterThan(begins('附表一'))
})

test('one command puts the report together and opens the dialogue when the last sheet is drawn', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('.report .sheet').length)
    }
  })
  await visit(page, site.url)
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('打印报告')
  await page
    .getByRole('option', { name: /打印报告/ })
    .first()
    .click()
  await expect(page.locator('body[data-printed="9"]')).toBeAttached({ timeout: 30_000 })
  expect(page.url()).not.toContain('print=')
})

test('the report of sample data says so on every sheet', async ({ page, site }) => {
  test.setTimeout(120_000)
  await visit(page, site.url)
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByText('示例数据（练习用）').click()
  await expect(page.locator('.watermark')).toBeVisible({ timeout: 20_000 })
  await goTo(page, '#/report')
  await expect(page.getByText('报告已备好')).toBeVisible({ timeout: 90_000 })
  const { count, texts } = await printed(page)
  expect(count).toBeGreaterThan(9)
  for (const sheet of texts ?? []) {
    expect(dense(sheet)).toContain('SAMPLEDATA')
    expect(dense(sheet)).toContain('全部数值都是生成的')
  }
})
