import { expect, readyOffline, test, visit } from './support/visit.ts'

test('the light is green once every slide was opened without the network', async ({ page, site }) => {
  await visit(page, site.url)
  await readyOffline(page)
  await page.goto(`${site.url}#/check`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/请做断网预演/)
  await site.close()
  await page.getByRole('button', { name: '开始断网预演' }).click()
  await expect(page.locator('[data-check="offline"]')).toHaveAttribute('data-state', 'good', { timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/可以开会/)
})

test('a part that is not kept is found out, and the row says what to do', async ({ page, site, watch }) => {
  watch.expect(/Failed to|ERR_FAILED|net::|error loading dynamically/i)
  await visit(page, site.url)
  await readyOffline(page)
  await page.goto(`${site.url}#/check`)
  await page.reload()
  await expect(page.locator('[data-check="offline"]')).toBeVisible()
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const kept = await cache.keys()
      for (const { url } of kept) if (url.includes('Kiosk')) await cache.delete(url)
    }
  })
  await page.getByRole('button', { name: '开始断网预演' }).click()
  await expect(page.locator('[data-check="offline"]')).toHaveAttribute('data-state', 'bad', { timeout: 30_000 })
  await expect(page.getByText(/要用到网络/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/有问题要先处理/)
})
