import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/progress/verdict.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

describe('figures that are only a bound', () => {
  const judged = (qualifier: 'at-least' | 'at-most', value: number, goal: Parameters<typeof aQuestion>[0]) =>
    stepOf(verdictOf(aQuestion({ figures: yearly(2024, [value]), remarks: { 0: { qualifier } }, ...goal })))

  it('at least 100 proves a floor of 100 and leaves one of 101 open', () => {
    expect(judged('at-least', 100, { goals: { 2024: 100 } }).status).toBe('reached')
    expect(judged('at-least', 100, { goals: { 2024: 101 } })).toMatchObject({ status: 'unknown', why: 'not-proven' })
  })

  it('at least 100 disproves a ceiling of 99 and leaves one of 100 open', () => {
    const goal = (value: number) => ({ goals: { 2024: { kind: 'at-most' as const, value } } })
    expect(judged('at-least', 100, goal(99)).status).toBe('missed')
    expect(judged('at-least', 100, goal(100)).why).toBe('not-proven')
  })

  it('at most 100 proves a ceiling of 100 and leaves one of 99 open', () => {
    const goal = (value: number) => ({ goals: { 2024: { kind: 'at-most' as const, value } } })
    expect(judged('at-most', 100, goal(100)).status).toBe('reached')
    expect(judged('at-most', 100, goal(99)).why).toBe('not-proven')
  })

  it('at most 100 disproves a floor of 101 and leaves one of 100 open', () => {
    expect(judged('at-most', 100, { goals: { 2024: 101 } }).status).toBe('missed')
    expect(judged('at-most', 100, { goals: { 2024: 100 } }).why).toBe('not-proven')
  })

  it('a bound inside a range proves nothing', () => {
    const range = { goals: { 2024: { kind: 'within' as const, low: 90, high: 110 } } }
    expect(judged('at-least', 100, range).why).toBe('not-proven')
    expect(judged('at-most', 100, range).why).toBe('not-proven')
  })

  it('a figure said to be about 100 is taken at its word', () => {
    const figures = yearly(2024, [100])
    const question = aQuestion({ figures, remarks: { 0: { qualifier: 'about' } }, goals: { 2024: 100 } })
    expect(verdictOf(question).status).toBe('reached')
  })
})

describe('levels to hold and ranges', () => {
  const judged = (value: number, goal: Parameters<typeof aQuestion>[0]) =>
    stepOf(verdictOf(aQuestion({ figures: yearly(2024, [value]), direction: 'hold', ...goal })))

  it('holds within the tolerance on both sides', () => {
    const goal = { goals: { 2024: { kind: 'hold' as const, value: 50, tolerance: 2 } } }
    expect([47.9, 48, 52, 52.1].map(value => judged(value, goal).status)).toEqual([
      'missed',
      'reached',
      'reached',
      'missed',
    ])
    expect(judged(55, goal).shortfall).toEqual({ absolute: 3, relative: 3 / 52 })
  })

  it('lies within a range with both ends in it', () => {
    const goal = { goals: { 2024: { kind: 'within' as const, low: 10, high: 20 } } }
    expect([9, 10, 20, 21].map(value => judged(value, goal).status)).toEqual(['missed', 'reached', 'reached', 'missed'])
  })
})
