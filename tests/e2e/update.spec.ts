import type { Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { serve, type Site } from '../../scripts/server.mjs'
import { addresses } from './support/addresses.ts'
import { aServedFolder, publishEdition } from './support/editions.ts'
import { test as base, expect, readyOffline, settled, visit } from './support/visit.ts'

const test = base.extend<{ folder: string; site: Site }>({
  folder: async ({ browserName: _browserName }, use) => {
    const folder = await aServedFolder()
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  site: async ({ folder }, use) => {
    const site = await serve(folder)
    await use(site)
    await site.close()
  },
})

const offer = (page: Page) => page.getByRole('button', { name: '更新并重新载入' })
const shows = (page: Page) => page.locator('html').getAttribute('data-edition')
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

async function walkEveryPage(page: Page): Promise<void> {
  for (const { address } of addresses) {
    await page.evaluate(hash => {
      location.hash = hash
    }, address)
    await settled(page)
  }
}

test('a new version is offered, and comes only when the user takes it', async ({ page, site, folder }) => {
  await visit(page, site.url)
  await readyOffline(page)
  await expect(offer(page)).toBeHidden()

  await publishEdition(folder, 'second')
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible()
  await page.reload()
  await settled(page)
  expect(await shows(page), 'a reload does not swap it').toBeNull()
  await expect(offer(page), 'the offer stands after a reload').toBeVisible()
  await walkEveryPage(page)

  await offer(page).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'second')
  await settled(page)
  await expect(offer(page)).toBeHidden()
  await site.close()
  await page.reload()
  await settled(page)
  expect(await shows(page)).toBe('second')
  await walkEveryPage(page)
})

test('a second tab keeps its version and its pages while the first one updates', async ({
  page,
  context,
  site,
  folder,
}) => {
  await visit(page, site.url)
  await readyOffline(page)
  const other = await context.newPage()
  await visit(other, site.url)
  await publishEdition(folder, 'second')
  await lookForUpdate(page)
  await offer(page).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'second')

  expect(await shows(other), 'the other tab was not touched').toBeNull()
  await site.close()
  await walkEveryPage(other)
  await offer(other).click()
  await expect(other.locator('html')).toHaveAttribute('data-edition', 'second')
})

test('versions that no tab can show any more are cleared away', async ({ page, site, folder }) => {
  await visit(page, site.url)
  await readyOffline(page)
  const versions = () => page.evaluate(async () => (await caches.keys()).filter(name => name.startsWith('dashboard-')))
  const [first] = await versions()
  for (const edition of ['second', 'third']) {
    await publishEdition(folder, edition)
    await lookForUpdate(page)
    await offer(page).click()
    await expect(page.locator('html')).toHaveAttribute('data-edition', edition)
  }
  await expect.poll(versions).not.toContain(first)
  expect(await versions()).toHaveLength(2)
})
