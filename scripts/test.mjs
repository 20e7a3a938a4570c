/** Everything, cheapest first: sources, tests, both builds with their sizes, and a visitor in a real browser. */
import { join } from 'node:path'
import { CHECKS, runSteps } from './checks.mjs'
import { trySuite } from './officeSuite.mjs'
import { conclude, runPlaywright, runVitest, sum } from './suites.mjs'
import { ROOT, run, runTool } from './tools.mjs'

const BUILDS = [
  { name: 'build', run: () => runTool('vite', ['build'], { quietly: true }) },
  { name: 'build:portable', run: () => runTool('vite', ['build', '--mode', 'portable'], { quietly: true }) },
]
const SIZES = [{ name: 'sizes within budget', run: () => run(process.execPath, [join(ROOT, 'bench', 'sizes.mjs')]) }]

const checks = await runSteps(CHECKS)
await trySuite()
const tests = await runVitest()
const builds = await runSteps(BUILDS)
const isBuilt = builds.failed === 0
if (!isBuilt) console.error('What was not built can be neither measured nor visited.')
const sizes = isBuilt ? await runSteps(SIZES) : { passed: 0, failed: 1 }
const visits = isBuilt ? await runPlaywright() : { passed: 0, failed: 1 }
conclude(sum([checks, tests, builds, sizes, visits]))
