import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { serve, type Site } from '../../scripts/server.mjs'
import { aServedFolder } from './support/editions.ts'
import { test as base, expect, readyOffline, settled, visit } from './support/visit.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The application built anew after a later day's data came in. */
async function buildWithNewerData(outDir: string, folder: string): Promise<void> {
  await cp(join(ROOT, 'indicators'), folder, { recursive: true })
  const zone = join(folder, 'zone.csv')
  await writeFile(zone, (await readFile(zone, 'utf8')).replace(/,\d{4}-\d{2}-\d{2}(\r?\n|$)/, ',2026-10-01$1'))
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const build = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  await promisify(execFile)(process.execPath, build, { cwd: ROOT, env: { ...process.env, INDICATORS_FOLDER: folder } })
}

const test = base.extend<{ folder: string; site: Site }>({
  folder: async ({ browserName: _browserName }, use) => {
    const folder = await aServedFolder()
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  site: async ({ folder }, use) => {
    const site = await serve(folder)
    await use(site)
    await site.close()
  },
})

test('a newer release goes beside the old one and becomes the active one; the old one stays readable', async ({
  page,
  site,
  folder,
}) => {
  test.setTimeout(120_000)
  const scratch = await mkdtemp(join(tmpdir(), 'newer-'))
  await visit(page, site.url)
  await readyOffline(page)
  await buildWithNewerData(folder, join(scratch, 'indicators'))
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  await page.getByRole('button', { name: '更新并重新载入' }).click()
  const mark = page.getByRole('banner').getByText(/数据截至/)
  await expect(mark).toContainText('2026年10月1日')
  await site.close()
  await page.reload()
  await settled(page)
  await expect(mark, 'the newer one opens again, from the browser alone').toContainText('2026年10月1日')

  const menu = page.locator('[aria-haspopup="menu"]')
  await menu.click()
  await page.getByRole('menuitemradio', { name: /截至2026年2月6日/ }).click()
  await expect(mark, 'the old one can be read').toContainText('2026年2月6日')
  await settled(page)
  await rm(scratch, { recursive: true, force: true })
})
