/** How long a start takes until there is something to see, from a browser process that has just been started. */
import { inBrowser, intoSample } from './scaleStage.mjs'

/** Runs in the page: notes when the frame is painted that first holds everything `condition` asks for. */
function notePaint(condition) {
  const isThere = {
    overview: () =>
      document.querySelector('main h1') !== null &&
      new Set([...document.querySelectorAll('main a[href^="#/action/"]')].map(link => link.getAttribute('href')))
        .size >= 5 &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.querySelector('[data-ahead]') === null,
    indicator: () =>
      document.querySelector('main h1') !== null && document.querySelector('main .canvas svg path') !== null,
    bare: () => document.body?.dataset.drawn === 'yes',
  }[condition]
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => (globalThis.paintedAt = performance.now())
    port2.postMessage(undefined)
    return undefined
  }
  requestAnimationFrame(look)
}

/** Milliseconds from the start of the navigation to the paint. */
export async function startOf(subject, { address = '', condition, slowdown }) {
  return inBrowser(subject.profile, async (page, context) => {
    if (subject.workspace) await intoSample(page, subject)
    await page.addInitScript(notePaint, condition)
    const session = await context.newCDPSession(page)
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(`${subject.url}${address}`, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.paintedAt !== undefined, undefined, { polling: 50, timeout: 120_000 })
    return page.evaluate(() => globalThis.paintedAt)
  })
}
