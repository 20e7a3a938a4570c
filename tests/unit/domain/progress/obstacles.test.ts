import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/progress/verdict.ts'
import { areaId } from '../../../support/aCatalog.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

describe('what stands in the way of any verdict', () => {
  const figures = yearly(2023, [90, 110])
  const goals = { 2024: 100, 2030: 200 }

  it('compares nothing where values rest on different bases', () => {
    const verdict = verdictOf(aQuestion({ figures, goals, comparable: false }))
    expect(verdict).toMatchObject({ status: 'unknown', why: 'not-comparable', baseline: undefined, trend: undefined })
    expect(verdict.latest?.value).toBe(110)
    expect(verdict.steps.map(step => step.why)).toEqual(['not-comparable', 'not-comparable'])
    expect(stepOf(verdict)).toMatchObject({ judgedBy: undefined, metAt: undefined, pace: undefined })
  })

  it('does not judge a figure of context', () => {
    const verdict = verdictOf(aQuestion({ figures, goals, direction: 'none' }))
    expect(verdict).toMatchObject({ status: 'unknown', why: 'no-direction', trend: undefined })
  })

  it('does not hold a half-year against a year where a value covers its period', () => {
    const parts = { figures: { '2024-06': 60 }, goals: { 2024: 100 } }
    expect(verdictOf(aQuestion({ ...parts, nature: 'flow' }))).toMatchObject({ why: 'other-grain', latest: undefined })
    expect(verdictOf(aQuestion({ ...parts, nature: 'quota' })).why).toBe('other-grain')
    expect(verdictOf(aQuestion({ ...parts, nature: 'growth' })).why).toBe('other-grain')
  })

  it('takes the dates of a share as levels only where no year is given', () => {
    const latest = (more: Record<string, number>) =>
      verdictOf(aQuestion({ nature: 'share', figures: { '2024-06': 60, ...more } })).latest?.period
    expect([latest({}), latest({ 2023: 50 })]).toEqual(['2024-06', '2023'])
  })

  it('leaves figures of parts of a year aside where years are given', () => {
    const verdict = verdictOf(aQuestion({ nature: 'flow', figures: { 2024: 100, '2024-06': 60, '2025-03': 30 } }))
    expect(verdict.latest).toMatchObject({ period: '2024', value: 100 })
  })

  it('counts the dates of a stock and of a running count', () => {
    for (const nature of ['stock', 'cumulative'] as const) {
      expect(verdictOf(aQuestion({ nature, figures: { 2023: 50, '2024-06': 60 } })).latest?.period).toBe('2024-06')
    }
  })

  it('takes the figure of the longer period where two end on one day', () => {
    const figures = { 2024: 100, '2024-12': 99, '2024-Q4': 98, '2024-12-31': 97 }
    const verdict = verdictOf(aQuestion({ figures, goals: { 2024: 100 } }))
    expect(verdict.latest?.value).toBe(100)
    expect(verdict.baseline?.value).toBe(100)
  })

  it('knows nothing of an area without figures', () => {
    const question = { ...aQuestion({ figures, goals }), area: areaId('district') }
    expect(verdictOf(question)).toMatchObject({ status: 'no-target', latest: undefined, baseline: undefined })
  })
})
