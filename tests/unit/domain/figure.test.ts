import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInPoints, scaled, scaleFor } from '#domain/figure.ts'
import { parseUnitId } from '#domain/ids.ts'
import type { Quantity, Unit } from '#domain/unit.ts'

function aUnit(quantity: Quantity, factor: number): Unit {
  const id = parseUnitId('unit')
  if (!id) throw new Error('unit is a slug')
  return { id, name: { zh: '单位', en: 'unit' }, quantity, base: id, factor }
}
const yuan = aUnit('money', 1)
const yiYuan = aUnit('money', 1e8)
const wanMu = aUnit('area', 1e4)
const percent = aUnit('percent', 1)
const squareKilometre = aUnit('area', 1e6)

describe('large numbers in Chinese', () => {
  it('keep the published unit while its number is easy to read', () => {
    expect(scaleFor([2039.04], yiYuan, 'myriad')).toBe('as-is')
    expect(scaleFor([253.5], wanMu, 'myriad')).toBe('as-is')
    expect(scaleFor([42_680], yuan, 'myriad')).toBe('as-is')
  })

  it('move up by ten thousands from 100 000 on', () => {
    expect(scaleFor([99_999], yuan, 'myriad')).toBe('as-is')
    expect(scaleFor([100_000], yuan, 'myriad')).toBe('wan')
    expect(scaleFor([100_000], yiYuan, 'myriad')).toBe('wan-yi')
    expect(scaled(120_000, yuan, 'wan')).toBe(12)
  })

  it('move down where less than a tenth of the published unit is left', () => {
    expect(scaleFor([0.05], yiYuan, 'myriad')).toBe('wan')
    expect(scaled(0.05, yiYuan, 'wan')).toBe(500)
  })
})

describe('large numbers in English', () => {
  it('are told in millions, billions and trillions of the plain unit', () => {
    expect(scaleFor([2039.04], yiYuan, 'thousand')).toBe('billion')
    expect(scaled(2039.04, yiYuan, 'billion')).toBe(203.904)
    expect(scaleFor([253.5], wanMu, 'thousand')).toBe('million')
    expect(scaled(253.5, wanMu, 'million')).toBe(2.535)
    expect(scaleFor([20_000], yiYuan, 'thousand')).toBe('trillion')
  })

  it('stay whole numbers of the plain unit below a million', () => {
    expect(scaleFor([42_680], yuan, 'thousand')).toBe('as-is')
    expect(scaleFor([7.5], wanMu, 'thousand')).toBe('one')
    expect(scaled(7.5, wanMu, 'one')).toBe(75_000)
  })
})

it('scales a column by its largest value, whatever the sign', () => {
  expect(scaleFor([1, -3_000_000], yuan, 'myriad')).toBe('wan')
  expect(scaleFor([0.001, 2000], yiYuan, 'myriad')).toBe('as-is')
})

it('leaves percentages and units of other factors as they are', () => {
  for (const numeration of ['myriad', 'thousand'] as const) {
    expect(scaleFor([5_000_000], percent, numeration)).toBe('as-is')
    expect(scaleFor([5_000_000], squareKilometre, numeration)).toBe('as-is')
  }
})

it('never changes a value by scaling it', () => {
  const units = [yuan, yiYuan, wanMu]
  const size = { one: 1, wan: 1e4, yi: 1e8, 'wan-yi': 1e12, million: 1e6, billion: 1e9, trillion: 1e12 }
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.constantFrom(...units),
      fc.constantFrom('myriad' as const, 'thousand' as const),
      (value, unit, numeration) => {
        const scale = scaleFor([value], unit, numeration)
        const back = scale === 'as-is' ? value : (scaled(value, unit, scale) * size[scale]) / unit.factor
        expect(Math.abs(back / value - 1)).toBeLessThan(1e-10)
      },
    ),
  )
})

it('writes a difference of percentages in points', () => {
  expect(isInPoints(percent)).toBe(true)
  expect(isInPoints(yuan)).toBe(false)
})

it('writes nothing as nothing of the unit that the reader knows', () => {
  expect(scaleFor([0], yiYuan, 'myriad')).toBe('as-is')
  expect(scaleFor([0], yiYuan, 'thousand')).toBe('one')
})
