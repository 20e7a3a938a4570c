/** Pictures for the README out of the built application: `npm run build && npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, needBrowser } from './browser.mjs'
import { serve } from './server.mjs'
import { ROOT } from './tools.mjs'

const FOLDER = join(ROOT, 'docs', 'screenshots')
const BOTH = ['zh-CN', 'en']
const PAGES = [
  { name: 'overview', address: '#/', theme: 'light', languages: BOTH },
  { name: 'indicator', address: '#/indicator/lithium-chain-enterprises', theme: 'light', languages: BOTH },
  { name: 'projector', address: '#/', theme: 'projector', languages: ['zh-CN'] },
]

async function take(browser, home, language) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  for (const { name, address, theme } of PAGES.filter(({ languages }) => languages.includes(language))) {
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
for (const language of BOTH) await take(browser, site.url, language)
await browser.close()
await site.close()
