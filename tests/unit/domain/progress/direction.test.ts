import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { JudgeId } from '#domain/progress/judging.ts'
import { medianOf, theilSenSlope } from '#domain/progress/trend.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

const trendOf = (values: readonly (number | null)[], parts: Parts = {}) =>
  verdictOf(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).trend

const opinion = (judge: JudgeId, values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).judges.find(
    other => other.judge === judge,
  )

describe('the direction of a series without a target', () => {
  it('is labelled so and never a verdict', () => {
    expect(verdictOf(aQuestion({ figures: yearly(2023, [50, 60]) }))).toMatchObject({
      status: 'no-target',
      why: undefined,
      deciding: undefined,
      trend: 'improving',
    })
  })

  it('improves and worsens by what is good', () => {
    expect([trendOf([50, 60]), trendOf([60, 50])]).toEqual(['improving', 'worsening'])
    const direction = 'lower-is-better'
    expect([trendOf([50, 60], { direction }), trendOf([60, 50], { direction })]).toEqual(['worsening', 'improving'])
  })

  it('is steady below half a per cent of the level a year', () => {
    expect([trendOf([100, 100.49]), trendOf([100, 100.51]), trendOf([100, 99.51]), trendOf([-100, -100.4])]).toEqual([
      'steady',
      'improving',
      'steady',
      'steady',
    ])
    expect([trendOf([0, 0]), trendOf([0, 0, 0, 0, 0.001])]).toEqual(['steady', 'steady'])
    expect(trendOf([-1, 0, 1])).toBe('improving')
  })

  it('is not turned by one odd year', () => {
    expect(trendOf([50, 51, 52, 90, 54, 55])).toBe('improving')
    expect(trendOf([55, 54, 90, 52, 51, 50])).toBe('worsening')
  })

  it('looks at the last five years only', () => {
    expect(trendOf([90, 50, 51, 52, 53, 54, 55])).toBe('improving')
    expect(trendOf([10, 90, 80, 70, 60, 50, 40])).toBe('worsening')
  })

  it('needs two values and a good direction', () => {
    expect([trendOf([]), trendOf([50]), trendOf([50, null])]).toEqual([undefined, undefined, undefined])
    for (const direction of ['none', 'hold', 'within-range'] as const) {
      expect(trendOf([50, 60], { direction })).toBeUndefined()
    }
  })
})

