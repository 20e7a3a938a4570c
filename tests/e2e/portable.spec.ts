import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { watchFaults } from './support/faults.ts'
import { PORTABLE, settled } from './support/visit.ts'

const FILE = pathToFileURL(PORTABLE).href

/** The loader that the one-file edition brings along. */
declare const openPart: (name: string) => Promise<unknown>

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

test('the menu and the search open in the one file as they do elsewhere', async ({ machine }) => {
  await machine.session(async page => {
    await page.locator('[aria-haspopup="menu"]').click()
    await expect(page.getByRole('menuitemradio').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  })
})

test('every part that lies packed in the file can be opened', async ({ machine }) => {
  await machine.session(async page => {
    const names = await page.locator('[data-part]').evaluateAll(parts => parts.map(part => part.dataset['part'] ?? ''))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) await page.evaluate(part => openPart(part), name)
    expect(await page.locator('[data-packed]').count(), 'all have been unpacked').toBe(0)
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
    // The browser writes a choice down a moment after it was made.
    await page.waitForTimeout(1000)
  })
  await machine.session(async page => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(await databases(page)).not.toEqual([])
  })
})

test('a draft target of the user outlives the browser too', async ({ machine }) => {
  const { address } = addresses.find(({ name }) => name === 'indicator') ?? { address: '#/' }
  await machine.session(async page => {
    await page.goto(FILE + address)
    await page.getByRole('button', { name: '试设目标' }).last().click()
    await page.getByRole('textbox', { name: /数值/ }).fill('12')
    await page.getByRole('button', { name: '保存为草案' }).click()
    await expect(page.getByRole('button', { name: '删除草案' })).toBeVisible()
    // The page shows it at once; leave the database the moment it needs.
    await page.waitForTimeout(1000)
  })
  await machine.session(async page => {
    await page.goto(FILE + address)
    await expect(page.getByRole('button', { name: '删除草案' })).toBeVisible()
  })
})
