import { expect, it } from 'vitest'
import { LINE_ORDERS, orderLines, type LineOrder } from '#domain/lineOrder.ts'
import { linesOf } from '#domain/overview.ts'
import { aCatalog, anIndicator, aTarget, day } from '../../support/aCatalog.ts'

const indicators = [
  anIndicator('b', { figures: { 2021: 1 } }),
  anIndicator('c'),
  anIndicator('a', { figures: { 2020: 2, 2025: 20 }, targets: [aTarget('2027')] }),
]
const lines = linesOf(aCatalog(indicators), indicators, day('2026-11-24'))
const ordered = (order: LineOrder, descending = false): string =>
  orderLines(lines, order, descending, (left, right) => (left.indicator.id < right.indicator.id ? -1 : 1))
    .map(({ indicator }) => indicator.id)
    .join('')

it('keeps the given order until another is asked for', () => {
  expect(ordered('given')).toBe('bca')
})

it('follows the reader’s alphabet both ways', () => {
  expect(ordered('name')).toBe('abc')
  expect(ordered('name', true)).toBe('cba')
})

it('puts what is not known last, whichever way the list is read', () => {
  expect(ordered('latest')).toBe('bac')
  expect(ordered('latest', true)).toBe('abc')
  expect(ordered('target')).toBe('abc')
  expect(ordered('target', true)).toBe('abc')
})

it('puts the best verdict first, and those that cannot be given last', () => {
  expect(ordered('status').startsWith('a')).toBe(true)
})

it('loses no indicator in any order', () => {
  for (const order of LINE_ORDERS) expect(ordered(order)).toHaveLength(3)
})
