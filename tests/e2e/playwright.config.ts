import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from '../../scripts/browser.mjs'

const executablePath = findBrowser()
if (executablePath === undefined)
  throw new Error('No Chromium, Chrome or Edge was found: give its path in CHROME_PATH.')

/** Nothing but this machine can be reached, even by name. */
const CLOSED_OFF = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: [...browserArguments(), CLOSED_OFF] },
  },
})
