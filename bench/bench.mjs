/** The project's own figures: sizes against their budgets, and cold starts as ratios measured in one run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/tools.mjs'
import { measureColdStarts, PAINTED } from './coldStart.mjs'
import { measureSizes, reportSizes } from './sizes.mjs'

const CEILING = 1
const rounds = Number(process.env.ROUNDS ?? 9)
const today = new Date().toISOString().slice(0, 10)

const sizes = measureSizes()
const areSmall = reportSizes(sizes)

console.log(`\nCold start, offline, median of ${rounds}\n${PAINTED}\n`)
const starts = await measureColdStarts({ rounds, today })
for (const { name, slowdown, median, ratio, answering } of starts) {
  const verdict = ratio > CEILING ? '  SLOWER' : ''
  console.log(
    `CPU ×${slowdown}  ${name.padEnd(16)} ${median.toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)} ×   answering ${answering.toFixed(0)} ms${verdict}`,
  )
}

mkdirSync(join(ROOT, 'reports'), { recursive: true })
writeFileSync(join(ROOT, 'reports', 'bench.json'), JSON.stringify({ today, rounds, sizes, starts }, null, 2))
process.exitCode = areSmall && starts.every(({ ratio }) => ratio <= CEILING) ? 0 : 1
