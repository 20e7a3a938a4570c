import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { expect, PORTABLE, settled, test, visit } from './support/visit.ts'

const active = (page: Page) => page.locator('[data-active="true"]')

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toContainText(text)
  await expect(page.locator('.state')).toContainText('已保存')
}

test('an edit is there after a reload, marked as the user’s own, and can still be undone and redone', async ({
  page,
  site,
}) => {
  await visit(page, site.url, '#/desk')
  await type(page, '12.5')
  await page.reload()
  await settled(page)
  await page.getByRole('grid').focus()
  await expect(active(page)).toContainText('12.5')
  await expect(active(page)).toHaveAttribute('data-tone', 'own')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(active(page)).not.toContainText('12.5')
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: '重做' }).click()
  await expect(active(page)).toContainText('12.5')
})

test('two tabs stay in step, and neither writes over the other', async ({ page, context, site }) => {
  await visit(page, site.url, '#/desk')
  const other = await context.newPage()
  await visit(other, site.url, '#/desk')
  await type(page, '12.5')
  await expect(active(other)).toContainText('12.5')
  await type(other, '13.5')
  await expect(active(page)).toContainText('13.5')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(active(other)).toContainText('12.5')
  await expect(page.locator('.history li')).toHaveCount(2)
})

test('cells are copied from one place and pasted in another, and filled down', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, site.url, '#/desk')
  await type(page, '1.5')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  await expect(active(page)).toContainText('1.5')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toContainText('1.5')
  await page.keyboard.press('Control+z')
  await expect(active(page)).not.toContainText('1.5')
})

test('what was sealed is told from what changed since, and a backup brings everything back', async ({ page, site }) => {
  await visit(page, site.url, '#/desk')
  await type(page, '12.5')
  await page.goto(`${site.url}#/releases`)
  const seal = page.locator('section[aria-labelledby="seal-title"]')
  await expect(seal).toContainText('尚未封存过')
  await seal.getByLabel('说明').fill('上会稿')
  await seal.getByRole('checkbox').check()
  await seal.getByRole('button').click()
  await expect(seal).toContainText('完全一致')
  await expect(page.locator('section[aria-labelledby="list-title"]')).toContainText('签名有效')
  await page.goto(`${site.url}#/backup`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成备份文件' }).click(),
  ])
  const file = await download.path()
  await page.goto(`${site.url}#/desk`)
  await type(page, '99')
  await page.goto(`${site.url}#/releases`)
  await expect(seal).toContainText('有变化')
  await page.goto(`${site.url}#/backup`)
  await page.locator('section[aria-labelledby="restore-title"] input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已恢复。')).toBeVisible()
  await page.goto(`${site.url}#/desk`)
  await expect(active(page)).toContainText('12.5')
})

test('a chosen file is written whole after every edit, and goes on after a reload', async ({ page, site }) => {
  // The dialog of the system cannot be reached from here; a file of the page's own stands in for the chosen one.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('mirror.json', { create: true }),
    })
  })
  const written = (): Promise<string> =>
    page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('mirror.json', { create: true })
      return (await handle.getFile()).text()
    })
  await visit(page, site.url, '#/backup')
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByText(/已写入 mirror.json/)).toBeVisible()
  expect(JSON.parse(await written())).toMatchObject({ kind: 'zone-backup', logs: { curated: [] } })
  await page.goto(`${site.url}#/desk`)
  await type(page, '12.5')
  await expect.poll(written).toContain('12.5')
  await page.reload()
  await settled(page)
  await type(page, '13.25')
  await expect.poll(written).toContain('13.25')
  expect(JSON.parse(await written())).toMatchObject({ format: 1, zone: 'zaozhuang' })
})

test('in the one-file edition an edit outlives the browser', async ({ launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'desk-'))
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale: 'zh-CN',
      viewport: { width: 1366, height: 768 },
    })
  const address = `${pathToFileURL(PORTABLE).href}#/desk`
  const first = await open()
  const before = await first.newPage()
  await before.goto(address)
  await settled(before)
  await type(before, '12.5')
  await first.close()
  const second = await open()
  const after = await second.newPage()
  await after.goto(address)
  await settled(after)
  await expect(active(after)).toContainText('12.5')
  await second.close()
  await rm(profile, { recursive: true, force: true })
})
