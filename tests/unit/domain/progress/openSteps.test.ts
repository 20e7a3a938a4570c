import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { Aim } from '#domain/target.ts'
import type { AreaId } from '#domain/ids.ts'
import { areaId, aSeries, aTarget, period } from '../../../support/aCatalog.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

const judged = (values: readonly number[], parts: Parameters<typeof aQuestion>[0]) =>
  stepOf(verdictOf(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })))

describe('the straight line from the baseline to one target', () => {
  it('is on track at the pace that is needed', () => {
    // 2020 to 2024: 20 of the 50 that ten years ask for is exactly the line.
    expect(judged([50, 55, 60, 65, 70], { goals: { 2030: 100 } })).toMatchObject({
      status: 'on-track',
      why: undefined,
      phase: 'active',
      judgedBy: { period: '2024', value: 70 },
      pace: { needed: 5, made: 5, ratio: 1 },
      shortfall: { absolute: 30, relative: 0.3 },
    })
  })

  it('forgives one part in twenty', () => {
    expect(judged([50, 69], { goals: { 2033: 100 } }).status).toBe('on-track')
    const at = (value: number) => judged([0, value], { goals: { 2025: 200 } }).status
    expect([at(95), at(94.9)]).toEqual(['on-track', 'behind'])
  })

  it('is behind where something is made, and too little', () => {
    expect(judged([50, 51, 52, 53, 54], { goals: { 2030: 100 } })).toMatchObject({
      status: 'behind',
      pace: { needed: 5, made: 1, ratio: 0.2 },
    })
  })

  it('is behind where nothing moves', () => {
    expect(judged([50, 50], { goals: { 2030: 100 } })).toMatchObject({ status: 'behind', pace: { made: 0, ratio: 0 } })
  })

  it('is reversing where the value moves away', () => {
    expect(judged([50, 49], { goals: { 2030: 100 } })).toMatchObject({ status: 'reversing', pace: { made: -1 } })
  })

  it('works downwards where lower is better', () => {
    const parts = { direction: 'lower-is-better' as const, goals: { 2030: 20 } }
    expect(judged([100, 90, 80], parts)).toMatchObject({ status: 'on-track', pace: { made: 10 } })
    expect(judged([100, 101], parts).status).toBe('reversing')
    expect(judged([100, 99, 98], parts).status).toBe('behind')
  })

  it('is reached ahead of its date', () => {
    expect(judged([50, 100], { goals: { 2030: 100 } })).toMatchObject({
      status: 'reached',
      metAt: '2024',
      pace: undefined,
    })
  })

  it('is reversing where the baseline met it and the latest does not', () => {
    expect(judged([96, 94], { goals: { 2030: 95 } })).toMatchObject({
      status: 'reversing',
      pace: { needed: 0, ratio: undefined },
      metAt: '2023',
      slippedAt: '2024',
    })
  })

  it('is reversing where baseline and target are the same and the latest is worse', () => {
    expect(judged([95, 94], { goals: { 2030: 95 } }).status).toBe('reversing')
  })

  it('takes the last digit of a converted unit for nothing', () => {
    expect(judged([0.1 + 0.2, 0.3], { goals: { 2030: 1 } }).status).toBe('behind')
    expect(judged([0.1, 0.3], { goals: { 2030: 0.1 + 0.2 } }).status).toBe('reached')
  })
})

describe('what an open step needs', () => {
  it('needs a value', () => {
    expect(judged([], { goals: { 2030: 100 } })).toMatchObject({ status: 'unknown', why: 'no-value' })
  })

  it('needs a baseline before the latest value', () => {
    expect(judged([50], { goals: { 2030: 100 } })).toMatchObject({
      status: 'unknown',
      why: 'no-baseline',
      judgedBy: { value: 50 },
    })
  })

  it('needs a value of the last three years', () => {
    const at = (asOf: string) => judged([50, 60], { goals: { 2030: 100 }, asOf }).why
    expect([at('2027-12-31'), at('2028-01-01')]).toEqual([undefined, 'value-too-old'])
  })

  it('does not call an old level reached, but a count that can only rise', () => {
    const parts = { goals: { 2030: 60 }, asOf: '2029-01-01' }
    expect(judged([50, 60], parts).why).toBe('value-too-old')
    expect(judged([50, 60], { ...parts, nature: 'cumulative' }).status).toBe('reached')
    expect(judged([50, 59], { ...parts, nature: 'cumulative' }).why).toBe('value-too-old')
  })

  it('needs proof that it is reached', () => {
    const remarks = { 1: { qualifier: 'at-most' as const } }
    expect(judged([50, 110], { goals: { 2030: 100 }, remarks })).toMatchObject({ status: 'unknown', why: 'not-proven' })
  })

  it('takes a bound that is short of the target at its face', () => {
    const remarks = { 1: { qualifier: 'at-least' as const } }
    expect(judged([50, 70], { goals: { 2030: 100 }, remarks }).status).toBe('on-track')
  })
})

