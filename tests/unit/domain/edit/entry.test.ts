import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimEntryText, figureEntry, figureText, targetEntry, type EntryRules } from '#domain/edit/entry.ts'
import { parseUnitId } from '#domain/ids.ts'
import type { Unit } from '#domain/unit.ts'
import { must } from '../../../support/aCatalog.ts'

const yuan = must(parseUnitId('yuan'))
const unit = (name: string, factor: number): Unit => ({
  ...{
    id: must(parseUnitId(`yuan-${String(factor)}`)),
    name: { zh: name, en: name },
    quantity: 'money',
    base: yuan,
    factor,
  },
})
const yi = unit('亿元', 1e8)
const rules: EntryRules = {
  record: { low: 0, high: 5000, direction: 'higher-is-better' },
  unit: yi,
  units: [yi, unit('万元', 1e4), unit('元', 1)],
}

describe('a figure as it is typed', () => {
  it.each([
    ['80.5', { value: 80.5 }],
    ['１，２３４．５', { value: 1234.5 }],
    ['约3.5', { value: 3.5, qualifier: 'about' }],
    ['15000万元', { value: 1.5 }],
    ['未公布', { value: null }],
    ['not published', { value: null }],
    ['-', { value: null }],
    ['0', { value: 0 }],
    ['  ', undefined],
  ])('%s is taken', (text, value) => {
    expect(figureEntry(text, rules)).toEqual({ ok: true, value })
  })

  it.each([
    ['abc', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['12公里', 'other-unit'],
    ['-3', 'outside-limits'],
    ['6000', 'outside-limits'],
    ['=1+1', 'not-a-number'],
  ])('%s is refused: %s', (text, failure) => {
    expect(figureEntry(text, rules)).toEqual({ ok: false, failure })
  })

  it('as it stands in a cell is read back as it was', () => {
    const figures = fc.record({
      value: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
      qualifier: fc.constantFrom('exact', 'at-least', 'at-most', 'about', 'cumulative'),
    })
    fc.assert(
      fc.property(figures, ({ value, qualifier }) => {
        const read = figureEntry(figureText(value, qualifier), rules)
        const isPlain = value === null || qualifier === 'exact'
        expect(read).toEqual({
          ok: true,
          value: { value: value === null ? null : value + 0, ...(!isPlain && { qualifier }) },
        })
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('a draft target as it is typed', () => {
  it.each([
    ['45', { kind: 'at-least', value: 45 }],
    ['≥45', { kind: 'at-least', value: 45 }],
    ['45以上', { kind: 'at-least', value: 45 }],
    ['<=10', { kind: 'at-most', value: 10 }],
    ['10以下', { kind: 'at-most', value: 10 }],
    ['40~50', { kind: 'within', low: 40, high: 50 }],
    ['40-50', { kind: 'within', low: 40, high: 50 }],
    ['100±5', { kind: 'hold', value: 100, tolerance: 5 }],
  ])('%s is understood', (text, aim) => {
    const read = targetEntry(text, rules)
    expect(read).toEqual({ ok: true, value: { aim } })
    const again = read.ok && read.value ? aimEntryText(read.value.aim) : ''
    expect(targetEntry(again, rules)).toEqual(read)
  })

  it('means at most where lower is better, and nothing where nothing is typed', () => {
    const falling: EntryRules = { ...rules, record: { ...rules.record, direction: 'lower-is-better' } }
    expect(targetEntry('45', falling)).toMatchObject({ value: { aim: { kind: 'at-most' } } })
    expect(targetEntry('', rules)).toEqual({ ok: true, value: undefined })
  })

  it.each([
    ['50~40', 'low-above-high'],
    ['未公布', 'not-a-number'],
    ['50~9000', 'outside-limits'],
    ['很多', 'not-a-number'],
  ])('%s is refused: %s', (text, failure) => {
    expect(targetEntry(text, rules)).toEqual({ ok: false, failure })
  })
})
