import { describe, expect, it } from 'vitest'
import { unitById } from '#domain/catalog.ts'
import { parseUnitId } from '#domain/ids.ts'
import type { Unit } from '#domain/unit.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import type { Language } from '#stores/settings.ts'
import { useFormat } from '#ui/composables/useFormat.ts'
import { must, period } from '../support/aCatalog.ts'
import { useIn } from '../support/inApp.ts'

const opened = (language: Language) =>
  useIn(language, () => {
    const store = useCatalogStore()
    const unit = (id: string): Unit => must(unitById(must(store.catalog), must(parseUnitId(id))))
    return { ...useFormat(), unit }
  })

describe('for Chinese readers', () => {
  it('figures keep the units that officials use', async () => {
    const { figure, unit } = await opened('zh-CN')
    expect(figure(2039.04, unit('yi-yuan'))).toBe('2039.04 亿元')
    expect(figure(253.5, unit('wan-mu'))).toBe('253.5 万亩')
    expect(figure(85.7, unit('percent'))).toBe('85.7%')
    expect(figure(42_680, unit('yuan'))).toBe('42,680 元')
    expect(figure(1_234_000, unit('yuan'))).toBe('123.4 万元')
  })

  it('two percentages differ by percentage points, with a sign', async () => {
    const { change, unit } = await opened('zh-CN')
    expect(change(2.1, unit('percent'))).toBe('+2.1 个百分点')
    expect(change(-0.5, unit('percent'))).toBe('−0.5 个百分点')
    expect(change(3, unit('wan-mu'))).toBe('+3 万亩')
  })

  it('periods are written in full, as far as they are known', async () => {
    const { period: write, date } = await opened('zh-CN')
    expect(write(period('2024'))).toBe('2024年')
    expect(write(period('2024-Q3'))).toBe('2024年第3季度')
    expect(date('2023-12-21')).toBe('2023年12月21日')
    expect(date('2022-07')).toBe('2022年7月')
    expect(date(undefined)).toBe('—')
  })
})

describe('for English readers', () => {
  it('figures are told in millions and billions of the plain unit', async () => {
    const { figure, unit } = await opened('en')
    expect(figure(2039.04, unit('yi-yuan'))).toBe('CNY 203.9 billion')
    expect(figure(253.5, unit('wan-mu'))).toBe('2.535 million mu')
    expect(figure(7.5, unit('wan-mu'))).toBe('75,000 mu')
    expect(figure(42_680, unit('yuan'))).toBe('CNY 42,680')
    expect(figure(97, unit('project'))).toBe('97 projects')
    expect(figure(85.7, unit('percent'))).toBe('85.7%')
  })

  it('the sign of a sum of money comes before the currency', async () => {
    const { change, figure, unit } = await opened('en')
    expect(change(946.9, unit('yi-yuan'))).toBe('+CNY 94.69 billion')
    expect(change(-0.5, unit('yi-yuan'))).toBe('−CNY 50 million')
    expect(change(0, unit('yuan'))).toBe('CNY 0')
    expect(figure(-12, unit('yuan'))).toBe('−CNY 12')
  })

  it('the figure as it was published stays at hand', async () => {
    const { exact, unit } = await opened('en')
    expect(exact(2039.04, unit('yi-yuan'))).toBe('2039.04 × 100 million yuan')
  })

  it('periods are written as English readers do', async () => {
    const { period: write, date } = await opened('en')
    expect(write(period('2024-Q3'))).toBe('Q3 2024')
    expect(date('2023-12-21')).toBe('Dec 21, 2023')
    expect(date('2022-07')).toBe('Jul 2022')
  })
})

it('a gap is a dash and never a zero', async () => {
  const { figure, unit } = await opened('zh-CN')
  expect(figure(null, unit('percent'))).toBe('—')
  expect(figure(undefined, unit('percent'))).toBe('—')
  expect(figure(0, unit('percent'))).toBe('0%')
})

it('a column keeps one scale, named once in its head', async () => {
  const { axis, unit } = await opened('en')
  const scale = axis([2000, 50], unit('yi-yuan'))
  expect(scale.unit).toBe('CNY billion')
  expect([2000, 50].map(value => scale.tick(value))).toEqual(['200', '5'])
})
