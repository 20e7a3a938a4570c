import { expect, it } from 'vitest'
import { MOST_ON_PAPER } from '#ui/composables/usePrinting.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen } from '../support/seen.ts'

const beforePrint = (): boolean => window.dispatchEvent(new Event('beforeprint'))
const afterPrint = (): boolean => window.dispatchEvent(new Event('afterprint'))

it('puts every row that was found on paper at once, and goes back to what is seen', async () => {
  const { store, settle } = await openApp('/explore')
  const rows = (): number => document.querySelectorAll('tr.row').length
  const onScreen = rows()
  const found = store.catalog?.indicators.length ?? 0
  expect(onScreen).toBeLessThan(found)
  beforePrint()
  expect(rows()).toBe(found)
  afterPrint()
  await settle()
  expect(rows()).toBe(onScreen)
})

it('says on paper how many rows of a longer list are not printed', async () => {
  const { store } = await openApp('/coverage')
  beforePrint()
  const rows = document.querySelectorAll('.gaps tbody tr').length
  expect(store.catalog?.indicators.length).toBeGreaterThan(0)
  expect(rows).toBeLessThanOrEqual(MOST_ON_PAPER)
  expect(isSeen('.only-print')).toBe(rows === MOST_ON_PAPER)
  afterPrint()
})

it('prints every theme as the light one', async () => {
  const { settings, settle } = await openApp('/')
  settings.theme = 'dark'
  await settle()
  beforePrint()
  expect(document.documentElement.dataset['theme']).toBe('light')
  afterPrint()
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

it('names the zone, the sources and the date at the foot of every sheet, and of sample data that they are', async () => {
  const { store, settle } = await openApp('/')
  expect(seen('.sheet-foot').textContent).toContain('数据来自公开来源，截至2026年2月6日')
  expect(seen('.sheet-foot').textContent).toContain(store.catalog?.releaseId.slice(0, 12))
  await store.openWorkspace('sample')
  await settle()
  expect(seen('.sheet-foot').textContent).toContain('示例数据')
})
