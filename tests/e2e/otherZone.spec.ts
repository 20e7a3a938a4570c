import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium, expect, test } from '@playwright/test'
import { routes } from '../../src/app/router.ts'
import { watchFaults } from './support/faults.ts'
import { languages } from './support/settings.ts'
import { settled } from './support/visit.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const ZONE = 'tests/fixtures/zones/lincang'
/** Every page that needs nothing in its address, and the one indicator that it shares with the shipped zone. */
const PAGES = [...routes.map(({ path }) => path).filter(path => !path.includes(':')), '/indicator/gdp']

/** The one-file edition of a folder of data, built into a folder of its own. */
async function buildFor(folder: string, outDir: string): Promise<string> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const environment = { ...process.env, INDICATORS_FOLDER: folder }
  const build = ['build', '--mode', 'portable', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  await promisify(execFile)(process.execPath, [vite, ...build], { cwd: ROOT, env: environment })
  const [file] = (await readdir(outDir)).filter(name => name.endsWith('.html'))
  if (file === undefined) throw new Error(`no page was built for ${folder}`)
  return pathToFileURL(join(outDir, file)).href
}

let folder: string
let file: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  folder = await mkdtemp(join(tmpdir(), 'zone-'))
  file = await buildFor(ZONE, join(folder, 'site'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

for (const language of languages) {
  test(`a folder of another zone makes its dashboard with no change of code, ${language}`, async ({
    launchOptions,
  }) => {
    const context = await chromium.launchPersistentContext(join(folder, language), { ...launchOptions })
    const watch = await watchFaults(context, file)
    const page = await context.newPage()
    await page.goto(file)
    await page.getByRole('button', { name: language === 'en' ? /English/ : /中文/ }).click()
    for (const address of PAGES) {
      await page.goto(`${file}#${address}`)
      await page.reload()
      await settled(page)
      await expect(page).toHaveTitle(language === 'en' ? /Lincang/ : /临沧/)
      expect.soft(await page.locator('body').innerText(), address).not.toMatch(/枣庄|zaozhuang/i)
    }
    await expect(page.getByRole('main')).toContainText(language === 'en' ? '90.85 billion' : '908.48')
    await context.close()
    expect(watch.faults).toEqual([])
  })
}
