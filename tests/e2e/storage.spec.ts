import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, settled, test, visit } from './support/visit.ts'

const file = readFileSync(resolve(import.meta.dirname, '../../src/locales/zh-CN/storage.json'), 'utf8')
const sentences = new Map([...file.matchAll(/"([a-z]+)": "([^"]+)"/g)].map(([, code = '', text = '']) => [code, text]))

const expectSentence = (page: Page, ...codes: readonly string[]) =>
  expect(page.getByText(new RegExp(codes.map(code => sentences.get(code)).join('|')))).toHaveCount(1, {
    timeout: 10_000,
  })

const expectFigures = async (page: Page): Promise<void> => {
  await settled(page)
  await expect(page.getByRole('main').locator('a[href^="#/action/"]').first()).toBeVisible()
}

test('without a database the shipped figures are shown, and one sentence says so', async ({ page, context, site }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await visit(page, site.url)
  await expectFigures(page)
  await expectSentence(page, 'unavailable')
})

test('a database that the browser forbids changes nothing but a sentence', async ({ page, context, site }) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden here', 'SecurityError')
    }
  })
  await visit(page, site.url)
  await expectFigures(page)
  await expectSentence(page, 'unavailable', 'broken')
})

test('a full disk changes nothing but a sentence', async ({ page, context, site }) => {
  await context.addInitScript(() => {
    const fail = (): never => {
      throw new DOMException('no space left', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = fail
    IDBObjectStore.prototype.add = fail
  })
  await visit(page, site.url)
  await expectFigures(page)
  await expectSentence(page, 'quota')
})

test('a database deleted while the page is open is noticed, and the page goes on', async ({ page, site }) => {
  await visit(page, site.url)
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  await expect.poll(names).not.toEqual([])
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  })
  await expectSentence(page, 'closed')
  await page.getByRole('main').locator('a[href^="#/action/"]').first().click()
  await settled(page)
  await page.reload()
  await settled(page)
  await expectNoSentence(page)
})

test('the release is installed once and read from the database at later starts', async ({ page, site }) => {
  await visit(page, site.url)
  const tables = (): Promise<Record<string, number>> =>
    page.evaluate(async () => {
      // To open a database that is not there yet would make an empty one of the test's own.
      const name = (await indexedDB.databases())[0]?.name
      if (name === undefined) return {}
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => {
          resolve(request.result)
        }
        request.onerror = () => {
          reject(request.error ?? new Error('not opened'))
        }
      })
      const counts: Record<string, number> = {}
      for (const table of database.objectStoreNames) {
        counts[table] = await new Promise<number>(resolve => {
          const request = database.transaction(table).objectStore(table).count()
          request.onsuccess = () => {
            resolve(request.result)
          }
        })
      }
      database.close()
      return counts
    })
  await expect.poll(async () => Object.values(await tables()).some(count => count > 100)).toBe(true)
  const before = await tables()
  await page.reload()
  await expectFigures(page)
  await page.waitForTimeout(1000)
  expect(await tables()).toEqual(before)
  await expectNoSentence(page)
})

async function expectNoSentence(page: Page): Promise<void> {
  for (const sentence of sentences.values()) await expect(page.getByText(sentence)).toHaveCount(0)
}
