import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/progress/verdict.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

describe('a step on its date', () => {
  it('is open on the day before its date and closed on it', () => {
    const figures = yearly(2020, [10, 20, 30, 40, 50])
    const phaseOn = (asOf: string) => stepOf(verdictOf(aQuestion({ figures, goals: { 2024: 100 }, asOf }))).phase
    expect([phaseOn('2024-12-30'), phaseOn('2024-12-31')]).toEqual(['active', 'closed'])
  })

  it('is reached by a value of its year, and says when it was first met', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2021, [80, 90, 101, 105]), goals: { 2024: 100 } }))
    expect(verdict.status).toBe('reached')
    expect(stepOf(verdict)).toMatchObject({
      phase: 'closed',
      judgedBy: { period: '2024', value: 105, row: 3 },
      metAt: '2023',
      metLaterAt: undefined,
      slippedAt: undefined,
      shortfall: undefined,
      pace: undefined,
    })
  })

  it('is missed by how much, in the unit and as a share', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2021, [80, 85, 88, 90]), goals: { 2024: 100 } }))
    expect(stepOf(verdict)).toMatchObject({
      status: 'missed',
      shortfall: { absolute: 10, relative: 0.1 },
      metAt: undefined,
    })
  })

  it('gives no share of a target of zero', () => {
    const question = aQuestion({ direction: 'lower-is-better', figures: yearly(2023, [8, 4]), goals: { 2024: 0 } })
    expect(stepOf(verdictOf(question)).shortfall).toEqual({ absolute: 4, relative: undefined })
  })

  it('takes the share of the size of a negative target', () => {
    const question = aQuestion({ figures: yearly(2023, [-30, -25]), goals: { 2024: -20 } })
    expect(stepOf(verdictOf(question)).shortfall).toEqual({ absolute: 5, relative: 0.25 })
  })

  it('stays missed when it is met later, and says when', () => {
    const verdict = verdictOf(
      aQuestion({ figures: yearly(2022, [90, 99, 105, 110]), goals: { 2023: 100 }, asOf: '2026-03-01' }),
    )
    expect(stepOf(verdict)).toMatchObject({
      status: 'missed',
      judgedBy: { period: '2023' },
      metAt: '2024',
      metLaterAt: '2024',
      slippedAt: undefined,
    })
  })

  it('stays reached when it is lost later, and says so', () => {
    const verdict = verdictOf(
      aQuestion({ figures: yearly(2022, [90, 101, 95, 96]), goals: { 2023: 100 }, asOf: '2026-03-01' }),
    )
    expect(stepOf(verdict)).toMatchObject({
      status: 'reached',
      metAt: '2023',
      slippedAt: '2024',
      metLaterAt: undefined,
    })
  })

  it('forgets a slip that was made good', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2022, [101, 95, 102]), goals: { 2022: 100 } }))
    expect(stepOf(verdict).slippedAt).toBeUndefined()
  })

  it('is missed where it had been met before and was lost by its date', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2022, [101, 102, 95]), goals: { 2024: 100 } }))
    expect(stepOf(verdict)).toMatchObject({ status: 'missed', metAt: '2022', slippedAt: '2024', metLaterAt: undefined })
  })

  it('is judged as of its own year by a value that was published late', () => {
    const question = aQuestion({
      figures: yearly(2023, [95, 99, 120]),
      remarks: { 1: { publishedOn: '2026-05' } },
      goals: { 2024: 100 },
      asOf: '2026-06-01',
    })
    expect(stepOf(verdictOf(question))).toMatchObject({ status: 'missed', judgedBy: { period: '2024', value: 99 } })
  })
})

