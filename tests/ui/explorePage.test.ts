import { expect, it, vi } from 'vitest'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { pointsOf } from '#domain/series.ts'
import { leadingArea } from '#domain/view/rows.ts'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

vi.setConfig({ testTimeout: 30_000 })

type Settle = Awaited<ReturnType<typeof openApp>>['settle']

const rowCount = (): number => Number(seen('.scroller table').getAttribute('aria-rowcount')) - 1
const chips = (): readonly string[] =>
  [...document.querySelectorAll('.chips .chip > :first-child')].map(({ textContent }) => textContent.trim())

async function press(element: HTMLElement, settle: Settle): Promise<void> {
  element.click()
  await settle()
}

it('lists every indicator of the data set, and draws only what can be seen', async () => {
  const { store } = await openApp('/explore')
  expect(rowCount()).toBe(must(store.catalog).indicators.length)
  expect(document.querySelectorAll('tr.row').length).toBeLessThan(60)
})

it('narrows the list at a press, and puts the choice into the address', async () => {
  const { store, settle } = await openApp('/explore')
  const { indicators } = must(store.catalog)
  await press(must(seen('.filters label', '乡村生态建设提速行动').querySelector('input') ?? undefined), settle)
  expect(rowCount()).toBe(indicators.filter(({ action }) => action === 'ecology').length)
  expect(window.location.hash).toBe('#/explore?v=1&action=ecology')
  expect(chips()).toEqual(['乡村生态建设提速行动'])
  await press(seen('.chips .chip'), settle)
  expect(window.location.hash).toBe('#/explore')
  expect(rowCount()).toBe(indicators.length)
})

it('shows what a link asks for, and says in a sentence what it could not follow', async () => {
  const { store } = await openApp('/explore?v=1&area=tengzhou,atlantis&zoom=round')
  const { indicators } = must(store.catalog)
  const isThere = ({ series, targets }: (typeof indicators)[number]): boolean =>
    Object.keys(series).includes('tengzhou') || targets.some(({ area }) => area === 'tengzhou')
  expect(rowCount()).toBe(indicators.filter(isThere).length)
  expect(textOfPage()).toContain('atlantis')
  expect(textOfPage()).toContain('zoom=round')
})

it('counts the verdicts of what is listed', async () => {
  await openApp('/explore?v=1&status=unknown')
  const counted = /暂无法评估 (\d+) 项/.exec(textOfPage())?.[1]
  expect(Number(counted)).toBe(rowCount())
})

it('where nothing fits says why, and offers a way back', async () => {
  const { store, settle } = await openApp('/explore?v=1&status=behind&step=step-2027')
  expect(isSeen('h1', '没有符合全部条件的指标')).toBe(true)
  expect(textOfPage()).toContain('这一步还没有公布数值目标')
  await press(seen('.actions button', '清除全部条件'), settle)
  expect(rowCount()).toBe(must(store.catalog).indicators.length)
})

it('compares what is ticked, up to six, and takes each away again', async () => {
  const { settle } = await openApp('/explore')
  for (let index = 0; index < 6; index += 1) {
    await press(seen(`tr[data-index="${String(index)}"] input`), settle)
  }
  expect(document.querySelectorAll('.compare .series')).toHaveLength(6)
  expect(seen('tr[data-index="6"] input').hasAttribute('disabled')).toBe(true)
  await press(seen('.compare .series'), settle)
  expect(document.querySelectorAll('.compare .series')).toHaveLength(5)
  expect(seen('tr[data-index="6"] input').hasAttribute('disabled')).toBe(false)
})

it('finds in names by pinyin', async () => {
  const { settle } = await openApp('/explore?v=1&q=shiliu')
  await settle()
  const names = [...document.querySelectorAll('tr.row .name')].map(({ textContent }) => textContent)
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter(name => !name.includes('石榴'))).toEqual([])
})

it('offers the fullest series to who has chosen none', async () => {
  const { store, settle } = await openApp('/explore')
  const catalog = must(store.catalog)
  const figuresOf = (record: IndicatorRecord): number => {
    const area = leadingArea(record, catalog)
    return area ? pointsOf(record.series[area.id]).length : 0
  }
  await press(seen('.hint button'), settle)
  expect(document.querySelectorAll('.compare .series')).toHaveLength(3)
  const first = /series=([^~]+)~/.exec(window.location.hash)?.[1]
  const chosen = must(catalog.indicators.find(({ id }) => id === first))
  expect(figuresOf(chosen)).toBe(Math.max(...catalog.indicators.map(figuresOf)))
})
