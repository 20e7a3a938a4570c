/** Pictures for the README out of the built application: `npm run build && npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, needBrowser } from './browser.mjs'
import { serve } from './server.mjs'
import { ROOT } from './tools.mjs'

const FOLDER = join(ROOT, 'docs', 'screenshots')
const PAGES = [
  { name: 'overview', address: '#/', theme: 'light' },
  { name: 'action', address: '#/action/ecology', theme: 'light' },
  { name: 'indicator', address: '#/indicator/surface-water-class-iii-share', theme: 'light' },
  { name: 'projector', address: '#/', theme: 'projector' },
]

async function take(browser, home, language) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  for (const { name, address, theme } of PAGES) {
    await page.goto(home)
    await page.evaluate(
      settings => localStorage.setItem('zaozhuang-settings', settings),
      JSON.stringify({ format: 1, language, theme }),
    )
    await page.goto(home + address)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.getByText(/可离线使用|Ready offline/).waitFor()
    await page.screenshot({ path: join(FOLDER, `${name}-${language}.png`), animations: 'disabled' })
  }
  await page.close()
}

mkdirSync(FOLDER, { recursive: true })
const site = await serve(join(ROOT, 'dist'))
const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArguments() })
for (const language of ['zh-CN', 'en']) await take(browser, site.url, language)
await browser.close()
await site.close()
