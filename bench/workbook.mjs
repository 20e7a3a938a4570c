/**
 * How long a workbook of 10 MB takes from the file to the question how it is to be read, and from there to the list of
 * what was found, in the installed application (a worker) and in the one-file edition (slices on the page); and how long
 * the page was held up at most meanwhile: by the processor's own time, which another program cannot lengthen.
 * `npm run bench:workbook`, after both builds.
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

/** What the threads of a page did between two moments, by a trace: wall time and the processor's own. */
function workIn(trace) {
  const names = new Map()
  for (const { name, pid, tid, args } of trace) if (name === 'thread_name') names.set(`${pid}/${tid}`, args.name)
  let [page, worker, held] = [0, 0, 0]
  for (const { name, ph, pid, tid, tdur = 0 } of trace) {
    if (ph !== 'X' || !/RunTask$/.test(name)) continue
    const thread = names.get(`${pid}/${tid}`)
    if (thread === 'CrRendererMain') {
      page += tdur
      held = Math.max(held, tdur)
    } else if (thread === 'DedicatedWorker thread') worker += tdur
  }
  return { page: page / 1000, worker: worker / 1000, held: held / 1000 }
}

async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  const from = performance.now()
  await act()
  const wall = performance.now() - from
  const trace = JSON.parse((await browser.stopTracing()).toString())
  return { wall, ...workIn(trace.traceEvents) }
}

async function readOnce(browser, address, path) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  try {
    await page.goto(`${address}#/intake`)
    await page.locator('input[type=file]').waitFor({ state: 'attached' })
    await page.waitForTimeout(2000)
    const reading = await traced(browser, page, async () => {
      await page.setInputFiles('input[type=file]', path)
      await page.locator('.mapping').waitFor({ timeout: 90_000 })
    })
    const checking = await traced(browser, page, async () => {
      await page.getByRole('button', { name: '检查', exact: true }).click()
      await page.locator('.mapping').waitFor({ state: 'detached', timeout: 90_000 })
      await page.locator('.found').waitFor({ timeout: 90_000 })
    })
    return { reading, checking }
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
      const line = phase => {
        const of = key => Math.round(median(rounds.map(each => each[phase][key])))
        const held = Math.round(Math.max(...rounds.map(each => each[phase].held)))
        return { wall: of('wall'), work: of('page') + of('worker'), held }
      }
      const [reading, checking] = [line('reading'), line('checking')]
      isWithin &&= reading.work <= BUDGET.milliseconds && Math.max(reading.held, checking.held) <= BUDGET.blocked
      const words = ({ wall, work, held }) => `${wall} ms, of it ${work} ms of the processor, page held ≤ ${held} ms`
      console.log(`${name} ${megabytes.toFixed(1)} MB, ${edition}`)
      console.log(`  read:  ${words(reading)}\n  check: ${words(checking)}`)
    }
  }
  await browser.close()
  process.exitCode = isWithin ? 0 : 1
} finally {
  await site.close()
  await rm(inside, { recursive: true, force: true })
}
