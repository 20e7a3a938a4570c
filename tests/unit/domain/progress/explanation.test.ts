import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { aTarget, period } from '../../../support/aCatalog.ts'
import type { QuestionParts } from './aQuestion.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = QuestionParts

const explained = (values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).explanation

describe('the figures a verdict rests on', () => {
  it('are the baseline and the latest, each with its cell', () => {
    expect(explained([50, 55, 60], { goals: { 2030: 100 } }).inputs).toEqual([
      {
        role: 'baseline',
        cell: { period: '2022', value: 50, source: 'bulletin', row: 0 },
        qualifier: 'exact',
        insteadOf: undefined,
      },
      {
        role: 'latest',
        cell: { period: '2024', value: 60, source: 'bulletin', row: 2 },
        qualifier: 'exact',
        insteadOf: undefined,
      },
    ])
  })

  it('is the figure of its own date alone for a closed step', () => {
    const { inputs } = explained([50, 55, 60], { goals: { 2023: 100 }, remarks: { 1: { qualifier: 'about' } } })
    expect(inputs).toMatchObject([
      { role: 'judged-by', cell: { period: '2023' }, qualifier: 'about', insteadOf: undefined },
    ])
  })

  it('say where another year had to stand in', () => {
    const borrowed = explained([50, null, 60], {
      goals: { 2030: 100 },
      ask: { baselineFrom: period('2021') },
      asOf: '2026-06-01',
    })
    expect(borrowed.inputs.map(({ insteadOf }) => insteadOf)).toEqual(['2021', '2025'])
    const own = explained([50, null, 60], {
      goals: { 2030: 100 },
      ask: { baselineFrom: period('2022') },
      asOf: '2025-12-30',
    })
    expect(own.inputs.map(({ insteadOf }) => insteadOf)).toEqual([undefined, undefined])
  })

  it('say where an earlier count proves a closed step', () => {
    const { inputs } = explained([100, null], { nature: 'cumulative', goals: { 2024: 100 } })
    expect(inputs).toMatchObject([{ role: 'judged-by', cell: { period: '2023' }, insteadOf: '2024' }])
  })

  it('say that the portion of the last year stands in for one that is not over', () => {
    const targets = [aTarget('2026', { aim: { kind: 'per-year', value: 10, from: period('2025') } })]
    const { inputs, path } = explained([9, 12], { nature: 'quota', targets })
    expect(inputs).toMatchObject([{ role: 'judged-by', cell: { period: '2024' }, insteadOf: '2025' }])
    expect(path).toEqual([])
  })

  it('are the latest alone where nothing is judged, and none where nothing is known', () => {
    expect(explained([50, 60]).inputs.map(({ role }) => role)).toEqual(['baseline', 'latest'])
    expect(explained([50], { goals: { 2023: 100 } }).inputs.map(({ role, cell }) => [role, cell.period])).toEqual([
      ['latest', '2024'],
    ])
    expect(explained([]).inputs).toEqual([])
  })
})

describe('the path of an explanation', () => {
  it('has a corner at the baseline and at each step on the way', () => {
    const { path } = explained([50, 55, 60], { goals: { 2020: 9, 2023: 58, 2030: 100 } })
    expect(path).toEqual([
      { period: '2022', position: 2022, value: 50, basis: undefined },
      { period: '2023', position: 2023, value: 58, basis: 'published' },
      { period: '2030', position: 2030, value: 100, basis: 'published' },
    ])
  })

  it('stays where the baseline is better than a step asks for', () => {
    const { path } = explained([50, 55], { goals: { 2024: 40, 2030: 100 } })
    expect(path.map(({ value }) => value)).toEqual([50, 50, 100])
  })

  it('is empty without a number or a baseline', () => {
    expect(explained([50, 60]).path).toEqual([])
    expect(explained([50, 60], { goals: { 2030: { kind: 'worded' } } }).path).toEqual([])
    expect(explained([], { goals: { 2030: 100 } }).path).toEqual([])
  })

  it('goes with the formula and the limits of the verdict', () => {
    const { formula, thresholds } = explained([50, 55, 60], { goals: { 2030: 100 } })
    expect(formula?.id).toBe('path')
    expect(thresholds.map(({ verdict }) => verdict)).toEqual(['on-track', 'behind', 'reversing'])
    expect(explained([50, 100], { goals: { 2030: 100 } })).toMatchObject({
      formula: { id: 'target-met' },
      thresholds: [],
    })
  })
})
