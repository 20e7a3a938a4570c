import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { putDeck } from '../../scripts/deckInBrowser.mjs'
import { expect, PORTABLE, test, visit } from './support/visit.ts'

/** The title of the slide that is shown. */
const title = (page: Page) => page.getByRole('heading', { level: 1 })

const SLIDES = ['/', '/question/standing', '/question/behind', '/sources', '/indicator/grain-output', '/coverage']
const NAMES = ['总体进展', '现在进展如何？', /哪些落后了/, '来源', '粮食总产量', '还不知道什么'] as const

async function openTalk(page: Page, home: string): Promise<void> {
  await visit(page, home)
  const deck = await putDeck(page, SLIDES)
  await page.goto(`${home}#/present/${deck}`)
  await expect(title(page)).toHaveText(NAMES[0])
}

/** The window for the room, opened from the speaker's by its key. */
async function openRoom(page: Page, context: BrowserContext): Promise<Page> {
  const [room] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')])
  await expect(title(room)).toBeVisible()
  await expect(page.getByText('投影窗口已打开，与本窗口同步。')).toBeVisible()
  return room
}

test('a clicker goes through the slides in one window', async ({ page, site }) => {
  await openTalk(page, site.url)
  for (const [key, name] of [
    ['PageDown', NAMES[1]],
    ['ArrowRight', NAMES[2]],
    ['Space', NAMES[3]],
    ['PageUp', NAMES[2]],
    ['Backspace', NAMES[1]],
    ['End', NAMES[5]],
    ['Home', NAMES[0]],
  ] as const) {
    await page.keyboard.press(key)
    await expect(title(page)).toHaveText(name)
  }
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(NAMES[4])
  await page.keyboard.press('F5')
  await expect(title(page), 'F5 starts anew and loads nothing').toHaveText(NAMES[0])
  await page.keyboard.press('.')
  await expect(page.getByText('黑屏', { exact: true }).last()).toBeAttached()
  await page.keyboard.press('.')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/decks/)
})

test('two windows stay in step: slides, black, ink, a figure looked up, the reckoning', async ({
  page,
  context,
  site,
}) => {
  await openTalk(page, site.url)
  const room = await openRoom(page, context)
  await page.keyboard.press('PageDown')
  await expect(title(room)).toHaveText(NAMES[1])
  await room.keyboard.press('PageDown')
  await expect(title(page), 'a clicker is heard in either window').toHaveText(NAMES[2])

  await page.keyboard.press('b')
  await expect(room.locator('[data-screen="black"]')).toBeVisible()
  await page.keyboard.press('b')

  await page.keyboard.press('d')
  const sheet = await page.locator('.ink').boundingBox()
  if (!sheet) throw new Error('There is nothing to draw on')
  await page.mouse.move(sheet.x + 50, sheet.y + 50)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 200, sheet.y + 120, { steps: 5 })
  await page.mouse.up()
  await expect(room.locator('.ink path.stroke')).toHaveCount(1)
  await page.keyboard.press('e')
  await expect(room.locator('.ink path.stroke')).toHaveCount(0)
  await page.keyboard.press('l')
  await page.mouse.move(sheet.x + 100, sheet.y + 100)
  await expect(room.locator('.ink .dot')).toBeVisible()
  await page.keyboard.press('l')

  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('粮食总产量')
  await expect(page.getByRole('option', { name: '粮食总产量' }).first()).toBeVisible()
  await page.getByRole('combobox').press('Enter')
  await expect(title(room)).toHaveText('粮食总产量')
  await page.keyboard.press('y')
  await expect(room.getByRole('heading', { name: '为什么这样评' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(title(room)).toHaveText(NAMES[2])

  await page.reload()
  await expect(title(page), 'a window that was loaded anew goes on where the room is').toHaveText(NAMES[2])
  await page.keyboard.press('PageDown')
  await expect(title(room)).toHaveText(NAMES[3])
})

test('all slides at a glance, keys and notes open and close again', async ({ page, site }) => {
  await openTalk(page, site.url)
  await page.keyboard.press('g')
  await expect(page.getByRole('dialog', { name: '全部幻灯片' }).getByRole('button')).toHaveCount(SLIDES.length)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(NAMES[1])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '放映时的按键' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: '备注' })).toBeVisible()
})

test('a named indicator is before the room two keys after the overview', async ({ page, site }) => {
  await visit(page, site.url)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('粮食总产量')
  await expect(page.getByRole('option', { name: '粮食总产量' }).first()).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(title(page)).toHaveText('粮食总产量')
  await expect(page.locator('.slide')).toBeVisible()
})

test('what a slide must not hide stands on it: internal, watermark, practice data', async ({ page, site }) => {
  await visit(page, site.url)
  const deck = await putDeck(page, SLIDES, { marks: { isInternal: true, watermark: '讨论稿' } })
  await page.goto(`${site.url}#/present/${deck}`)
  await expect(page.locator('.layer[data-now] .labels')).toHaveText(/内部/)
  await expect(page.locator('.layer[data-now] .across')).toContainText('讨论稿')
})

test('nothing on the screen moves while slides change', async ({ page, site }) => {
  await openTalk(page, site.url)
  await page.waitForTimeout(800)
  await page.evaluate(() => {
    const shifts = new PerformanceObserver(list => {
      document.documentElement.dataset['shifted'] = String(list.getEntries().length)
    })
    shifts.observe({ type: 'layout-shift' })
  })
  for (let step = 1; step < SLIDES.length; step += 1) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(150)
  }
  expect(await page.evaluate(() => document.documentElement.dataset['shifted'])).toBeUndefined()
})

test('the two windows of the one-file edition are kept in step without any server', async ({
  page,
  context,
  watch,
}) => {
  watch.expect(/foreign request: file:/)
  const file = pathToFileURL(PORTABLE).href
  await page.goto(`${file}#/present/ready`)
  await expect(title(page)).toBeVisible()
  const room = await openRoom(page, context)
  await page.keyboard.press('PageDown')
  await expect(title(page)).toHaveText('总体进展')
  await expect(title(room)).toHaveText('总体进展')
})
