import { describe, expect, it } from 'vitest'
import { asFineAs } from '#charts/parts/fineness.ts'
import { placeLabels } from '#charts/parts/labels.ts'
import type { LabelWish, Obstacles } from '#charts/parts/labels.ts'
import { valueScale } from '#charts/parts/scale.ts'
import { widthOf } from '#charts/parts/text.ts'

describe('the value axis', () => {
  it('starts at zero where zero is near', () => {
    expect(valueScale([10, 50])).toMatchObject({ min: 0, fromZero: true })
  })
  it('says that it does not start at zero where it does not', () => {
    expect(valueScale([80, 90])).toMatchObject({ fromZero: false })
  })
  it('shows zero where it is wanted, whatever the values', () => {
    expect(valueScale([80, 90], { zero: true })).toMatchObject({ min: 0, fromZero: true })
  })
  it('does not pass the natural limits of a share', () => {
    expect(valueScale([96, 100], { low: 0, high: 100 }).max).toBe(100)
    expect(valueScale([100, 100], { low: 0, high: 100 }).max).toBe(100)
  })
  it('has height where all values are the same', () => {
    const { min, max } = valueScale([7, 7])
    expect(min).toBeLessThan(7)
    expect(max).toBeGreaterThan(7)
  })
  it('has height where the only value is zero', () => {
    const { min, max } = valueScale([0])
    expect(min).toBe(0)
    expect(max).toBeGreaterThan(0)
  })
  it('holds negative values and zero between them', () => {
    const { min, max } = valueScale([-1.2, 9.1])
    expect(min).toBeLessThanOrEqual(-1.2)
    expect(max).toBeGreaterThanOrEqual(9.1)
  })
  it('takes round steps', () => {
    expect(valueScale([0, 0.3]).step).toBe(0.1)
    expect(valueScale([0, 12_000]).step).toBe(2500)
  })
})

describe('the place of a label', () => {
  const wish = (id: string, rest: Partial<LabelWish> = {}): LabelWish => ({
    ...{ id, anchors: [{ x: 50, y: 50 }], gap: 5, width: 20, height: 10, sides: ['above', 'below'], optional: false },
    ...rest,
  })
  const free: Obstacles = { bounds: { x: 0, y: 0, width: 100, height: 100 }, boxes: [], lines: [] }

  it('is the side it likes best', () => {
    expect(placeLabels([wish('a')], free).get('a')).toMatchObject({ x: 40, y: 35 })
  })
  it('is another side where something stands', () => {
    const boxes = [{ x: 40, y: 30, width: 20, height: 10 }]
    expect(placeLabels([wish('a')], { ...free, boxes }).get('a')).toMatchObject({ y: 55 })
  })
  it('avoids a line that would run through it', () => {
    const lines = [
      [
        { x: 0, y: 40 },
        { x: 100, y: 40 },
      ],
    ] as const
    expect(placeLabels([wish('a')], { ...free, lines }).get('a')).toMatchObject({ y: 55 })
  })
  it('is not where an earlier label stands', () => {
    const placed = placeLabels([wish('a'), wish('b')], free)
    expect(placed.get('b')?.y).not.toBe(placed.get('a')?.y)
  })
  it('stays on the drawing', () => {
    const edge = wish('a', { anchors: [{ x: 50, y: 8 }] })
    expect(placeLabels([edge], free).get('a')).toMatchObject({ y: 13 })
  })
  it('is nowhere for an optional label without room', () => {
    const boxes = [free.bounds]
    expect(placeLabels([wish('a', { optional: true })], { ...free, boxes }).has('a')).toBe(false)
    expect(placeLabels([wish('a')], { ...free, boxes }).has('a')).toBe(true)
  })
})

describe('a calculated value', () => {
  it('is written as fine as the published one beside it', () => {
    expect(asFineAs(42.3, 44.4444)).toBe(44.4)
    expect(asFineAs(126, 44.4444, 1)).toBe(44.4)
  })
  it('is never rounded away', () => {
    expect(asFineAs(126, 0.0123)).toBe(0.012)
  })
})

it('takes a Chinese character for a square and a Latin one for about half', () => {
  expect(widthOf('枣庄', 10)).toBe(20)
  expect(widthOf('2030', 10)).toBeCloseTo(21.2)
})
