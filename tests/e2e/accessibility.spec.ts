import { addresses } from './support/addresses.ts'
import { axeFindings } from './support/axe.ts'
import { chosenBefore, languages, themes } from './support/settings.ts'
import { expect, settled, test } from './support/visit.ts'

for (const language of languages) {
  for (const theme of themes) {
    test(`every page is free of axe findings, ${language}, ${theme}`, async ({ page, context, site }) => {
      await chosenBefore(context, language, theme)
      await page.goto(site.url)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      for (const { name, address } of addresses) {
        await page.evaluate(hash => {
          location.hash = hash
        }, address)
        await settled(page)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        expect.soft(await axeFindings(page), `${name} at ${address}`).toEqual([])
      }
    })
  }
}

const PHONE = { width: 360, height: 740 }
const WALLS = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

for (const theme of themes) {
  test(`no page has to be scrolled sideways on any screen it is meant for, ${theme}`, async ({
    page,
    context,
    site,
  }) => {
    await chosenBefore(context, 'zh-CN', theme)
    await page.goto(site.url)
    for (const size of [PHONE, ...WALLS]) {
      await page.setViewportSize(size)
      for (const { name, address } of addresses) {
        await page.evaluate(hash => {
          location.hash = hash
        }, address)
        await settled(page)
        const { scrollWidth, clientWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }))
        expect.soft(scrollWidth, `${name} at ${String(size.width)} px`).toBeLessThanOrEqual(clientWidth)
      }
    }
  })
}
