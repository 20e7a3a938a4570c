/**
 * How long until the overview is painted in a browser that has just been started, with no server and no network:
 * the portable file, the installed application, and the bare page of `barePage.mjs`, one after another in one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserArguments, needBrowser } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { ROOT } from '../scripts/tools.mjs'
import { barePage } from './barePage.mjs'

export const PAINTED =
  'painted: from the start of the navigation to the first frame after the title and all five actions with their ' +
  'figures stand visible in the page (in the bare page: its chart too), in a browser process started for this one ' +
  'reading; answering: until the application itself has taken the place of what the build drew ahead'

/** Runs in the page: notes when the frame is painted that first holds everything `isThere` asks for. */
function notePaint(condition) {
  const isThere = {
    application: () =>
      document.querySelector('main h1') !== null &&
      new Set([...document.querySelectorAll('main a[href^="#/action/"]')].map(link => link.getAttribute('href')))
        .size >= 5 &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.querySelector('main h1').checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }),
    bare: () => document.body?.dataset.drawn === 'yes',
  }[condition]
  const afterPaint = act => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = act
    port2.postMessage(undefined)
  }
  const look = () => {
    if (isThere()) afterPaint(() => (globalThis.paintedAt = performance.now()))
    else requestAnimationFrame(look)
  }
  const listen = () => {
    if (isThere() && !document.querySelector('#app')?.hasAttribute('inert')) globalThis.answeringAt = performance.now()
    else requestAnimationFrame(listen)
  }
  requestAnimationFrame(listen)
  requestAnimationFrame(look)
}

async function inFreshBrowser(profile, act) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await needBrowser(),
    args: browserArguments(),
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  })
  try {
    return await act(context.pages()[0] ?? (await context.newPage()), context)
  } finally {
    await context.close()
  }
}

async function reading({ profile, url, condition }, slowdown) {
  return inFreshBrowser(profile, async (page, context) => {
    await context.addInitScript(notePaint, condition)
    const session = await context.newCDPSession(page)
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url, { waitUntil: 'commit' })
    const areBoth = () => globalThis.paintedAt !== undefined && globalThis.answeringAt !== undefined
    await page.waitForFunction(areBoth, undefined, { polling: 50 })
    return page.evaluate(() => ({ painted: globalThis.paintedAt, answering: globalThis.answeringAt }))
  })
}

/** Each subject is visited once before, as a user's second day would find it. */
async function prepare(folder, today) {
  const bare = join(folder, 'bare.html')
  writeFileSync(bare, await barePage(today))
  const site = await serve(join(ROOT, 'dist'))
  const portable = join(ROOT, 'dist-portable', 'zaozhuang-indicator-dashboard.html')
  const subjects = [
    { name: 'bare page', url: pathToFileURL(bare).href, condition: 'bare' },
    { name: 'portable file', url: pathToFileURL(portable).href, condition: 'application' },
    { name: 'service worker', url: site.url, condition: 'application' },
  ].map(subject => ({ ...subject, profile: join(folder, subject.name.replace(' ', '-')) }))
  for (const { profile, url, condition } of subjects) {
    await inFreshBrowser(profile, async page => {
      await page.goto(url)
      if (condition === 'application') await page.getByText('可离线使用').waitFor()
      await page.waitForTimeout(1500)
    })
  }
  await site.close()
  return subjects
}

const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const rotate = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

/** Medians by subject and slowdown, every round reading each subject once in another order. */
export async function measureColdStarts({ rounds, slowdowns = [1, 4], today }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const subjects = await prepare(folder, today)
    const rows = []
    for (const slowdown of slowdowns) {
      const times = new Map(subjects.map(({ name }) => [name, []]))
      for (let round = 0; round < rounds; round += 1)
        for (const subject of rotate(subjects, round)) times.get(subject.name).push(await reading(subject, slowdown))
      const painted = name => median(times.get(name).map(time => time.painted))
      for (const [name, values] of times)
        rows.push({
          ...{ name, slowdown, times: values, median: painted(name), ratio: painted(name) / painted('bare page') },
          answering: median(values.map(time => time.answering)),
        })
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
