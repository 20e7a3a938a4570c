import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { watchFaults } from './support/faults.ts'
import { PORTABLE, settled } from './support/visit.ts'

const FILE = pathToFileURL(PORTABLE).href

interface Machine {
  /** Starts the browser, opens the file and hands over its page; the browser is shut again afterwards. */
  readonly session: (act: (page: Page, context: BrowserContext) => Promise<void>) => Promise<void>
}

const test = base.extend<{ machine: Machine }>({
  machine: async ({ launchOptions, viewport, locale }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'))
    await use({
      session: async act => {
        const context = await chromium.launchPersistentContext(profile, {
          ...launchOptions,
          viewport,
          locale: locale ?? 'zh-CN',
        })
        const watch = await watchFaults(context, FILE)
        const page = await context.newPage()
        await page.goto(FILE)
        await settled(page)
        await act(page, context)
        await context.close()
        expect(watch.faults).toEqual([])
      },
    })
    await rm(profile, { recursive: true, force: true })
  },
})

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))

test('one file, opened by double click, shows every page with no server', async ({ machine }) => {
  await machine.session(async page => {
    for (const { address } of addresses) {
      await page.goto(FILE + address)
      await page.reload()
      await settled(page)
    }
    await expect(page.getByText(/可离线使用/).first()).toBeVisible()
  })
})

test('what was chosen and installed is still there after the browser was shut', async ({ machine }) => {
  await machine.session(async page => {
    await page
      .getByRole('button', { name: /English/ })
      .or(page.getByRole('link', { name: /English/ }))
      .first()
      .click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect.poll(() => databases(page)).not.toEqual([])
  })
  await machine.session(async page => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(await databases(page)).not.toEqual([])
  })
})
