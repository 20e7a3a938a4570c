/** How evenly frames come while a list of thousands is scrolled and a chart of many points is panned. */
import { accountOf, FRAME } from './scaleClock.mjs'
import { inBrowser, intoSample } from './scaleStage.mjs'

/** Runs in the page: the times of all frames until it is asked to stop. */
function countFrames() {
  const times = []
  let on = true
  const note = time => {
    times.push(time)
    if (on) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  globalThis.framesSoFar = () => {
    on = false
    return times
  }
}

/** Frames a second, and the share of frames that came late, of the times of frames. */
export function evenness(times) {
  const gaps = times.slice(1).map((time, index) => time - times[index])
  const late = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0)
  const sorted = [...gaps].sort((left, right) => left - right)
  return {
    perSecond: (1000 * gaps.length) / (times.at(-1) - times[0]),
    late: late / (gaps.length + late),
    p95: sorted[Math.floor(sorted.length * 0.95)],
    longest: sorted.at(-1),
  }
}

/** The evenness of the frames while something is done over and over, and the main thread's own time for each turn. */
async function during(page, account, turns, turnOnce) {
  const before = await account()
  await page.evaluate(countFrames)
  for (let turn = 0; turn < turns; turn += 1) {
    await turnOnce(turn)
    await page.waitForTimeout(FRAME)
  }
  const times = await page.evaluate(() => globalThis.framesSoFar())
  return { ...evenness(times), work: ((await account()) - before) / turns }
}

async function underWheel(page, context, place, { turns, slowdown }) {
  const box = await place.boundingBox()
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2)
  const account = await accountOf(context, page, slowdown)
  return during(page, account, turns, turn => page.mouse.wheel(0, turn < turns / 2 ? 120 : -120))
}

const PLAIN = `<!doctype html><meta charset="utf-8"><style>li{height:52px}#list{height:500px;overflow:auto}</style>
<ul id="list">${Array.from({ length: 6000 }, (_, index) => `<li>${index}</li>`).join('')}</ul>`

/** The same wheel over a plain list of as many lines: what this machine can do at all just now. */
export const plainScroll = (subject, how) =>
  inBrowser(`${subject.profile}-plain`, async (page, context) => {
    await page.setContent(PLAIN)
    return underWheel(page, context, page.locator('#list'), how)
  })

/** The list of all indicators under the wheel, with the number of rows that stood in the page. */
export const listScroll = (subject, how) =>
  inBrowser(subject.profile, async (page, context) => {
    await intoSample(page, subject)
    await page.goto(`${subject.url}#/explore`)
    const list = page.locator('.scroller').filter({ has: page.locator('tr.row') })
    await list.waitFor({ timeout: 120_000 })
    await list.scrollIntoViewIfNeeded()
    await page.waitForTimeout(6000)
    const frames = await underWheel(page, context, list, how)
    return { ...frames, rows: await list.locator('tr.row').count() }
  })

/** The matrix of all projects and steps under the wheel. */
export const matrixScroll = (subject, how) =>
  inBrowser(subject.profile, async (page, context) => {
    await intoSample(page, subject)
    await page.goto(`${subject.url}#/question/standing`)
    const matrix = page.locator('.matrix')
    await matrix.waitFor({ timeout: 120_000 })
    await matrix.scrollIntoViewIfNeeded()
    await page.waitForTimeout(4000)
    const frames = await underWheel(page, context, matrix, how)
    return { ...frames, rows: await matrix.locator('tbody tr').count() }
  })

const SERIES = Array.from({ length: 6 }, (_, index) => `sample-indicator-${index + 1}~sample-zone`).join(',')
const PANNED = `#/explore?v=1&series=${SERIES}&zoom=1995~2010`

/** A comparison of six daily series moved along the years by the hand, with the figures that its lines are drawn by. */
export const panned = (subject, { turns, slowdown }) =>
  inBrowser(subject.profile, async (page, context) => {
    await intoSample(page, subject)
    await page.goto(`${subject.url}${PANNED}`)
    const chart = page.locator('.compare .chart')
    await chart.locator('svg path').first().waitFor({ state: 'attached', timeout: 60_000 })
    await chart.scrollIntoViewIfNeeded()
    await page.waitForTimeout(4000)
    const account = await accountOf(context, page, slowdown)
    const box = await chart.boundingBox()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.keyboard.down('Shift')
    await page.mouse.down()
    const frames = await during(page, account, turns, turn => page.mouse.move(x + 200 * Math.sin(turn / 12), y))
    await page.mouse.up()
    await page.keyboard.up('Shift')
    const points = await chart.evaluate(element =>
      [...element.querySelectorAll('svg path')].reduce(
        (sum, path) => sum + (path.getAttribute('d')?.match(/[LMC]/g)?.length ?? 0),
        0,
      ),
    )
    return { ...frames, points }
  })
