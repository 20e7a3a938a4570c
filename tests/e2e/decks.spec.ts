import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { watchFaults } from './support/faults.ts'
import { expect, PORTABLE, settled, test, visit } from './support/visit.ts'

const strip = (page: Page) => page.getByRole('listbox', { name: '幻灯片' })
const slides = (page: Page) => strip(page).getByRole('option')
const chosen = (page: Page) => strip(page).getByRole('option', { selected: true })
const indicator = addresses.find(({ name }) => name === 'indicator')?.address ?? '#/'

/** Makes the ready deck and opens it. */
async function makeReady(page: Page, home: string): Promise<void> {
  await visit(page, home, '#/decks')
  await page.getByRole('button', { name: '一键生成汇报' }).click()
  await expect(slides(page).first()).toBeVisible()
}

/** Everything that a maker of a deck does, up to a reload: the same in every edition. */
async function makeDeck(page: Page, home: string): Promise<void> {
  await makeReady(page, home)
  const count = await slides(page).count()
  expect(count).toBeGreaterThan(15)

  await page.goto(`${home}${indicator}?area=zaozhuang`)
  await settled(page)
  const corner = page.getByRole('button', { name: '加入演示' })
  await expect(corner).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(`第 ${String(count + 1)} 张`)).toBeVisible()
  await page.getByRole('link', { name: '打开演示' }).click()
  await expect(slides(page)).toHaveCount(count + 1)

  await slides(page).last().click()
  await expect(chosen(page)).toHaveCount(1)
  const name = await slides(page).last().locator('.what > .name').innerText()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(
    slides(page)
      .nth(count - 2)
      .locator('.what > .name'),
  ).toHaveText(name)
  await expect(slides(page).nth(count - 2)).toBeFocused()
  await page.waitForTimeout(500)
}

test('a deck is made, added to by one key, sorted by keyboard and still there after a reload', async ({
  page,
  site,
}) => {
  await makeDeck(page, site.url)
  const count = await slides(page).count()
  const name = await slides(page)
    .nth(count - 3)
    .locator('.what > .name')
    .innerText()
  await page.reload()
  await expect(slides(page)).toHaveCount(count)
  await expect(
    slides(page)
      .nth(count - 3)
      .locator('.what > .name'),
  ).toHaveText(name)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(
    slides(page)
      .nth(count - 2)
      .locator('.what > .name'),
    'undo works across a reload',
  ).toHaveText(name)
})

test('the same in the one file, across a restart of the browser', async ({ launchOptions, viewport }) => {
  const home = pathToFileURL(PORTABLE).href
  const profile = await mkdtemp(join(tmpdir(), 'decks-'))
  const session = async (act: (page: Page) => Promise<void>): Promise<void> => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale: 'zh-CN' })
    const watch = await watchFaults(context, home)
    await act(await context.newPage())
    await context.close()
    expect(watch.faults).toEqual([])
  }
  await session(page => makeDeck(page, home))
  await session(async page => {
    await visit(page, home, '#/decks')
    await page.getByRole('table').getByRole('link').first().click()
    await expect(slides(page).first()).toBeVisible()
    expect(await slides(page).count()).toBeGreaterThan(16)
  })
  await rm(profile, { recursive: true, force: true })
})

test('a deck goes into a file and comes back from it', async ({ page, site }) => {
  await makeReady(page, site.url)
  const count = await slides(page).count()
  await page.goto(`${site.url}#/decks`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /存为文件/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.zzdeck\.json$/)
  const path = await file.path()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 1 })
  await page.getByRole('button', { name: /^删除/ }).click()
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.locator('input[type="file"]').setInputFiles(path)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(slides(page)).toHaveCount(count)
})

test('two tabs stay in step', async ({ page, context, site }) => {
  await makeReady(page, site.url)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(slides(other).first()).toBeVisible()
  await slides(page).nth(1).click()
  await page.keyboard.press('Delete')
  const count = await slides(page).count()
  await expect(slides(other)).toHaveCount(count)
  await other.getByRole('button', { name: '撤销' }).click()
  await expect(slides(page)).toHaveCount(count + 1)
})

test('slides are dragged to another place', async ({ page, site }) => {
  await makeReady(page, site.url)
  const name = await slides(page).nth(1).locator('.what > .name').innerText()
  await slides(page)
    .nth(1)
    .dragTo(slides(page).first(), { targetPosition: { x: 40, y: 10 } })
  await expect(slides(page).first().locator('.what > .name')).toHaveText(name)
})
