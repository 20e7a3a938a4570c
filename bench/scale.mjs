/**
 * The application at 6,000 indicators × 40 years × 8 areas and with 100,000 points on one chart: first paint against
 * the bare page of the same data, switches, lists under the wheel, a chart under the hand, and what is held in memory.
 * Build first: `npm run build && npm run build:portable && npm run bench:scale`. Exits with 1 above a budget.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/tools.mjs'
import { overviewsOf } from './scaleCards.mjs'
import { FRAME } from './scaleClock.mjs'
import { listScroll, matrixScroll, panned, plainScroll } from './scaleFrames.mjs'
import { onStage } from './scaleStage.mjs'
import { startOf } from './scaleStarts.mjs'
import { heapAfter, switchesOf } from './scaleSwitches.mjs'

const LARGE = { indicators: 6000, years: 40, areas: 8 }
const DAILY = { indicators: 6, years: 12, areas: 1, daily: 16_700 }
const FEW_CARDS = { indicators: 20, years: 12, areas: 8, projects: 4 }
const MANY_CARDS = { indicators: 120, years: 12, areas: 8, projects: 24 }
const INDICATOR = '#/indicator/sample-indicator-3000'

const START_RATIO = 0.5
const SWITCH = { 1: 50, 4: 150 }
const CARDS_RATIO = 1.5
/** What the page's main thread may do for a frame, in milliseconds, so that sixty a second come in time. */
const FRAME_BUDGET = 16.7
const HEAP_RATIO = 1.1
const MOST_ROWS = 60

const rounds = Number(process.env.ROUNDS ?? 5)
const turns = Number(process.env.TURNS ?? 120)
const dist = process.env.DIST ?? join(ROOT, 'dist')
const portable = process.env.DIST_PORTABLE ?? join(ROOT, 'dist-portable')
const today = new Date().toISOString().slice(0, 10)

const median = values => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]
const results = []

function report(what, slowdown, value, text, budget) {
  const isMet = budget === undefined || value <= budget
  results.push({ what, slowdown, value, budget, isMet })
  const told = budget === undefined ? '' : `  budget ${budget}${isMet ? '' : '  ABOVE'}`
  console.log(`CPU ×${slowdown}  ${what.padEnd(44)} ${text}${told}`)
}

async function starts({ application, file, bare }, slowdown) {
  const subjects = [
    { name: 'bare page', subject: bare, condition: 'bare' },
    { name: 'installed application, overview', subject: application, condition: 'overview' },
    { name: 'installed application, an indicator', subject: application, condition: 'indicator', address: INDICATOR },
    { name: 'portable file, overview', subject: file, condition: 'overview' },
  ]
  const times = new Map(subjects.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const { name, subject, ...how } of subjects) times.get(name).push(await startOf(subject, { ...how, slowdown }))
  const own = median(times.get('bare page'))
  for (const [name, values] of times) {
    const ratio = median(values) / own
    const budget = name === 'bare page' ? undefined : START_RATIO
    report(`start: ${name}`, slowdown, ratio, `${median(values).toFixed(0)} ms, ${ratio.toFixed(2)} ×`, budget)
  }
}

async function switches({ application }, slowdown) {
  const times = await switchesOf(application, { count: 6 * rounds, slowdown })
  const [clock, processor] = [median(times.map(time => time.clock)), median(times.map(time => time.processor))]
  const text = `${clock.toFixed(0)} ms by the clock, ${processor.toFixed(0)} ms of it the page's own work`
  // On a machine that does other things as well the clock says how busy it is: then the work and a frame count.
  report('switch of indicator', slowdown, Math.min(clock, processor + FRAME), text, SWITCH[slowdown])
}

async function cards({ few, many }, slowdown) {
  const count = 3 * rounds
  const short = median(await overviewsOf(few, { cards: 20, count, slowdown }))
  const long = median(await overviewsOf(many, { cards: 120, count, slowdown }))
  const text = `${short.toFixed(0)} ms and ${long.toFixed(0)} ms, ${(long / short).toFixed(2)} ×`
  report('overview of 20 and of 120 cards', slowdown, long / short, text, CARDS_RATIO)
}

async function frames({ application, daily }, slowdown) {
  const how = { turns, slowdown }
  const told = ({ perSecond, late, work }) =>
    `${work.toFixed(1)} ms of work a frame; ${perSecond.toFixed(0)} frames/s, ${(100 * late).toFixed(0)} % late`
  const plain = await plainScroll(application, how)
  report('plain list of 6,000 lines', slowdown, plain.work, told(plain))
  // Sixty frames a second are asked of the machine as it is; slowed down they are told and not judged.
  const budget = slowdown === 1 ? FRAME_BUDGET : undefined
  const list = await listScroll(application, how)
  report('list of 6,000 indicators', slowdown, list.work, told(list), budget)
  report('rows of it in the page', slowdown, list.rows, String(list.rows), MOST_ROWS)
  const matrix = await matrixScroll(application, how)
  report('matrix of 6,000 indicators', slowdown, matrix.work, told(matrix), budget)
  const pan = await panned(daily, how)
  report('100,200 points panned', slowdown, pan.work, `${told(pan)}, ${pan.points} corners drawn`, budget)
}

async function heap({ application }) {
  const [few, many] = await heapAfter(application, 10, 1000)
  const [ratio, whole] = [many.held / few.held, many.used / few.used]
  const mega = bytes => `${(bytes / 1e6).toFixed(1)} MB`
  const text = `${mega(few.held)} to ${mega(many.held)}, ${ratio.toFixed(3)} ×; with compiled code ${whole.toFixed(3)} ×`
  report('held after 1,000 switches against after 10', 1, ratio, text, HEAP_RATIO)
}

await onStage({ dist, portable, today }, async stage => {
  const subjects = {
    application: await stage.application(LARGE),
    file: await stage.portable(LARGE),
    bare: await stage.bare(LARGE),
    daily: await stage.application(DAILY),
    few: await stage.application(FEW_CARDS),
    many: await stage.application(MANY_CARDS),
  }
  for (const slowdown of [1, 4])
    for (const measure of [starts, switches, cards, frames]) await measure(subjects, slowdown)
  await heap(subjects)
})

mkdirSync(join(ROOT, 'reports'), { recursive: true })
writeFileSync(join(ROOT, 'reports', 'scale.json'), JSON.stringify({ today, rounds, turns, results }, null, 2))
process.exitCode = results.every(({ isMet }) => isMet) ? 0 : 1
