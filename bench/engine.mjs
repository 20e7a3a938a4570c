/** How quick the progress engine is, on one core: `node bench/engine.mjs`. The budget is one second. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const SIZE = { indicators: 6000, areas: 8, years: 40 }
const BUDGET = 1000
const RUNS = 5

async function loadEngine(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/engineLoad.ts', outDir: folder, target: 'node20', minify: false },
  })
  return import(pathToFileURL(join(folder, 'engineLoad.js')).href)
}

const folder = await mkdtemp(join('node_modules', '.engine-'))
try {
  const { explainAll, judgeAll, records } = await loadEngine(folder)
  const all = records(SIZE.indicators, SIZE.areas, SIZE.years)
  const runs = Array.from({ length: RUNS }, () => judgeAll(all))
  const times = runs.map(run => run.milliseconds).sort((left, right) => left - right)
  const median = times[Math.floor(RUNS / 2)]
  const cold = runs[0].milliseconds
  const few = judgeAll(all.slice(0, 40))
  const full = explainAll(all.slice(0, 1000))
  const round = number => Math.round(number * 10) / 10
  const figures = {
    series: runs[0].verdicts,
    steps: runs[0].steps,
    values: SIZE.indicators * SIZE.areas * SIZE.years,
    coldMilliseconds: round(cold),
    medianMilliseconds: round(median),
    fastestMilliseconds: round(times[0]),
    slowestMilliseconds: round(times.at(-1)),
    processorMilliseconds: round(Math.min(...runs.map(run => run.processorMilliseconds))),
    microsecondsASeries: round((1000 * median) / runs[0].verdicts),
    smallCatalogMilliseconds: round(few.milliseconds),
    fullAssessmentMicroseconds: round((1000 * full.milliseconds) / full.assessments),
    budgetMilliseconds: BUDGET,
  }
  process.stdout.write(`${JSON.stringify({ engine: figures }, undefined, 2)}\n`)
  // The processor's time is the engine's own; the clock also counts what else the machine was doing.
  if (figures.processorMilliseconds > BUDGET) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
