import { describe, expect, it } from 'vitest'
import { limitFactor, openSdgGrowth, openSdgRatio, scoreOfGrowth, scoreOfRatio } from '#domain/progress/cagrRatio.ts'

const at = (position: number, value: number) => ({ position, value })

describe('growth after Open SDG', () => {
  it('replaces a base of zero by a thousandth', () => {
    expect(openSdgGrowth(at(2020, 0), at(2021, 0.002), 1)).toBeCloseTo(1, 10)
    expect(
      openSdgRatio({ base: at(2020, 0), latest: at(2021, 0.002), target: at(2022, 0.004), toward: 1 }),
    ).toBeCloseTo(1, 10)
  })

  it('does not exist where the sign changes, but from and to zero', () => {
    expect(openSdgGrowth(at(2020, -1), at(2021, 1), 1)).toBeNaN()
    expect(openSdgGrowth(at(2020, 1), at(2021, -1), 1)).toBeNaN()
    expect(openSdgGrowth(at(2020, 1), at(2021, 0), 1)).toBe(-1)
    expect(openSdgRatio({ base: at(2020, 1), latest: at(2021, 0), target: at(2021, 2), toward: 1 })).toBe(-1)
  })
})

describe('the limits near a natural limit', () => {
  it('stay whole far from it and without one', () => {
    expect([limitFactor(200, 100), limitFactor(300, -100), limitFactor(50, undefined), limitFactor(50, 0)]).toEqual([
      1, 1, 1, 1,
    ])
  })

  it('shrink towards it from both sides', () => {
    expect(limitFactor(50, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 10)
    expect(limitFactor(-50, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 10)
    expect(limitFactor(150, 100)).toBeCloseTo(1 - 0.5 ** 4.44, 10)
    expect(limitFactor(110, 100)).toBeCloseTo(1 - 0.9 ** 4.44, 10)
    expect(limitFactor(100, 100)).toBe(0)
  })
})

describe('the score from -5 to 5', () => {
  it('of a ratio bends at 0.6 and ends at both limits', () => {
    expect(scoreOfRatio(0.6)).toBeCloseTo(0.00004, 6)
    expect(scoreOfRatio(0.59)).toBeCloseTo(4.1667 * 0.59 - 2.5, 10)
    expect([scoreOfRatio(9), scoreOfRatio(-9), scoreOfRatio(0)]).toEqual([5, -5, -2.5])
  })

  it('of a growth bends at each limit, shrunk near a natural limit', () => {
    expect(scoreOfGrowth(0.015, 1)).toBeCloseTo(2.5, 10)
    expect(scoreOfGrowth(0.01, 1)).toBeCloseTo(1.25, 10)
    expect(scoreOfGrowth(0.005, 1)).toBeCloseTo(0, 10)
    expect(scoreOfGrowth(0.004, 1)).toBeCloseTo(-0.5, 10)
    expect(scoreOfGrowth(0, 1)).toBe(-2.5)
    expect(scoreOfGrowth(-0.01, 1)).toBeCloseTo(-3.75, 10)
    expect([scoreOfGrowth(9, 1), scoreOfGrowth(-9, 1), scoreOfGrowth(0, 0), scoreOfGrowth(-9, 0)]).toEqual([
      5, -5, 5, -5,
    ])
    expect(scoreOfGrowth(0.0075, 0.5)).toBeCloseTo(2.5, 10)
    expect(scoreOfGrowth(0.005, 0.5)).toBeCloseTo(1.25, 10)
    expect(scoreOfGrowth(0.001, 0.5)).toBeCloseTo(-1.5, 10)
  })
})
