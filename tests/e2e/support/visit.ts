import { resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { serve, type Site } from '../../../scripts/server.mjs'
import { watchFaults, type FaultWatch } from './faults.ts'

export const DIST = process.env['E2E_DIST'] ?? resolve(import.meta.dirname, '../../../dist')
export const PORTABLE =
  process.env['E2E_PORTABLE'] ??
  resolve(import.meta.dirname, '../../../dist-portable/zaozhuang-indicator-dashboard.html')

/** The built application on a server of its own, and a watch that fails the test on any fault. */
export const test = base.extend<{ site: Site; watch: FaultWatch }>({
  site: async ({ browserName: _browserName }, use) => {
    const site = await serve(DIST)
    await use(site)
    await site.close()
  },
  watch: [
    async ({ context, site }, use) => {
      const watch = await watchFaults(context, site.url)
      await use(watch)
      expect(watch.faults, 'nothing on the console, no breach of the policy, no foreign request').toEqual([])
    },
    { auto: true },
  ],
})

/** Opens an address of the application and waits until its page stands. */
export async function visit(page: Page, home: string, address = '#/'): Promise<void> {
  await page.goto(home + address)
  await settled(page)
}

/** The page has its title, nothing is still on its way, and what was drawn ahead has been taken over. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"], #app[inert]')).toHaveCount(0)
}

/** Resolves once the application could do without its server. */
export async function readyOffline(page: Page): Promise<void> {
  await expect(page.getByText(/可离线使用|Ready offline/)).toBeVisible({ timeout: 20_000 })
}

export { expect }
