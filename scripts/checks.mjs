import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ROOT, run, runTool } from './tools.mjs'

/** What can be said of the sources without running them, cheapest first. */
export const CHECKS = [
  {
    name: 'lock file fit for every machine',
    run: () => run(process.execPath, [join(ROOT, 'scripts', 'lockfile.mjs')], { quietly: true }),
  },
  { name: 'format', run: () => runTool('oxfmt', ['--check', '.'], { quietly: true }) },
  {
    name: 'layer boundaries',
    run: () => runTool('depcruise', ['src', '--config', '.dependency-cruiser.mjs'], { quietly: true }),
  },
  { name: 'unused code', run: () => runTool('knip', [], { quietly: true }) },
  { name: 'types', run: () => runTool('vue-tsc', ['--noEmit'], { quietly: true }) },
  { name: 'lint', run: () => runTool('eslint', ['.', '--max-warnings', '0'], { quietly: true }) },
]

/** Runs steps a few at a time and tells of each as it ends; resolves to how many passed and failed. */
export async function runSteps(steps, width = Math.min(2, availableParallelism())) {
  const waiting = [...steps]
  const tally = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now()
      const { code, said } = await step.run()
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      tally[code === 0 ? 'passed' : 'failed'] += 1
      console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
      if (code !== 0 && said) console.log(said)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return tally
}