describe('a closed step without a figure of its own', () => {
  it('is unknown, not missed, for want of a publication', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2022, [80, 90]), goals: { 2024: 100 } }))
    expect(verdict).toMatchObject({ status: 'unknown', why: 'no-value-for-step' })
    expect(stepOf(verdict)).toMatchObject({ judgedBy: undefined, shortfall: undefined })
  })

  it('is unknown even where the year before met it, because a level may fall', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2022, [80, 110]), goals: { 2024: 100 } }))
    expect(stepOf(verdict)).toMatchObject({ status: 'unknown', why: 'no-value-for-step', metAt: '2023' })
  })

  it('is unknown where the source names the year and gives no figure', () => {
    const verdict = verdictOf(aQuestion({ figures: yearly(2023, [90, null]), goals: { 2024: 100 } }))
    expect(stepOf(verdict).why).toBe('no-value-for-step')
  })

  it('is unknown without any figure at all', () => {
    expect(verdictOf(aQuestion({ goals: { 2024: 100 } }))).toMatchObject({
      status: 'unknown',
      why: 'no-value-for-step',
    })
  })

  it('never rests on a forecast, on a figure set aside, or on one quoted twice', () => {
    for (const standing of ['forecast', 'set-aside', 'same-figure'] as const) {
      const question = aQuestion({
        figures: yearly(2023, [90, 120]),
        remarks: { 1: { standing } },
        goals: { 2024: 100 },
      })
      expect(stepOf(verdictOf(question)).why).toBe('no-value-for-step')
    }
  })

  it('takes a rate of growth for no level', () => {
    const figures = yearly(2023, [90, 120])
    const remarks = { 1: { qualifier: 'growth-rate' as const } }
    const statusOf = (nature: 'stock' | 'growth') =>
      verdictOf(aQuestion({ nature, figures, remarks, goals: { 2024: 100 } })).status
    expect([statusOf('stock'), statusOf('growth')]).toEqual(['unknown', 'reached'])
  })
})

describe('a count that can only rise', () => {
  const closed = (figures: Record<string, number | null>, goal: number | { kind: 'at-most'; value: number } = 100) =>
    stepOf(verdictOf(aQuestion({ nature: 'cumulative', figures, goals: { 2024: goal }, asOf: '2026-06-30' })))

  it('had reached its target where an earlier count did', () => {
    expect(closed(yearly(2022, [100, null]))).toMatchObject({ status: 'reached', judgedBy: { period: '2022' } })
  })

  it('had missed it where a later count is still too low', () => {
    expect(closed(yearly(2023, [80, null, 95]))).toMatchObject({
      status: 'missed',
      judgedBy: { period: '2025', value: 95 },
      shortfall: { absolute: 5 },
    })
  })

  it('leaves open what a later count that is high enough was on the date', () => {
    expect(closed(yearly(2023, [80, null, 105]))).toMatchObject({ status: 'unknown', why: 'no-value-for-step' })
  })

  it('proves nothing of a ceiling', () => {
    expect(closed(yearly(2022, [90, null]), { kind: 'at-most', value: 100 }).why).toBe('no-value-for-step')
  })

  it('prefers the figure of the date itself', () => {
    expect(closed(yearly(2023, [101, 99]))).toMatchObject({ status: 'missed', judgedBy: { period: '2024' } })
  })
})

describe('figures from within the year of a step', () => {
  it('prove that it was reached', () => {
    const verdict = verdictOf(aQuestion({ figures: { 2023: 90, '2024-10': 100 }, goals: { 2024: 100 } }))
    expect(stepOf(verdict)).toMatchObject({ status: 'reached', judgedBy: { period: '2024-10' } })
  })

  it('do not prove a miss, because there was time left', () => {
    const verdict = verdictOf(aQuestion({ figures: { 2023: 90, '2024-10': 99 }, goals: { 2024: 100 } }))
    expect(stepOf(verdict).why).toBe('no-value-for-step')
  })

  it('prove a miss on the last day', () => {
    const verdict = verdictOf(aQuestion({ figures: { 2023: 90, '2024-12-31': 99 }, goals: { 2024: 100 } }))
    expect(stepOf(verdict).status).toBe('missed')
  })

  it('count from the first day of the step only', () => {
    const verdict = verdictOf(aQuestion({ figures: { '2023-12-31': 100 }, goals: { 2024: 100 } }))
    expect(stepOf(verdict).why).toBe('no-value-for-step')
  })

  it('are taken latest first', () => {
    const figures = { '2024-03': 101, '2024-10': 99 }
    expect(stepOf(verdictOf(aQuestion({ figures, goals: { 2024: 100 } })))).toMatchObject({
      status: 'unknown',
      metAt: '2024-03',
    })
  })
})
