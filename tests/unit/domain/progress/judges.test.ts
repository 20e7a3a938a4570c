import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { JudgeId, JudgeOpinion } from '#domain/progress/judging.ts'
import { aTarget, period } from '../../../support/aCatalog.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

function opinion(judge: JudgeId, values: readonly (number | null)[], parts: Parts = {}): JudgeOpinion {
  const question = aQuestion({ figures: yearly(2025 - values.length, values), ...parts })
  const found = assessIndicator(question).judges.find(other => other.judge === judge)
  if (!found) throw new Error(`No opinion of ${judge}`)
  return found
}

const RATIO_JUDGES = ['cagr-ratio', 'un-2022', 'un-2023'] as const

describe('all judges', () => {
  it('stand side by side, the path first', () => {
    const { judges } = assessIndicator(aQuestion())
    expect(judges.map(({ judge }) => judge)).toEqual(['path', 'cagr-ratio', 'un-2022', 'un-2023', 'weather'])
  })

  it('call a step that is met reached, whatever the way there', () => {
    for (const judge of RATIO_JUDGES) {
      expect(opinion(judge, [50, 100], { goals: { 2030: 100 } })).toMatchObject({
        status: 'reached',
        why: undefined,
        cautions: [],
        formula: { id: 'target-met', terms: { latest: 100, target: 100 } },
        thresholds: [],
      })
    }
  })

  it('need no baseline for a step that is met', () => {
    for (const judge of RATIO_JUDGES) expect(opinion(judge, [100], { goals: { 2030: 100 } }).status).toBe('reached')
  })

  it('are silent without a second value, and say why', () => {
    for (const judge of [...RATIO_JUDGES, 'weather'] as const) {
      expect(opinion(judge, [50], { goals: { 2030: 100 } })).toEqual({
        judge,
        status: 'unknown',
        verdict: undefined,
        why: 'no-baseline',
        cautions: [],
        formula: undefined,
        thresholds: [],
      })
    }
  })

  it('are silent without any value', () => {
    for (const judge of RATIO_JUDGES) expect(opinion(judge, [], { goals: { 2030: 100 } }).why).toBe('no-value')
    expect(opinion('weather', [], { goals: { 2024: 100 } }).why).toBe('no-value-for-step')
  })

  it('are silent where values rest on different bases, and on figures of context', () => {
    expect(opinion('un-2022', [50, 60], { goals: { 2030: 100 }, comparable: false }).why).toBe('not-comparable')
    expect(opinion('weather', [50, 60], { goals: { 2030: 100 }, direction: 'none' }).why).toBe('no-direction')
    expect(opinion('path', [50, 60], { goals: { 2030: 100 }, direction: 'none' }).why).toBe('no-direction')
  })

  it('judge a closed step as of its date: reached or missed, with their own word beside', () => {
    const parts: Parts = { figures: yearly(2020, [50, 55, 60, 65, 99]), goals: { 2023: 70 } }
    expect(opinion('path', [], parts)).toMatchObject({
      status: 'missed',
      formula: { id: 'closed-step', terms: { result: 5 } },
    })
    expect(opinion('cagr-ratio', [], parts)).toMatchObject({ status: 'missed', verdict: 'moderate-progress' })
    expect(opinion('un-2022', [], parts)).toMatchObject({ status: 'missed', verdict: 'un-fair' })
    expect(opinion('un-2023', [], parts)).toMatchObject({ status: 'missed', verdict: 'share-fair' })
    expect(opinion('weather', [], parts)).toMatchObject({ status: 'missed', verdict: 'cloud' })
    const met: Parts = { figures: yearly(2020, [50, 55, 60, 65, 9]), goals: { 2023: 65 } }
    for (const judge of [...RATIO_JUDGES, 'weather'] as const) expect(opinion(judge, [], met).status).toBe('reached')
  })
})

it('no judge falls back on an earlier year where a closed step has no figure of its own', () => {
  for (const judge of ['path', ...RATIO_JUDGES, 'weather'] as const) {
    expect(opinion(judge, [80, 90, 100, 110], { goals: { 2025: 100 }, asOf: '2026-03-01' })).toMatchObject({
      status: 'unknown',
      why: 'no-value-for-step',
    })
  }
})

