import type { Page } from '@playwright/test'
import { expect, settled, test } from './support/visit.ts'

/** Keeps the application itself from arriving until the test lets it. */
async function holdApplication(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(/assets\/start-/, async route => {
    await held
    await route.continue()
  })
  return letGo
}

const overviewText = async (page: Page): Promise<string> =>
  (await page.locator('main .answer, main .steps, main .actions').allInnerTexts()).join('\n')

test('the overview stands before the application has run, and is what the application then shows', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    let moved = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) moved += Number(Reflect.get(entry, 'value'))
      document.documentElement.dataset['moved'] = String(moved)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const letGo = await holdApplication(page)
  await page.goto(site.url, { waitUntil: 'commit' })
  await expect(page.locator('main h1')).toBeVisible()
  const ahead = await overviewText(page)
  expect(ahead).toContain('项指标')
  letGo()
  await settled(page)
  expect(await overviewText(page)).toBe(ahead)
  await page.waitForTimeout(500)
  // The sentence on the offline copy changes its length in its own corner; nothing else may move.
  const moved = await page.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0))
  expect(moved).toBeLessThan(0.001)
})

test.describe('what was drawn ahead is not shown', () => {
  const nothingShown = async (page: Page, address: string): Promise<void> => {
    const letGo = await holdApplication(page)
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    await page.waitForTimeout(300)
    await expect(page.locator('#app > *')).toHaveCount(0)
    letGo()
    await settled(page)
  }

  test('on another page', async ({ page, site }) => {
    await nothingShown(page, `${site.url}#/sources`)
  })

  test('on a day when the verdicts may be others', async ({ page, site }) => {
    await page.clock.setFixedTime(new Date('2031-06-01T10:00:00'))
    await nothingShown(page, site.url)
  })

  test('in the sample workspace', async ({ page, site }) => {
    await page.addInitScript(() => {
      for (const name of ['zaozhuang-dashboard:workspace']) sessionStorage.setItem(name, 'sample')
    })
    await nothingShown(page, site.url)
    await expect(page.locator('header .sample')).toBeVisible()
  })

  test.describe('to a reader of English', () => {
    test.use({ locale: 'en-GB' })
    test('who gets their own words', async ({ page, site }) => {
      await nothingShown(page, site.url)
    })
  })
})
