import type { CDPSession, Page } from '@playwright/test'
import { putDeck } from '../../scripts/deckInBrowser.mjs'
import { expect, test, visit } from './support/visit.ts'

const title = (page: Page) => page.locator('.layer[data-now] h1')
const MINUTE = 60_000

/** An automatic show of three slides, a minute each, on a clock that is wound by hand. */
async function openShow(page: Page, home: string): Promise<string> {
  await visit(page, home)
  const hidden = { content: { kind: 'view', address: '/methods', emphasis: { marked: [], faded: [] } }, hidden: true }
  const deck = await putDeck(page, ['/', hidden, '/sources', '/coverage'])
  await page.clock.install({ time: new Date('2026-11-24T08:00:00') })
  await page.goto(`${home}#/kiosk/${deck}`)
  await page.reload()
  await expect
    .poll(async () => {
      await page.clock.runFor(100)
      return title(page).count()
    })
    .toBe(1)
  return deck
}

test('slides go on by themselves, round and round, without the hidden ones', async ({ page, site }) => {
  await openShow(page, site.url)
  for (const name of ['总体进展', '来源', '还不知道什么', '总体进展']) {
    await expect(title(page)).toHaveText(name)
    await page.clock.runFor(MINUTE)
  }
})

test('a touch stops the show for a while; without another it goes on', async ({ page, site }) => {
  await openShow(page, site.url)
  await page.mouse.click(400, 300)
  await expect(page.getByText(/已暂停/)).toBeVisible()
  await page.clock.runFor(MINUTE - 1000)
  await expect(title(page)).toHaveText('总体进展')
  await page.clock.runFor(2000)
  await expect(page.getByText(/已暂停/)).toBeHidden()
  await page.clock.runFor(MINUTE)
  await expect(title(page)).toHaveText('来源')
})

test('the show goes on where it stood after the page has failed', async ({ page, site, watch }) => {
  watch.expect(/on purpose/)
  await openShow(page, site.url)
  await page.clock.runFor(MINUTE)
  await expect(title(page)).toHaveText('来源')
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => {
    void Promise.reject(new Error('on purpose'))
  })
  await page.clock.runFor(6000)
  await loaded
  await expect
    .poll(async () => {
      await page.clock.runFor(100)
      return title(page).count()
    })
    .toBe(1)
  await expect(title(page)).toHaveText('来源')
})

async function held(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? 0
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

test('an hour and a half leaves nothing behind in the page', async ({ page, site, context }) => {
  await openShow(page, site.url)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.clock.runFor(9 * MINUTE)
  const before = await held(session)
  await page.clock.runFor(90 * MINUTE)
  const after = await held(session)
  await expect(title(page)).toHaveText('总体进展')
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.1)
})
