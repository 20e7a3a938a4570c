import type { Page } from '@playwright/test'
import { expect, settled, test, visit } from './support/visit.ts'

interface Focus {
  readonly tag: string
  readonly name: string
  readonly href: string | null
  readonly isSeen: boolean
}

/** What holds the focus, and whether anything on the screen shows that it does. */
const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight
    return {
      tag: element.tagName,
      name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
      href: element.getAttribute('href'),
      isSeen: isMarked && isOnScreen,
    }
  })

/** Tabs on until `isWanted`, and gives every stop on the way. */
async function tabTo(page: Page, isWanted: (focus: Focus) => boolean): Promise<Focus[]> {
  const stops: Focus[] = []
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await focus(page)
    stops.push(stop)
    if (isWanted(stop)) return stops
  }
  throw new Error(`not reached by the Tab key; passed ${stops.map(({ name }) => name).join(' | ')}`)
}

test('the first stop of the Tab key leads past the header to the page', async ({ page, site }) => {
  await visit(page, site.url)
  await page.keyboard.press('Tab')
  expect(await focus(page)).toMatchObject({ tag: 'BUTTON', isSeen: true })
  await page.keyboard.press('Enter')
  expect(await focus(page)).toMatchObject({ tag: 'MAIN' })
})

test('from the overview to an indicator and back with the keyboard alone, the focus always in sight', async ({
  page,
  site,
}) => {
  await visit(page, site.url)
  const toAction = await tabTo(page, ({ href }) => href?.startsWith('#/action/') ?? false)
  await page.keyboard.press('Enter')
  await settled(page)
  await expect.poll(async () => (await focus(page)).tag, 'a new page starts at its title').toBe('H1')
  const toIndicator = await tabTo(page, ({ href }) => href?.startsWith('#/indicator/') ?? false)
  await page.keyboard.press('Enter')
  await settled(page)
  await expect(page).toHaveURL(/#\/indicator\//)
  const around = await tabTo(page, ({ tag }) => tag === 'BODY')
  const unseen = [...toAction, ...toIndicator, ...around.slice(0, -1)].filter(({ isSeen }) => !isSeen)
  expect(unseen).toEqual([])
  await page.goBack()
  await expect(page).toHaveURL(/#\/action\//)
})

test('language and theme are chosen with the keyboard alone', async ({ page, site }) => {
  await visit(page, site.url)
  await tabTo(page, ({ name }) => name === 'English')
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  expect((await focus(page)).tag, 'the focus is back where the menu was opened').toBe('BUTTON')
})
