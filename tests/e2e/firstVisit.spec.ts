import { expect, readyOffline, settled, test, visit } from './support/visit.ts'

test('a first visit shows how the zone stands, and says from when the figures are', async ({ page, site }) => {
  await visit(page, site.url)
  await expect(page).toHaveTitle(/枣庄/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  for (const year of ['2024', '2027', '2030']) await expect(page.getByText(year).first()).toBeVisible()
  await expect(page.getByText(/数据截至\s*20\d\d/).first()).toBeVisible()
})

test('the five actions lead to their pages, and those to an indicator with its chart and its table', async ({
  page,
  site,
}) => {
  await visit(page, site.url)
  const actions = page.getByRole('main').locator('a[href^="#/action/"]')
  expect(await actions.count()).toBeGreaterThanOrEqual(5)
  await actions.first().click()
  await settled(page)
  await page.getByRole('main').locator('a[href^="#/indicator/"]').first().click()
  await settled(page)
  await expect(page.getByRole('main').locator('svg').first()).toBeVisible()
})

test('an unknown address says so and leads back', async ({ page, site }) => {
  await visit(page, site.url, '#/nowhere/at-all')
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})

test('the application can be installed: its manifest and every icon are there', async ({ page, site, request }) => {
  await visit(page, site.url)
  await readyOffline(page)
  const manifest: unknown = await (await request.get(`${site.url}manifest.webmanifest`)).json()
  expect(manifest).toMatchObject({ lang: 'zh-CN', display: 'standalone', start_url: './' })
  for (const icon of ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']) {
    expect((await request.get(site.url + icon)).status(), icon).toBe(200)
  }
})

test.describe('a reader of English', () => {
  test.use({ locale: 'en-GB' })
  test('is met in English', async ({ page, site }) => {
    await visit(page, site.url)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})