describe('the judges without a target', () => {
  it('answer in their own words and never with a verdict of ours', () => {
    const values = [100, 101, 103, 104]
    expect(opinion('cagr-ratio', values)).toMatchObject({
      status: 'no-target',
      verdict: 'moderate-progress',
      cautions: [],
    })
    expect(opinion('un-2022', values)).toMatchObject({ status: 'no-target', verdict: 'un-on-track', cautions: [] })
    expect(opinion('un-2023', values)).toMatchObject({ status: 'no-target', verdict: 'share-fair', cautions: [] })
    expect(opinion('weather', values)).toMatchObject({ status: 'no-target', verdict: 'sun', cautions: [] })
  })

  it('follow the published limits of growth', () => {
    const verdicts = (judge: JudgeId, growths: readonly number[]) =>
      growths.map(growth => opinion(judge, [1000, 1000 * (1 + growth)])?.verdict)
    expect(verdicts('cagr-ratio', [0.0151, 0.0149, 0.0051, 0.0049, 0, -0.0001])).toEqual([
      'substantial-progress',
      'moderate-progress',
      'moderate-progress',
      'limited-progress',
      'limited-progress',
      'deterioration',
    ])
    expect(verdicts('un-2022', [0.0101, 0.0099, 0.0051, 0.0049, -0.0099, -0.0101])).toEqual([
      'un-on-track',
      'un-fair',
      'un-fair',
      'un-limited',
      'un-limited',
      'un-deterioration',
    ])
    expect(verdicts('un-2023', [0.0201, 0.0199, 0.0051, 0.0049, -0.5])).toEqual([
      'share-met-or-on-track',
      'share-fair',
      'share-fair',
      'share-stagnation',
      'share-stagnation',
    ])
  })

  it('turn the sign where lower is better and where the base is below zero', () => {
    const falling: Parts = { direction: 'lower-is-better' }
    for (const judge of ['cagr-ratio', 'un-2022', 'un-2023'] as const) {
      expect(opinion(judge, [100, 90], falling)?.formula?.terms.result).toBeCloseTo(0.1, 10)
      expect(opinion(judge, [-100, -90])?.formula?.terms.result).toBeCloseTo(0.1, 10)
      expect(opinion(judge, [-100, -110])?.formula?.terms.result).toBeCloseTo(-0.1, 10)
    }
  })

  it('show the formula, the numbers and the limits', () => {
    const numbers = { base: 100, latest: 121, yearsMade: 2 }
    for (const [judge, id, count] of [
      ['cagr-ratio', 'cagr-trend', 4],
      ['un-2022', 'un-trend', 4],
      ['un-2023', 'un-share-trend', 3],
    ] as const) {
      const found = opinion(judge, [100, 105, 121])
      expect(found?.formula).toMatchObject({ id, terms: numbers })
      expect(found?.formula?.terms.result).toBeCloseTo(0.1, 10)
      expect(found?.thresholds).toHaveLength(count)
    }
    expect(opinion('cagr-ratio', [100, 105])?.thresholds).toEqual([
      { verdict: 'substantial-progress', from: 0.015, below: undefined },
      { verdict: 'moderate-progress', from: 0.005, below: 0.015 },
      { verdict: 'limited-progress', from: 0, below: 0.005 },
      { verdict: 'deterioration', from: undefined, below: 0 },
    ])
    expect(opinion('un-2022', [100, 105])?.thresholds.map(({ from }) => from)).toEqual([0.01, 0.005, -0.01, undefined])
    expect(opinion('un-2023', [100, 105])?.thresholds.map(({ from }) => from)).toEqual([0.02, 0.005, undefined])
  })

  it('ask for less growth near a natural limit', () => {
    const near = (high: number) => opinion('cagr-ratio', [90, 90.3], { high })?.verdict
    expect([near(100), near(1000)]).toEqual(['moderate-progress', 'limited-progress'])
    const falling = opinion('cagr-ratio', [90, 89.7], { direction: 'lower-is-better', low: 80, high: 100 })
    expect(falling?.verdict).toBe('moderate-progress')
  })

  it('warn of the growth of a rate, and leave it to people in 2023', () => {
    for (const judge of ['cagr-ratio', 'un-2022'] as const) {
      expect(opinion(judge, [5, 6], { nature: 'growth' })?.cautions).toEqual(['growth-of-a-rate'])
    }
    expect(opinion('un-2023', [5, 6], { nature: 'growth' })?.why).toBe('growth-rate')
  })

  it('are silent without a good direction, a value, or a second one', () => {
    expect(opinion('un-2022', [5, 6], { direction: 'within-range' })?.why).toBe('no-target')
    expect(opinion('un-2022', [])?.why).toBe('no-value')
    expect(opinion('un-2022', [5])?.why).toBe('no-baseline')
    expect(opinion('weather', [5, 6, 7])?.why).toBe('few-points')
  })
})

describe('the Theil–Sen slope', () => {
  it('is the middle of the slopes of all pairs', () => {
    const points = [0, 1, 2, 4].map(position => ({ position, value: position === 4 ? 100 : position * 2 }))
    // Slopes: 2, 2, 25, 2, 32.7, 49.
    expect(theilSenSlope(points)).toBe((2 + 25) / 2)
    expect(theilSenSlope(points.slice(0, 3))).toBe(2)
  })

  it('does not exist of one point', () => {
    expect(theilSenSlope([{ position: 1, value: 1 }])).toBeNaN()
  })

  it('rests on the middle number', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([10, 9]), medianOf([])]).toEqual([2, 2.5, 9.5, NaN])
  })
})
