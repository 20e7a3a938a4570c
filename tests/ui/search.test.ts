import { expect, it, vi } from 'vitest'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import { seen } from '../support/seen.ts'

vi.setConfig({ testTimeout: 30_000 })

type Opened = Awaited<ReturnType<typeof openApp>>

const box = (): HTMLInputElement => {
  const element = document.querySelector('dialog input')
  if (!(element instanceof HTMLInputElement)) throw new Error('The search is not open')
  return element
}
const options = (): readonly string[] =>
  [...document.querySelectorAll('[role="option"] .label')].map(({ textContent }) => textContent)
const active = (): string | undefined =>
  document.getElementById(must(box().getAttribute('aria-activedescendant') ?? undefined))?.textContent

async function press(key: string, { settle }: Opened, target: EventTarget = box()): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settle()
}
async function openSearch(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Opened> {
  const app = await openApp('/nowhere', language)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }))
  await app.settle()
  await app.settle()
  return app
}
async function type(text: string, { settle }: Opened): Promise<void> {
  box().value = text
  box().dispatchEvent(new Event('input'))
  await settle()
}

it('opens by Ctrl K with the places one can go, and closes by its button', async () => {
  const app = await openSearch()
  expect(options()).toEqual(expect.arrayContaining(['总览', '数据缺口', '深色显示']))
  seen('dialog .close').click()
  await app.settle()
  expect(document.querySelector('dialog')).toBeNull()
})

it('finds indicators by initials and says how many it found', async () => {
  const app = await openSearch()
  await type('slzzmj', app)
  expect(options()).toContain('石榴种植面积')
  expect(seen('dialog [role="status"]').textContent).toContain(String(options().length))
})

it('goes through the results by the arrow keys, round at either end, and opens by Enter', async () => {
  const app = await openSearch()
  await type('石榴种植面积', app)
  const [first] = options()
  expect(active()).toContain(first)
  await press('ArrowUp', app)
  expect(active()).toContain(options().at(-1))
  await press('ArrowDown', app)
  expect(active()).toContain(first)
  await press('Enter', app)
  expect(window.location.hash).toBe('#/indicator/pomegranate-area')
  expect(document.querySelector('dialog')).toBeNull()
})

it.each([
  ['生态 2027 滞后', 'zh-CN'],
  ['behind 2027 ecology', 'en'],
] as const)('makes filters of “%s” and opens them in the list', async (query, language) => {
  const app = await openSearch(language)
  await type(query, app)
  expect(document.querySelectorAll('dialog .chip')).toHaveLength(3)
  await press('Enter', app)
  const { hash } = window.location
  expect(hash.startsWith('#/explore?v=1&')).toBe(true)
  for (const part of ['action=ecology', 'status=behind', 'step=step-2027']) expect(hash).toContain(part)
})

it('takes a filter back together with its words', async () => {
  const app = await openSearch()
  await type('生态 2027 石榴', app)
  expect(document.querySelectorAll('dialog .chip')).toHaveLength(2)
  seen('dialog .chip').click()
  await app.settle()
  expect(box().value).toBe('2027 石榴')
})

it('leaves Enter to an input method that is composing', async () => {
  const app = await openSearch()
  await type('石榴', app)
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true })
  box().dispatchEvent(enter)
  await app.settle()
  expect(document.querySelector('dialog')).not.toBeNull()
})

it('runs commands', async () => {
  const app = await openSearch()
  await type('projector', app)
  await press('Enter', app)
  expect(document.documentElement.dataset['theme']).toBe('projector')
})

it('says so when it finds nothing', async () => {
  const app = await openSearch()
  await type('xqzvwk', app)
  expect(options()).toEqual([])
  expect(seen('dialog [role="status"]').textContent).toContain('没有找到')
})

it('finds the programmes that are not among the key projects, and leads to where they are told of', async () => {
  const app = await openSearch()
  await type('榴枣归乡', app)
  expect(options()[0]).toBe('“榴枣归乡”工程')
  await press('Enter', app)
  expect(location.hash).toBe('#/action/science#programme-pomegranate-homecoming')
  expect(document.getElementById('programme-pomegranate-homecoming')?.textContent).toContain('“榴枣归乡”工程')
})
