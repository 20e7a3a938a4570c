/**
 * An automatic show over a day and a night: real Chromium, a clock that is wound on, and what the page holds on to
 * compared between the first hour and the last.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, needBrowser } from './browser.mjs'
import { serve } from './server.mjs'
import { ROOT } from './tools.mjs'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How much more the page may hold after the last hour than after the first. */
const ALLOWED = 1.1
/** Code that the engine compiles on the way would be counted as held: so nothing is compiled but once. */
const PLAIN_ENGINE = '--js-flags=--no-opt --no-maglev --no-sparkplug'

/** What the page holds on to, once everything has gone that can go. */
async function held(session) {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = name => metrics.find(metric => metric.name === name)?.value ?? 0
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heap: usedSize, nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') }
}

/** Plays so many hours and resolves to what was held after the first and after the last, and how many slides were seen. */
async function playKiosk({ hours, folder, deck = 'ready' }) {
  const site = await serve(folder)
  const browser = await chromium.launch({
    executablePath: await needBrowser(),
    args: [...browserArguments(), PLAIN_ENGINE],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    const faults = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
    })
    await page.clock.install({ time: new Date('2026-11-24T08:00:00') })
    await page.goto(`${site.url}#/kiosk/${deck}`)
    // The page's own timers stand still unless the clock is wound on.
    for (let tries = 0; tries < 40 && (await page.locator('.layer[data-now] h1').count()) === 0; tries += 1)
      await page.clock.runFor(100)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('HeapProfiler.enable')
    const title = () => page.locator('.layer[data-now] h1').textContent()
    let slides = 0
    let before = await title()
    async function wind(time) {
      await page.clock.runFor(time)
      const now = await title()
      if (now !== before) slides += 1
      before = now
    }
    await wind(HOUR)
    const first = await held(session)
    const shown = before
    // Not quite an hour, so that it is another slide each time.
    for (let played = 1; played < hours; played += 1) await wind(HOUR - 7 * MINUTE)
    await wind(7 * MINUTE * (hours - 1))
    // Slides differ in what they hold: only the same one tells whether anything was kept.
    for (let tries = 0; tries < 300 && before !== shown; tries += 1) await wind(MINUTE)
    return { first, last: await held(session), slides, faults, shown }
  } finally {
    await browser.close()
    await site.close()
  }
}

const inMegabytes = bytes => `${(bytes / 1e6).toFixed(2)} MB`

/** Prints what was measured; true where nothing has grown by more than is allowed. */
function reportKiosk({ first, last, slides, faults, shown }, hours) {
  const lines = [
    ['heap after garbage collection', first.heap, last.heap, inMegabytes],
    ['DOM nodes', first.nodes, last.nodes, String],
    ['event listeners', first.listeners, last.listeners, String],
  ]
  console.log(`${String(hours)} hours of automatic play, ${String(slides)} times another slide when looked at`)
  console.log(`read on “${shown}” after the first hour and after the last\n`)
  for (const [name, early, late, write] of lines)
    console.log(
      `${name.padEnd(32)} ${write(early).padStart(10)} → ${write(late).padStart(10)}   × ${(late / early).toFixed(3)}`,
    )
  for (const fault of faults) console.log(`fault: ${fault}`)
  const isSteady = lines.every(([, early, late]) => late <= early * ALLOWED)
  const isMoving = slides >= hours - 1
  if (!isMoving) console.log('the slides did not move on')
  return isSteady && isMoving && faults.length === 0
}

/** `npm run drill:kiosk`, on the built application. */
export async function drillKiosk(hours = Number(process.env.HOURS ?? 24)) {
  const folder = process.env.DIST ?? join(ROOT, 'dist')
  if (!existsSync(join(folder, 'index.html'))) throw new Error('build first: npm run build')
  const startedAt = Date.now()
  const played = await playKiosk({ hours, folder })
  const isGood = reportKiosk(played, hours)
  console.log(`\nplayed in ${((Date.now() - startedAt) / MINUTE).toFixed(1)} minutes`)
  return isGood
}