describe('several steps', () => {
  const goals = { 2022: 60, 2024: 70, 2027: 100, 2030: 160 }

  it('keeps a verdict on each, closed, active and later', () => {
    const figures = yearly(2020, [50, 55, 61, 65, 69, 76])
    const { steps, status, deciding } = verdictOf(aQuestion({ figures, goals, asOf: '2026-02-01' }))
    expect(steps.map(step => [step.phase, step.status])).toEqual([
      ['closed', 'reached'],
      ['closed', 'missed'],
      ['active', 'behind'],
      ['later', 'behind'],
    ])
    expect(status).toBe('behind')
    expect(deciding?.target.period).toBe('2027')
  })

  it('leads through the earlier steps: a third of the way from 70 to 100 is 80', () => {
    const figures = yearly(2020, [50, 55, 61, 65, 69, 80])
    const verdict = verdictOf(aQuestion({ figures, goals, asOf: '2026-02-01' }))
    expect(stepOf(verdict, 2).pace).toEqual({ needed: 6, made: 6, ratio: 1 })
  })

  it('leaves out steps before the baseline', () => {
    const figures = yearly(2023, [65, 69, 76])
    const verdict = verdictOf(aQuestion({ figures, goals, asOf: '2026-02-01' }))
    // From 65 in 2023 through 70 in 2024 a third of the way to 100.
    expect(stepOf(verdict, 2).pace).toMatchObject({ needed: (80 - 65) / 2, made: 5.5 })
  })

  it('is on track at a baseline that the path does not leave yet', () => {
    const figures = yearly(2023, [60, 60])
    const verdict = verdictOf(aQuestion({ figures, goals: { 2025: 60, 2030: 100 }, asOf: '2025-06-30' }))
    expect(verdict.steps.map(step => step.status)).toEqual(['reached', 'on-track'])
    expect(stepOf(verdict, 1).pace).toEqual({ needed: 0, made: 0, ratio: undefined })
  })

  it('falls back on the last closed step where none is open', () => {
    const figures = yearly(2020, [50, 55, 61, 65, 69])
    const verdict = verdictOf(aQuestion({ figures, goals: { 2022: 60, 2024: 70 } }))
    expect(verdict).toMatchObject({ status: 'missed', deciding: { target: { period: '2024' } } })
  })

  it('sorts targets however they come', () => {
    const targets = ['2030', '2022', '2027'].map(year => aTarget(year, { aim: { kind: 'at-least', value: 60 } }))
    const verdict = verdictOf(aQuestion({ figures: yearly(2020, [50]), targets }))
    expect(verdict.steps.map(step => step.target.period)).toEqual(['2022', '2027', '2030'])
  })

  it('judges each area by its own figures', () => {
    const { indicator, area, asOf } = aQuestion({ figures: yearly(2024, [100]), goals: { 2024: 100 } })
    const district = areaId('district')
    const targets = [...indicator.targets, aTarget('2024', { area: district, aim: { kind: 'at-least', value: 100 } })]
    const series = { ...indicator.series, [district]: aSeries({ 2024: 99 }) }
    const statusIn = (place: AreaId) =>
      verdictOf({ indicator: { ...indicator, targets, series }, area: place, asOf }).status
    expect([area, district].map(statusIn)).toEqual(['reached', 'missed'])
  })
})

describe('ranges and levels to hold', () => {
  const range: Aim = { kind: 'within', low: 40, high: 60 }
  const direction = 'within-range' as const

  it('comes nearer from below and from above', () => {
    expect(judged([20, 22], { direction, goals: { 2033: range } }).status).toBe('on-track')
    expect(judged([80, 78], { direction, goals: { 2033: range } }).status).toBe('on-track')
    expect(judged([80, 79], { direction, goals: { 2033: range } })).toMatchObject({
      status: 'behind',
      pace: { needed: 2, made: 1, ratio: 0.5 },
    })
    expect(judged([80, 81], { direction, goals: { 2033: range } }).status).toBe('reversing')
  })

  it('is not on track where it ran through and out at the other side', () => {
    expect(judged([20, 61], { direction, goals: { 2033: range } }).status).toBe('behind')
    expect(judged([80, 39], { direction, goals: { 2033: range } }).status).toBe('behind')
    expect(judged([20, 95], { direction, goals: { 2033: range } }).status).toBe('reversing')
  })

  it('holds a level and loses it', () => {
    const hold: Aim = { kind: 'hold', value: 50, tolerance: 2 }
    expect(judged([50, 51], { direction: 'hold', goals: { 2030: hold } }).status).toBe('reached')
    expect(judged([50, 53], { direction: 'hold', goals: { 2030: hold } })).toMatchObject({ status: 'reversing' })
  })
})

describe('the baseline', () => {
  const figures = yearly(2018, [10, 20, null, 50, 55, 60, 65])
  const baselineOf = (from?: string) =>
    verdictOf(aQuestion({ figures, ask: from === undefined ? {} : { baselineFrom: period(from) } })).baseline?.period

  it('is the first value unless another is wanted', () => {
    expect(baselineOf()).toBe('2018')
  })

  it('is the value of the year wanted, else the next, else the last before', () => {
    expect(baselineOf('2019')).toBe('2019')
    expect(baselineOf('2020')).toBe('2021')
    expect(baselineOf('2025')).toBe('2024')
  })

  it('decides the pace', () => {
    const question = aQuestion({ figures, goals: { 2030: 95 }, ask: { baselineFrom: period('2021') } })
    expect(stepOf(verdictOf(question)).pace).toEqual({ needed: 5, made: 5, ratio: 1 })
  })
})
