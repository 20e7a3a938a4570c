import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { explain } from '#domain/progress/explain.ts'
import { judge, verdictOf } from '#domain/progress/verdict.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

const growth = (values: readonly number[], goal: number, parts: Parameters<typeof aQuestion>[0] = {}) =>
  aQuestion({ figures: yearly(2025 - values.length, values), nature: 'growth', goals: { 2025: goal }, ...parts })

describe('a rate of growth that is asked of a year', () => {
  it('is on track where the last rate meets it, and not yet reached: that year is not over', () => {
    expect(stepOf(verdictOf(growth([3, 4, 6.5], 6)))).toMatchObject({
      status: 'on-track',
      judgedBy: { period: '2024' },
    })
  })

  it('is behind where the last rate does not, however much it rose', () => {
    const step = stepOf(verdictOf(growth([1, 3, 5.9], 6)))
    expect(step).toMatchObject({ status: 'behind', pace: undefined })
    expect(step.shortfall?.absolute).toBeCloseTo(0.1)
  })

  it('is behind, not reversing, where the last rate is below the first', () => {
    expect(stepOf(verdictOf(growth([7, 5], 6))).status).toBe('behind')
  })

  it('needs no baseline: one rate is held against the level', () => {
    expect(stepOf(verdictOf(growth([6.5], 6))).status).toBe('on-track')
  })

  it('is left open by a rate that is only a bound of the true one', () => {
    const remarks = { 1: { qualifier: 'at-least' as const } }
    expect(stepOf(verdictOf(growth([3, 5], 6, { remarks })))).toMatchObject({ status: 'unknown', why: 'not-proven' })
  })

  it('is met by no other year', () => {
    expect(stepOf(verdictOf(growth([7, 5], 6))).metAt).toBeUndefined()
    const closed = growth([7, 5], 6, { goals: { 2024: 6 } })
    expect(stepOf(verdictOf(closed))).toMatchObject({ status: 'missed', metAt: undefined })
  })

  it('is no corner of a path, and no change a year leads to it', () => {
    const question = growth([3, 4], 6, { goals: { 2025: 6, 2027: 7 } })
    const explanation = explain(judge(question), question)
    expect(explanation.path).toEqual([])
    expect(explanation.inputs.map(({ role }) => role)).toEqual(['judged-by'])
    expect(explanation.formula).toMatchObject({ id: 'rate-last-year', terms: { latest: 4, target: 6 } })
    expect(assessIndicator(question).next.steps).toEqual([])
  })
})
