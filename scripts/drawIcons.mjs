/** Draws the PNG icons of the installed application from public/icon.svg. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, needBrowser } from './browser.mjs'
import { ROOT } from './tools.mjs'

const svg = readFileSync(join(ROOT, 'public', 'icon.svg'), 'utf8')
/** Systems cut maskable icons to a shape of their own: the ground fills the square, the drawing stays inside. */
const maskable = svg
  .replace(' rx="96"', '')
  .replace(/(<rect[^>]*\/>)/, '$1<g transform="translate(51 51) scale(0.8)">')
  .replace('</svg>', '</g></svg>')
const icons = [
  { name: 'icon-192.png', size: 192, drawing: svg },
  { name: 'icon-512.png', size: 512, drawing: svg },
  { name: 'icon-maskable-512.png', size: 512, drawing: maskable },
]

const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArguments() })
for (const { name, size, drawing } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const url = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
  await page.setContent(
    `<body style="margin:0"><img src="${url}" width="${size}" height="${size}" style="display:block">`,
  )
  await page.screenshot({ path: join(ROOT, 'public', name), omitBackground: true })
  await page.close()
}
await browser.close()
