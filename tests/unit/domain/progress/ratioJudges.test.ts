import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { JudgeId, JudgeOpinion } from '#domain/progress/judging.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

function opinion(judge: JudgeId, values: readonly (number | null)[], parts: Parts = {}): JudgeOpinion {
  const question = aQuestion({ figures: yearly(2025 - values.length, values), ...parts })
  const found = assessIndicator(question).judges.find(other => other.judge === judge)
  if (!found) throw new Error(`No opinion of ${judge}`)
  return found
}

const RATIO_JUDGES = ['cagr-ratio', 'un-2022', 'un-2023'] as const

describe('ratios of growth', () => {
  const goals = { 2030: 80 }

  it('translate their words into ours', () => {
    expect(opinion('cagr-ratio', [50, 60], { goals })).toMatchObject({
      verdict: 'substantial-progress',
      status: 'on-track',
    })
    expect(opinion('cagr-ratio', [50, 51, 52, 55], { goals })).toMatchObject({
      verdict: 'moderate-progress',
      status: 'behind',
    })
    expect(opinion('cagr-ratio', [50, 51], { goals })).toMatchObject({ verdict: 'limited-progress', status: 'behind' })
    expect(opinion('cagr-ratio', [50, 49], { goals })).toMatchObject({ verdict: 'deterioration', status: 'reversing' })
    expect(opinion('un-2022', [50, 60], { goals })).toMatchObject({ verdict: 'un-on-track', status: 'on-track' })
    expect(opinion('un-2022', [50, 51, 52, 55], { goals })).toMatchObject({ verdict: 'un-fair', status: 'behind' })
    expect(opinion('un-2022', [50, 50.5], { goals })).toMatchObject({ verdict: 'un-limited', status: 'behind' })
    expect(opinion('un-2022', [50, 40], { goals })).toMatchObject({ verdict: 'un-deterioration', status: 'reversing' })
    expect(opinion('un-2023', [50, 60], { goals })).toMatchObject({
      verdict: 'share-met-or-on-track',
      status: 'on-track',
    })
    expect(opinion('un-2023', [50, 52], { goals })).toMatchObject({ verdict: 'share-fair', status: 'behind' })
    expect(opinion('un-2023', [50, 50.1], { goals })).toMatchObject({ verdict: 'share-stagnation', status: 'behind' })
    expect(opinion('un-2023', [50, 49], { goals })).toMatchObject({ verdict: 'share-stagnation', status: 'reversing' })
  })

  it('call a small loss "limited or no progress" as the UN does, and reversing in our words', () => {
    expect(opinion('un-2022', [50, 49.9], { goals })).toMatchObject({ verdict: 'un-limited', status: 'reversing' })
  })

  it('show their formula with the numbers', () => {
    const numbers = { base: 50, latest: 60, target: 80, yearsMade: 1, yearsWhole: 7, yearsLeft: 6 }
    const cagr = opinion('cagr-ratio', [50, 60], { goals }).formula
    expect(cagr?.id).toBe('cagr-ratio')
    expect(cagr?.terms).toMatchObject(numbers)
    expect(cagr?.terms.madeGrowth).toBeCloseTo(0.2, 10)
    expect(cagr?.terms.neededGrowth).toBeCloseTo(1.6 ** (1 / 7) - 1, 10)
    expect(cagr?.terms.result).toBeCloseTo(0.2 / (1.6 ** (1 / 7) - 1), 10)
    expect(cagr?.terms.published).toBeUndefined()
    const ratio = opinion('un-2022', [50, 60], { goals }).formula
    expect(ratio).toMatchObject({ id: 'un-ratio', terms: numbers })
    expect(ratio?.terms).not.toHaveProperty('published')
    expect(ratio?.terms.madeGrowth).toBeCloseTo(0.2, 10)
    const share = opinion('un-2023', [50, 60], { goals }).formula
    expect(share).toMatchObject({ id: 'un-share', terms: numbers })
    expect(share?.terms.madeGrowth).toBeCloseTo(0.2, 10)
    expect(share?.terms.forecast).toBeCloseTo(60 * 1.2 ** 6, 8)
    expect(share?.terms.result).toBeCloseTo((60 * 1.2 ** 6 - 50) / 30, 8)
  })

  it('show their limits', () => {
    const verdicts = (judge: JudgeId) =>
      opinion(judge, [50, 60], { goals }).thresholds.map(limit => [limit.verdict, limit.from])
    expect(verdicts('cagr-ratio')).toEqual([
      ['substantial-progress', 0.95],
      ['moderate-progress', 0.6],
      ['limited-progress', 0],
      ['deterioration', undefined],
    ])
    expect(verdicts('un-2022')).toEqual([
      ['un-on-track', 0.95],
      ['un-fair', 0.5],
      ['un-limited', -0.1],
      ['un-deterioration', undefined],
    ])
    expect(verdicts('un-2023')).toEqual([
      ['share-met-or-on-track', 0.95],
      ['share-fair', 0.1],
      ['share-stagnation', undefined],
    ])
  })

  it('warn of a base below zero, a replaced zero, a rate, and of what was met and lost', () => {
    const cautions = (judge: JudgeId, values: number[], parts: Parts) => opinion(judge, values, parts).cautions
    expect(cautions('cagr-ratio', [-4, -3], { goals: { 2030: -1 } })).toEqual(['negative-base'])
    const falling: Parts = { direction: 'lower-is-better', goals: { 2030: 0 } }
    expect(cautions('cagr-ratio', [9, 8], falling)).toEqual(['target-zero-replaced'])
    expect(cautions('un-2022', [9, 8], falling)).toEqual(['target-zero-replaced'])
    expect(cautions('un-2023', [9, 8], falling)).toEqual([])
    expect(cautions('cagr-ratio', [5, 6], { nature: 'growth', goals: { 2030: 9 } })).toEqual(['growth-of-a-rate'])
    expect(cautions('un-2022', [50, 81, 60], { goals })).toEqual(['met-then-lost'])
    expect(cautions('un-2023', [81, 60], { goals })).toEqual(['base-meets-target', 'met-then-lost'])
    expect(cautions('cagr-ratio', [50, 60], { goals })).toEqual([])
  })

  it('do not measure the growth of a rate of growth in 2023', () => {
    expect(opinion('un-2023', [5, 6], { nature: 'growth', goals: { 2030: 9 } })).toMatchObject({
      status: 'unknown',
      why: 'growth-rate',
    })
    // The rate of 2024 meets what is asked of 2030, and is not yet the rate of 2030.
    expect(opinion('un-2023', [5, 9], { nature: 'growth', goals: { 2030: 9 } }).status).toBe('on-track')
  })

  it('are silent where growth starts from zero or the sign changes', () => {
    for (const judge of RATIO_JUDGES) {
      expect(opinion(judge, [0, 1], { goals }).why).toBe('zero-base')
      expect(opinion(judge, [-1, 1], { goals }).why).toBe('sign-change')
      expect(opinion(judge, [-2, -1], { goals }).why).toBe('sign-change')
      expect(opinion(judge, [0, 1]).why).toBe('zero-base')
      expect(opinion(judge, [-1, 1]).why).toBe('sign-change')
    }
    expect(opinion('cagr-ratio', [-5, -4], { goals: { 2030: 0 } }).why).toBe('sign-change')
    expect(opinion('un-2022', [-5, -4], { goals: { 2030: 0 } }).why).toBe('sign-change')
    expect(opinion('un-2023', [-5, -4], { goals: { 2030: 0 } }).status).toBe('behind')
  })

  it('are silent where the numbers leave all bounds', () => {
    for (const judge of RATIO_JUDGES) {
      expect(opinion(judge, [1e-300, 1e300], { goals: { 2030: 1.1e300 } }).why).toBe('out-of-scale')
      expect(opinion(judge, [1e-300, 1e300]).why).toBe('out-of-scale')
    }
  })

  it('keep their verdict of a loss even where no number can be given', () => {
    for (const judge of RATIO_JUDGES) {
      const { formula, status } = opinion(judge, [95, 94], { goals: { 2030: 95 } })
      expect(status).toBe('reversing')
      expect(formula?.terms.result).toBeUndefined()
      expect(formula?.terms.published).toBeUndefined()
    }
  })

  it('count a share within a point of 0 or 100 per cent as met in 2023', () => {
    const at = (value: number, parts: Parts) => opinion('un-2023', [50, value], { nature: 'share', ...parts }).verdict
    const up: Parts = { goals: { 2040: 100 } }
    expect(opinion('un-2023', [50, 99], { nature: 'share', ...up })).toMatchObject({ status: 'reached' })
    expect([at(99, up), opinion('un-2023', [98.95, 98.9], { nature: 'share', ...up }).verdict]).toEqual([
      'share-met-or-on-track',
      'share-stagnation',
    ])
    const down: Parts = { direction: 'lower-is-better', goals: { 2040: 0 } }
    expect(opinion('un-2023', [0.9, 1], { nature: 'share', ...down }).status).toBe('reached')
    expect(opinion('un-2023', [0.9, 1], { nature: 'stock', ...down }).status).toBe('reversing')
    expect(opinion('un-2023', [49.9, 49.8], { nature: 'share', goals: { 2030: 50 } }).status).toBe('reversing')
  })
})
