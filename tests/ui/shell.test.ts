import { expect, it } from 'vitest'
import type { StorageTrouble } from '#domain/storage.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

const TROUBLES: readonly StorageTrouble[] = ['unavailable', 'quota', 'broken', 'newer']

it('switches the language without reloading, and remembers it', async () => {
  const { settle, settings } = await openApp('/')
  expect(document.documentElement.lang).toBe('zh-CN')
  const before = seen('h1').textContent
  seen('button', 'English').click()
  await settle()
  expect(document.documentElement.lang).toBe('en')
  expect(seen('h1').textContent).not.toBe(before)
  expect(document.title).toBe('Overview · Zaozhuang Zone Indicators')
  expect(settings.language).toBe('en')
  expect(localStorage.getItem('zaozhuang-settings')).toContain('"language":"en"')
})

it('shows the theme that was chosen, and remembers it', async () => {
  const { settle, settings } = await openApp('/')
  expect(['light', 'dark']).toContain(document.documentElement.dataset['theme'])
  settings.theme = 'projector'
  await settle()
  expect(document.documentElement.dataset['theme']).toBe('projector')
  expect(localStorage.getItem('zaozhuang-settings')).toContain('"theme":"projector"')
})

it('names the tab after the page and puts the reader at its title', async () => {
  const { goTo } = await openApp('/')
  await goTo('/action/ecology')
  expect(document.title).toBe('乡村生态建设提速行动 · 枣庄示范区指标看板')
  expect(document.activeElement?.tagName).toBe('H1')
})

it('marks the three steps on every page, with today between them', async () => {
  const { goTo } = await openApp('/')
  for (const path of ['/', '/action/ecology', '/sources']) {
    await goTo(path)
    expect(document.querySelectorAll('.rail .node')).toHaveLength(3)
    expect(isSeen('.rail', '今天')).toBe(true)
  }
})

it.each(TROUBLES)('works on when storage is %s, and says in one sentence what that means', async trouble => {
  const { store, settle } = await openApp('/')
  store.trouble = trouble
  await settle()
  expect(seen('.storage').textContent.length).toBeGreaterThan(20)
  expect(document.querySelectorAll('h1 .number')).toHaveLength(3)
})

it('says of practice data that they are, on every page', async () => {
  const { store, settle, goTo } = await openApp('/')
  expect(isSeen('.watermark')).toBe(false)
  await store.openWorkspace('sample')
  await settle()
  expect(isSeen('.watermark', '示例数据 · SAMPLE DATA')).toBe(true)
  await goTo('/sources')
  expect(isSeen('.watermark')).toBe(true)
  expect(textOfPage()).toContain('全部数值都是生成的')
})
