/**
 * How long a workbook of 10 MB takes from the file to the question how it is to be read, and from there to the list of
 * what was found, in the installed application (a worker) and in the one-file edition (slices on the page); and how long
 * the page was held up at most meanwhile. `node bench/workbook.mjs`, after both builds.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { browserArguments, needBrowser } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { ROOT } from '../scripts/tools.mjs'

const BUDGET = { milliseconds: 3000, blocked: 50 }
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const DIST = process.env.DIST ?? join(ROOT, 'dist')
const PORTABLE = process.env.PORTABLE ?? join(ROOT, 'dist-portable')

async function makeWorkbooks(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/workbookLoad.ts', outDir: folder, target: 'node20', minify: false },
  })
  const { workbooks } = await import(pathToFileURL(join(folder, 'workbookLoad.js')).href)
  return Promise.all(
    workbooks().map(async ({ name, bytes }) => {
      const path = join(folder, `${name}.xlsx`)
      await writeFile(path, bytes)
      return { name, path, megabytes: bytes.length / 1e6 }
    }),
  )
}

/** Notes in the page how long each task held it up. */
function noteBlocks() {
  globalThis.blocks = []
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) globalThis.blocks.push(duration)
  }).observe({ type: 'longtask' })
}

async function readOnce(browser, address, path) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  try {
    await page.addInitScript(noteBlocks)
    await page.goto(`${address}#/intake`)
    await page.locator('input[type=file]').waitFor({ state: 'attached' })
    await page.waitForTimeout(1500)
    const blocked = () => page.evaluate(() => Math.max(0, ...globalThis.blocks.splice(0)))
    await blocked()
    // The clock runs in the page: handing the file over takes the test's driver some time of its own.
    await page.evaluate(() => {
      const input = document.querySelector('input[type=file]')
      input.addEventListener('change', () => (globalThis.chosenAt = performance.now()), { capture: true })
      const look = () => {
        if (document.querySelector('.mapping')) globalThis.mappedAt ??= performance.now()
        if (document.querySelector('.found table, .found p')) globalThis.foundAt ??= performance.now()
        requestAnimationFrame(look)
      }
      look()
    })
    await page.setInputFiles('input[type=file]', path)
    await page.locator('.mapping').waitFor({ timeout: 60_000 })
    const reading = await page.evaluate(() => globalThis.mappedAt - globalThis.chosenAt)
    const readingBlocked = await blocked()
    await page.waitForTimeout(300)
    await blocked()
    const checkedFrom = await page.evaluate(() => {
      delete globalThis.foundAt
      const button = [...document.querySelectorAll('button')].find(each => each.textContent.trim() === '检查')
      const now = performance.now()
      button.click()
      return now
    })
    await page.waitForFunction(() => document.querySelector('.mapping') === null && globalThis.foundAt, undefined, {
      timeout: 120_000,
    })
    const checking = (await page.evaluate(() => globalThis.foundAt)) - checkedFrom
    return { reading, readingBlocked, checking, checkingBlocked: await blocked() }
  } finally {
    await context.close()
  }
}

const median = values => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]
const inside = await mkdtemp(join(ROOT, 'node_modules', '.workbook-'))
const site = await serve(DIST)
try {
  const files = await makeWorkbooks(inside)
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArguments() })
  const editions = [
    { edition: 'installed (worker)', address: site.url },
    { edition: 'one file (slices)', address: pathToFileURL(join(PORTABLE, 'zaozhuang-indicator-dashboard.html')).href },
  ]
  let isWithin = true
  for (const { name, path, megabytes } of files) {
    for (const { edition, address } of editions) {
      const rounds = []
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await readOnce(browser, address, path))
      const of = key => Math.round(median(rounds.map(each => each[key])))
      const most = key => Math.round(Math.max(...rounds.map(each => each[key])))
      const [reading, checking] = [of('reading'), of('checking')]
      const held = [most('readingBlocked'), most('checkingBlocked')]
      isWithin &&= reading <= BUDGET.milliseconds && Math.max(...held) <= BUDGET.blocked
      console.log(
        `${name.padEnd(16)} ${megabytes.toFixed(1)} MB  ${edition.padEnd(18)} read ${reading} ms (page held ≤ ${held[0]} ms)` +
          `   check ${checking} ms (≤ ${held[1]} ms)`,
      )
    }
  }
  await browser.close()
  process.exitCode = isWithin ? 0 : 1
} finally {
  await site.close()
  await rm(inside, { recursive: true, force: true })
}
