import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './browser.mjs'
import { ROOT, runTool } from './tools.mjs'

const REPORTS = join(ROOT, 'reports')

function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true })
  const path = join(REPORTS, name)
  rmSync(path, { force: true })
  return path
}

/** A suite that left no report, ran nothing, or failed outside its tests, has failed once at least. */
function tallyOf(path, code, count) {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const { passed, failed } = count(JSON.parse(readFileSync(path, 'utf8')))
  const isSound = code === 0 && passed > 0
  return { passed, failed: isSound ? failed : Math.max(1, failed) }
}

/** Unit, chart and mounted-component tests; `projects` narrows them. */
export async function runVitest(projects = []) {
  const report = freshReport('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runTool('vitest', [...args, ...projects.flatMap(name => ['--project', name])])
  return tallyOf(report, code, result => ({ passed: result.numPassedTests, failed: result.numFailedTests }))
}

/** What a visitor does, in a real browser, on the built files. */
export async function runPlaywright() {
  const report = freshReport('playwright.json')
  try {
    await needBrowser()
  } catch (cause) {
    console.error(cause.message)
    return { passed: 0, failed: 1 }
  }
  const { code } = await runTool('playwright', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  return tallyOf(report, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))
}

export const sum = tallies =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })

/** The last line of every run, and its exit code. */
export function conclude({ passed, failed }) {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  console.log(`\n${passed} passed, ${failed} failed`)
}
