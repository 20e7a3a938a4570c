/** The quick loop while working: everything that needs neither a build nor a browser. */
import { CHECKS, runSteps } from './checks.mjs'
import { conclude, runVitest, sum } from './suites.mjs'

const checks = await runSteps(CHECKS)
conclude(sum([checks, await runVitest(['unit'])]))
