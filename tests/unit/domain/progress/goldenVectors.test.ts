import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { JudgeId, JudgeOpinion } from '#domain/progress/judging.ts'
import {
  limitFactor,
  openSdgGrowth,
  openSdgRatio,
  scoreOfGrowth,
  scoreOfRatio,
  verdictOfGrowth,
} from '#domain/progress/cagrRatio.ts'
import type { RatioCase } from '#domain/progress/growth.ts'
import { publishedRatio, publishedShare } from '#domain/progress/unProgressChart.ts'
import golden from '../../../fixtures/golden-progress.json'
import { aQuestion, yearly } from './aQuestion.ts'

interface Vector {
  readonly id: string
  readonly base: number[]
  readonly latest: number[]
  readonly target: number
  readonly toward: number
  readonly ratio?: number | string
  readonly score?: number
  readonly verdict?: string
  readonly un2022?: number | string
  readonly un2022Verdict?: string
  readonly un2022Wrong?: boolean
  readonly share?: number | string
  readonly shareVerdict?: string
  readonly shareWrong?: boolean
  readonly silent?: string
}

const vectors: readonly Vector[] = golden
const placed = ([position = 0, value = 0]: number[]) => ({ position, value })

const caseOf = ({ base, latest, target, toward }: Vector): RatioCase => ({
  base: placed(base),
  latest: placed(latest),
  target: { position: 2030, value: target },
  toward: toward > 0 ? 1 : -1,
})

function opinionOn({ base, latest, target, toward }: Vector, judge: JudgeId): JudgeOpinion | undefined {
  const [from = 0, before = 0] = base
  const [to = 0, now = 0] = latest
  const question = aQuestion({
    direction: toward > 0 ? 'higher-is-better' : 'lower-is-better',
    figures: { ...yearly(from, [before]), ...yearly(to, [now]) },
    goals: { 2030: target },
    asOf: `${to + 1}-12-30`,
  })
  return assessIndicator(question).judges.find(opinion => opinion.judge === judge)
}

function expectNear(actual: number | undefined, expected: number | string) {
  const wanted = Number(expected)
  if (Number.isFinite(wanted)) expect(Math.abs((actual ?? NaN) - wanted)).toBeLessThanOrEqual(1e-4)
  else expect(actual).toBe(wanted)
}

describe('Open SDG 2.4', () => {
  it.each(vectors.filter(({ ratio }) => ratio !== undefined))('gives the published ratio and score: $id', vector => {
    const ratio = openSdgRatio(caseOf(vector))
    expectNear(ratio, vector.ratio ?? NaN)
    expectNear(scoreOfRatio(ratio), vector.score ?? NaN)
  })

  it.each(vectors.filter(({ silent }) => !silent))('gives the published verdict: $id', vector => {
    expect(opinionOn(vector, 'cagr-ratio')?.verdict).toBe(vector.verdict)
  })

  it('has no ratio where the sign changes', () => {
    const vector = vectors.find(({ id }) => id === 'P')
    expect(vector && openSdgRatio(caseOf(vector))).toBeNaN()
  })

  it('scores growth without a target: two per cent a year are substantial (Q)', () => {
    const growth = openSdgGrowth({ position: 2020, value: 50 }, { position: 2023, value: 50 * 1.02 ** 3 }, 1)
    expectNear(growth, 0.02)
    expect(scoreOfGrowth(growth, 1)).toBeCloseTo(5)
    expect(verdictOfGrowth(growth, 1)).toBe('substantial-progress')
  })

  it('asks for no growth of a value at its natural limit (T)', () => {
    const growth = openSdgGrowth({ position: 2020, value: 100 }, { position: 2023, value: 100 }, 1)
    const factor = limitFactor(100, 100)
    expect([growth, factor, scoreOfGrowth(growth, factor)]).toEqual([0, 0, 5])
    expect(verdictOfGrowth(growth, factor)).toBe('substantial-progress')
  })
})

describe('UN Progress Chart 2022', () => {
  it.each(vectors.filter(({ un2022 }) => un2022 !== undefined))('gives the published ratio: $id', vector => {
    expectNear(publishedRatio(caseOf(vector)), vector.un2022 ?? NaN)
  })

  it.each(vectors.filter(({ un2022Verdict }) => un2022Verdict))('gives the published verdict: $id', vector => {
    expect(opinionOn(vector, 'un-2022')?.verdict).toBe(vector.un2022Verdict)
  })

  it.each(vectors.filter(({ un2022Wrong }) => un2022Wrong))('never calls a loss progress: $id', vector => {
    expect(opinionOn(vector, 'un-2022')).toMatchObject({
      verdict: 'un-deterioration',
      status: 'reversing',
      cautions: ['base-meets-target', 'met-then-lost'],
    })
  })

  it('keeps the published ratio beside ours where it is wrong (L)', () => {
    const vector = vectors.find(({ id }) => id === 'L')
    const terms = vector && opinionOn(vector, 'un-2022')?.formula?.terms
    expectNear(terms?.published, 6.682)
    expectNear(terms?.result, -6.682)
  })
})

describe('UN Progress Chart 2023 as applied by EUSTAT', () => {
  it.each(vectors.filter(({ share }) => share !== undefined))('gives the published share: $id', vector => {
    expectNear(publishedShare(caseOf(vector)), vector.share ?? NaN)
  })

  it.each(vectors.filter(({ shareVerdict }) => shareVerdict))('gives the published verdict: $id', vector => {
    expect(opinionOn(vector, 'un-2023')?.verdict).toBe(vector.shareVerdict)
  })

  it.each(vectors.filter(({ shareWrong }) => shareWrong))('never calls a loss progress: $id', vector => {
    expect(opinionOn(vector, 'un-2023')).toMatchObject({ verdict: 'share-stagnation', status: 'reversing' })
  })

  it('keeps the published share beside where it is wrong, and gives no result of its own (L)', () => {
    const vector = vectors.find(({ id }) => id === 'L')
    const terms = vector && opinionOn(vector, 'un-2023')?.formula?.terms
    expectNear(terms?.published, 6.5061)
    expect(terms?.result).toBeUndefined()
  })
})

describe('where the published formulas have no answer', () => {
  it.each(vectors.filter(({ silent }) => silent))('all ratio judges are silent and say why: $id', vector => {
    for (const judge of ['cagr-ratio', 'un-2022', 'un-2023'] as const) {
      expect(opinionOn(vector, judge)).toMatchObject({ status: 'unknown', verdict: undefined, why: vector.silent })
    }
  })
})
