/** How much longer an overview of many cards takes than one of few. */
import { inBrowser, intoSample } from './scaleStage.mjs'

/** Runs in the page: goes to the overview and tells the milliseconds until the frame with all of it is painted. */
function toOverview(cards) {
  return new Promise(resolve => {
    const start = performance.now()
    location.hash = '#/'
    const isThere = () => document.querySelectorAll('main a[href^="#/project/"]').length >= cards
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - start)
      port2.postMessage(undefined)
      return undefined
    }
    requestAnimationFrame(look)
  })
}

/** Milliseconds of each of some visits to the overview, from the page of the methods. */
export const overviewsOf = (subject, { cards, count, slowdown }) =>
  inBrowser(subject.profile, async (page, context) => {
    await intoSample(page, subject)
    await page.goto(subject.url)
    await page.locator('main a[href^="#/project/"]').first().waitFor({ timeout: 60_000 })
    const session = await context.newCDPSession(page)
    const times = []
    for (let index = 0; index < count + 3; index += 1) {
      await page.evaluate(() => {
        location.hash = '#/methods'
      })
      await page.waitForTimeout(400)
      if (index === 3 && slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      times.push(await page.evaluate(toOverview, cards))
      await page.waitForTimeout(200)
    }
    return times.slice(3)
  })
