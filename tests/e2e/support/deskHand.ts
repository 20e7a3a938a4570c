import type { Page } from '@playwright/test'

/** What the page has said it kept; only that must be there afterwards. */
export interface Accepted {
  readonly figures: number[]
  readonly blocks: (readonly number[])[]
  readonly seals: string[]
}

/** Figures that no two edits share, within the limits of every indicator. */
export const figure = (number: number): string => `0.${String(number).padStart(6, '0')}1`

/** When the page last said that it had saved. Read without handles, which a killed browser would leave behind. */
const savedAt = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.querySelector('.state')
    return element instanceof HTMLElement ? (element.dataset['saved'] ?? '') : ''
  })

async function untilSaved(page: Page, before: string): Promise<void> {
  while ((await savedAt(page)) === before)
    await new Promise(resolve => {
      setTimeout(resolve, 5)
    })
}

/** Types one figure after another; each is accepted when the page says that it is saved. */
export async function typeFigures(page: Page, next: () => number, accepted: Accepted): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  for (;;) {
    const text = figure(next())
    const before = await savedAt(page)
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await untilSaved(page, before)
    accepted.figures.push(Number(text))
  }
}

const ROWS = 40
const COLUMNS = 5

/** Pastes one block after another: each is one step of many figures, as an import is. */
export async function pasteBlocks(page: Page, next: () => number, accepted: Accepted): Promise<void> {
  await page.getByRole('grid').focus()
  for (;;) {
    await page.keyboard.press('Control+Home')
    const block = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => figure(next())))
    const before = await savedAt(page)
    await page.getByRole('grid').evaluate(
      (grid, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      block.map(row => row.join('\t')).join('\r\n'),
    )
    await untilSaved(page, before)
    accepted.blocks.push(block.flat().map(Number))
  }
}

/** Seals what is shown, again and again, with an edit in between so that it is another release each time. */
export async function sealReleases(page: Page, home: string, next: () => number, accepted: Accepted): Promise<void> {
  for (;;) {
    await page.goto(`${home}#/desk`)
    const grid = page.getByRole('grid')
    await grid.focus()
    const before = await savedAt(page)
    const text = figure(next())
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await untilSaved(page, before)
    accepted.figures.push(Number(text))
    await page.goto(`${home}#/releases`)
    const form = page.locator('section[aria-labelledby="seal-title"]')
    await form.locator('button[type=submit]').click()
    const said = await form.getByText(/[0-9a-f]{12}/).textContent()
    accepted.seals.push(/[0-9a-f]{12}/.exec(said ?? '')?.[0] ?? '')
  }
}