describe('the path as a judge', () => {
  it('shows its formula with the numbers and its limits', () => {
    expect(opinion('path', [50, 55, 60, 65, 68], { goals: { 2030: 100 } })).toEqual({
      judge: 'path',
      status: 'behind',
      verdict: undefined,
      why: undefined,
      cautions: [],
      formula: {
        id: 'path',
        terms: {
          base: 50,
          latest: 68,
          target: 100,
          yearsMade: 4,
          yearsWhole: 10,
          pathValue: 70,
          made: 4.5,
          needed: 5,
          result: 0.9,
        },
      },
      thresholds: [
        { verdict: 'on-track', from: 0.95, below: undefined },
        { verdict: 'behind', from: 0, below: 0.95 },
        { verdict: 'reversing', from: undefined, below: 0 },
      ],
    })
  })

  it('says that a target was met and lost', () => {
    expect(opinion('path', [50, 101, 90], { goals: { 2030: 100 } }).cautions).toEqual(['met-then-lost'])
  })

  it('shows a met step as such, without limits', () => {
    expect(opinion('path', [50, 101], { goals: { 2030: 100 } })).toMatchObject({
      formula: { id: 'target-met', terms: { latest: 101, target: 100 } },
      thresholds: [],
    })
  })

  it('has no answer without a target', () => {
    expect(opinion('path', [50, 60])).toMatchObject({ status: 'no-target', why: 'no-target', formula: undefined })
  })

  it('has no formula where it has no answer', () => {
    expect(opinion('path', [50], { goals: { 2030: 100 } }).formula).toBeUndefined()
    expect(opinion('path', [], { goals: { 2024: 100 } }).formula).toBeUndefined()
  })

  it('shows a yearly quota by the portion of the last year', () => {
    const targets = [aTarget('2026', { aim: { kind: 'per-year', value: 10, from: period('2024') } })]
    expect(opinion('path', [12], { nature: 'quota', targets }).formula).toEqual({
      id: 'quota-last-year',
      terms: { latest: 12, target: 10 },
    })
  })
})

describe('a yearly quota before its year is over', () => {
  const targets = [aTarget('2026', { aim: { kind: 'per-year', value: 10, from: period('2024') } })]

  it('is on track, not reached, where the last portion was enough', () => {
    for (const judge of ['path', ...RATIO_JUDGES] as const) {
      expect(opinion(judge, [8, 12], { nature: 'quota', targets }).status).toBe('on-track')
    }
    expect(opinion('weather', [8, 9, 10, 12], { nature: 'quota', targets })).toMatchObject({
      verdict: 'sun',
      status: 'on-track',
    })
  })

  it('compares the sums of a quota from its first year on', () => {
    const sum = [aTarget('2023', { aim: { kind: 'per-year', value: 10, from: period('2021') } })]
    expect(opinion('cagr-ratio', [9, 9, 9, 9], { nature: 'quota', targets: sum }).formula?.terms).toMatchObject({
      base: 9,
      latest: 27,
    })
  })
})

describe('ranges before the ratio judges', () => {
  const range = { kind: 'within' as const, low: 40, high: 60 }
  const parts: Parts = { direction: 'within-range', goals: { 2030: range } }

  it('are judged against the end that is missed', () => {
    expect(opinion('cagr-ratio', [20, 25], parts).formula?.terms).toMatchObject({ target: 40 })
    expect(opinion('cagr-ratio', [80, 75], parts)).toMatchObject({
      status: 'on-track',
      formula: { terms: { target: 60 } },
    })
    expect(opinion('cagr-ratio', [80, 85], parts).status).toBe('reversing')
  })

  it('name the nearer end where they are met', () => {
    expect(opinion('cagr-ratio', [20, 45], parts).formula?.terms.target).toBe(40)
    expect(opinion('cagr-ratio', [20, 55], parts).formula?.terms.target).toBe(60)
    expect(opinion('cagr-ratio', [20, 50], parts).formula?.terms.target).toBe(60)
  })

  it('name the ceiling of a target from above', () => {
    const ceiling: Parts = { direction: 'lower-is-better', goals: { 2030: 60 } }
    expect(opinion('cagr-ratio', [80, 50], ceiling).formula?.terms.target).toBe(60)
  })
})
