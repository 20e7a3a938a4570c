/** How long it takes from asking for another indicator until it is painted, and what a thousand of them leave behind. */
import { accountOf } from './scaleClock.mjs'
import { inBrowser, intoSample } from './scaleStage.mjs'

const nameOf = number => `示例指标 ${number}（`
const addressOf = number => `#/indicator/sample-indicator-${number}`

/** Runs in the page: asks for an indicator and tells the milliseconds until the frame with it is painted. */
function switchTo({ address, name }) {
  return new Promise(resolve => {
    const start = performance.now()
    location.hash = address
    const isThere = () =>
      document.querySelector('main h1')?.textContent.includes(name) &&
      document.querySelector('main .chart')?.getAttribute('aria-label')?.includes(name) &&
      document.querySelector('main .chart svg path') !== null
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

const to = number => ({ address: addressOf(number), name: nameOf(number) })

async function opened(page, context, subject) {
  await intoSample(page, subject)
  await page.goto(`${subject.url}${addressOf(1)}`)
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: nameOf(1) })
    .waitFor({ timeout: 120_000 })
  await page.waitForTimeout(2000)
  return context.newCDPSession(page)
}

/**
 * Each of some switches between indicators far apart: milliseconds to the paint by the clock, and of the main thread's
 * processor time, which does not count what else the machine was doing. The first few are for the engine to warm up.
 */
export const switchesOf = (subject, { count, slowdown }) =>
  inBrowser(subject.profile, async (page, context) => {
    const session = await opened(page, context, subject)
    const account = await accountOf(context, page)
    const times = []
    for (let index = 0; index < count + 5; index += 1) {
      if (index === 5 && slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      const before = await account()
      const clock = await page.evaluate(switchTo, to(1 + ((index * 397) % subject.indicators)))
      times.push({ clock, processor: (await account()) - before })
      await page.waitForTimeout(150)
    }
    return times.slice(5)
  })

/** What the engine keeps for itself (the code it has compiled) or the browser on its side of the page. */
const NOT_OURS = new Set(['code', 'native', 'synthetic', 'hidden'])

/** Bytes of everything that the page's own script holds, summed over a snapshot of the heap. */
function heldIn(snapshot) {
  const { node_fields: fields, node_types: types } = snapshot.snapshot.meta
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let sum = 0
  for (let at = 0; at < snapshot.nodes.length; at += fields.length)
    if (!NOT_OURS.has(types[kind][snapshot.nodes[at + kind]])) sum += snapshot.nodes[at + size]
  return sum
}

async function heapOf(session) {
  const parts = []
  const keep = ({ chunk }) => parts.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  return { held: heldIn(JSON.parse(parts.join(''))), used: usedSize }
}

/**
 * Bytes after few and after many switches between different indicators, all garbage collected: what the page holds,
 * and all that is in use, the code that the engine compiled for itself with it.
 */
export const heapAfter = (subject, few, many) =>
  inBrowser(subject.profile, async (page, context) => {
    const session = await opened(page, context, subject)
    await session.send('HeapProfiler.enable')
    const sizes = []
    for (let index = 1; index <= many; index += 1) {
      await page.evaluate(switchTo, to(1 + ((index * 397) % subject.indicators)))
      if (index === few || index === many) {
        await page.waitForTimeout(500)
        sizes.push(await heapOf(session))
      }
    }
    return sizes
  })
