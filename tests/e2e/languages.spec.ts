import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { addresses } from './support/addresses.ts'
import { chosenBefore, languages } from './support/settings.ts'
import { expect, settled, test, visit } from './support/visit.ts'

const topics = readdirSync(resolve(import.meta.dirname, '../../src/locales/en')).map(name => name.replace('.json', ''))
const BARE_KEY = new RegExp(String.raw`\b(?:${topics.join('|')})\.[a-z][A-Za-z.]+`, 'g')

/** The number of an official paper, which has no other form in English. */
const PAPER_NUMBER = String.raw`\p{Script=Han}+〔\d{4}〕\d+号`

/** Texts in Chinese that nothing marks as Chinese, so that a screen reader would spell them out in English. */
const unmarkedChinese = (page: Page): Promise<string[]> =>
  page.evaluate(paperNumber => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      const isProse = holder !== null && holder.closest('script, style, noscript') === null
      const isEnglish = holder?.closest('[lang]')?.getAttribute('lang') === 'en'
      const text = (node.textContent ?? '').replace(new RegExp(paperNumber, 'gu'), '')
      if (isProse && isEnglish && /\p{Script=Han}/u.test(text)) found.push(text)
    }
    return found
  }, PAPER_NUMBER)

for (const language of languages) {
  test(`every page speaks ${language} throughout`, async ({ page, context, site }) => {
    await chosenBefore(context, language, 'light')
    await visit(page, site.url)
    for (const { name, address } of addresses) {
      await page.evaluate(hash => {
        location.hash = hash
      }, address)
      await settled(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const text = await page.locator('body').innerText()
      expect.soft(text.match(BARE_KEY) ?? [], `${name} shows no key in place of its text`).toEqual([])
      expect.soft(text, `${name} shows no hole in place of a value`).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/)
      if (language === 'en') expect.soft(await unmarkedChinese(page), name).toEqual([])
    }
  })
}

test('switching the language needs no reload, keeps the page and is remembered', async ({ page, site }) => {
  const { address } = addresses.find(({ name }) => name === 'action') ?? { address: '#/' }
  await visit(page, site.url, address)
  const title = page.getByRole('heading', { level: 1 })
  const chinese = await title.innerText()
  await page.evaluate(() => {
    document.body.dataset['witness'] = 'still here'
  })
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(title).not.toHaveText(chinese)
  await expect(page.locator('body'), 'the page was not loaded anew').toHaveAttribute('data-witness', 'still here')
  expect(page.url()).toContain(address)
  await page.reload()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(title).toHaveText(chinese)
})

test('a theme chosen from the menu is remembered', async ({ page, site }) => {
  await visit(page, site.url)
  await page.locator('[aria-haspopup="menu"]').click()
  await page.getByRole('menuitemradio', { name: /投影/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
  await page.reload()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
})
