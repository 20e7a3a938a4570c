/** Longer exercises than a test run has time for: `npm run drill:engine`, `npm run drill:intake`, `npm run drill:office`, `npm run drill:kiosk`, `npm run drill:faults`. */
import { drillKiosk } from './kioskDrill.mjs'
import { needSuite } from './officeSuite.mjs'
import { runTool } from './tools.mjs'

const DRILLS = {
  office: ['run', '--project', 'office'],
  engine: ['run', '--project', 'unit', 'tests/unit/domain/progress'],
  intake: [
    'run',
    '--project',
    'unit',
    'tests/unit/data/workbook/fuzz.test.ts',
    'tests/unit/data/workbook/hostile.test.ts',
  ],
}
if (process.argv[2] === 'faults') {
  const args = ['test', '-c', 'tests/e2e', 'faults.spec.ts', '--workers=1']
  process.exitCode = (await runTool('playwright', args, { env: { DRILL_KILLS: '200' } })).code
} else if (process.argv[2] === 'kiosk') {
  process.exitCode = (await drillKiosk()) ? 0 : 1
} else {
  const args = DRILLS[process.argv[2]]
  if (!args)
    throw new Error(`there is no such drill; known are ${[...Object.keys(DRILLS), 'kiosk', 'faults'].join(', ')}`)
  if (process.argv[2] === 'office') await needSuite()
  process.exitCode = (await runTool('vitest', args, { env: { DRILL: '1' } })).code
}
