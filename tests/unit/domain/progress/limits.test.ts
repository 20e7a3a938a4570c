import { describe, expect, it } from 'vitest'
import { growthThresholds, RATIO_THRESHOLDS, scoreOfGrowth } from '#domain/progress/cagrRatio.ts'
import { verdictOfGrowth, verdictOfRatio } from '#domain/progress/cagrRatio.ts'
import type { JudgeVerdict, Threshold } from '#domain/progress/judging.ts'
import {
  SHARE_GROWTH_THRESHOLDS,
  SHARE_THRESHOLDS,
  UN_GROWTH_THRESHOLDS,
  UN_RATIO_THRESHOLDS,
  verdictOfShare,
  verdictOfShareGrowth,
  verdictOfUnGrowth,
  verdictOfUnRatio,
} from '#domain/progress/unProgressChart.ts'
import { weatherOf } from '#domain/progress/weather.ts'

const JUST_BELOW = 1e-9

/** What a rule says exactly at each lower limit and just below it, against the limits as they are shown. */
function expectAsShown(thresholds: readonly Threshold[], verdictOf: (value: number) => JudgeVerdict) {
  thresholds.forEach(({ verdict, from }, index) => {
    if (from === undefined) return
    expect(verdictOf(from)).toBe(verdict)
    expect(verdictOf(from - JUST_BELOW)).toBe(thresholds[index + 1]?.verdict)
  })
}

describe('the limits shown are those that decide, and belong to the better verdict', () => {
  it('of the growth ratio', () => {
    expectAsShown(RATIO_THRESHOLDS, verdictOfRatio)
  })

  it.each([1, 0.5])('of growth without a target, near a natural limit by %s', factor => {
    expectAsShown(growthThresholds(factor), growth => verdictOfGrowth(growth, factor))
    expect(growthThresholds(factor).map(({ from, below }) => [from, below])).toEqual([
      [0.015 * factor, undefined],
      [0.005 * factor, 0.015 * factor],
      [0, 0.005 * factor],
      [undefined, 0],
    ])
  })

  it('of the UN ratio of 2022', () => {
    expectAsShown(UN_RATIO_THRESHOLDS, verdictOfUnRatio)
  })

  it('of UN growth of 2022, where one per cent itself is still fair', () => {
    const [best, ...others] = UN_GROWTH_THRESHOLDS
    expect(best?.verdict).toBe('un-on-track')
    expect([verdictOfUnGrowth(0.01), verdictOfUnGrowth(0.01 + JUST_BELOW)]).toEqual(['un-fair', 'un-on-track'])
    expectAsShown(others, verdictOfUnGrowth)
  })

  it('of the UN share of 2023, with a target and without', () => {
    expectAsShown(SHARE_THRESHOLDS, verdictOfShare)
    expectAsShown(SHARE_GROWTH_THRESHOLDS, verdictOfShareGrowth)
    expect(SHARE_GROWTH_THRESHOLDS.at(-1)).toEqual({ verdict: 'share-stagnation', from: undefined, below: 0.005 })
    expect(UN_GROWTH_THRESHOLDS.at(-1)).toEqual({ verdict: 'un-deterioration', from: undefined, below: -0.01 })
  })

  it('of the weather: a twentieth of the gap is no longer sun, a fifth still has some', () => {
    // From 0 towards 100 in one year: what is not made is the gap that remains.
    const symbol = (mean: number) =>
      weatherOf({
        band: { low: 100, high: Infinity },
        latest: { position: 2024, value: 0 },
        yearsLeft: 1,
        mean,
        isHold: false,
      }).verdict
    expect([symbol(95.1), symbol(95), symbol(80), symbol(79.9)]).toEqual(['sun', 'sun-cloud', 'sun-cloud', 'cloud'])
  })

  it('of the score, which shrinks with the limits', () => {
    expect(scoreOfGrowth(0.01, 0.5)).toBe(5)
    expect(scoreOfGrowth(0.0074, 0.5)).toBeCloseTo((250 * 0.0074) / 0.5 - 1.25, 10)
    expect(scoreOfGrowth(0.0024, 0.5)).toBeCloseTo((500 * 0.0024) / 0.5 - 2.5, 10)
  })
})
