import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { Nature } from '#domain/indicator.ts'
import type { Target } from '#domain/target.ts'
import { aTarget, period } from '../../../support/aCatalog.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

/** Ten a year for three years from 2024. */
const quota = (part: Partial<Target> = {}): Target =>
  aTarget('2026', { aim: { kind: 'per-year', value: 10, from: period('2024') }, ...part })

const judged = (nature: Nature, figures: Record<string, number | null>, asOf = '2027-03-01', targets = [quota()]) =>
  verdictOf(aQuestion({ nature, figures, targets, asOf }))

describe('ten a year for three years, of yearly portions', () => {
  it('is ten in each year and thirty by the end, with the rule shown', () => {
    const { steps } = judged('quota', yearly(2024, [10, 12, 8]))
    expect(
      steps.map(({ target, measure, quota: rule }) => [target.period, target.aim, target.basis, measure, rule?.kind]),
    ).toEqual([
      ['2024', { kind: 'at-least', value: 10 }, 'published', 'value', 'each-year'],
      ['2025', { kind: 'at-least', value: 10 }, 'published', 'value', 'each-year'],
      ['2026', { kind: 'at-least', value: 10 }, 'published', 'value', 'each-year'],
      ['2026', { kind: 'at-least', value: 30 }, 'derived', 'running-sum', 'sum-of-years'],
    ])
    expect(steps.at(-1)?.quota).toEqual({
      kind: 'sum-of-years',
      quota: 10,
      from: '2024',
      to: '2026',
      years: 3,
      carried: undefined,
    })
  })

  it('judges each year by itself and the whole by the sum', () => {
    const verdict = judged('quota', yearly(2024, [10, 12, 8]))
    expect(verdict.steps.map(step => step.status)).toEqual(['reached', 'reached', 'missed', 'reached'])
    expect(stepOf(verdict, 3)).toMatchObject({ judgedBy: { period: '2026', value: 30 }, metAt: '2026' })
    expect(verdict.status).toBe('reached')
  })

  it('says of a year when it was met only by its own portion', () => {
    const verdict = judged('quota', yearly(2024, [9, 12, 8]))
    expect(verdict.steps.map(step => [step.metAt, step.metLaterAt, step.slippedAt])).toEqual([
      [undefined, undefined, undefined],
      ['2025', undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ])
    expect(stepOf(verdict, 3)).toMatchObject({ status: 'missed', shortfall: { absolute: 1, relative: 1 / 30 } })
  })

  it('goes on counting after the end, to say when it was met later', () => {
    const verdict = judged('quota', yearly(2024, [9, 9, 9, 9]), '2028-03-01')
    expect(stepOf(verdict, 3)).toMatchObject({ status: 'missed', judgedBy: { value: 27 }, metLaterAt: '2027' })
  })

  it('knows less of the sum after a year without a value: at least what is left', () => {
    const enough = judged('quota', yearly(2024, [20, null, 10]))
    expect(enough.steps.map(step => step.status)).toEqual(['reached', 'unknown', 'reached', 'reached'])
    const open = judged('quota', yearly(2024, [10, null, 10]))
    expect(stepOf(open, 3)).toMatchObject({ status: 'unknown', why: 'not-proven' })
    const first = judged('quota', yearly(2024, [null, 10, 10]))
    expect(stepOf(first, 3)).toMatchObject({ status: 'unknown', why: 'not-proven' })
  })

  it('counts no portion from before the quota began', () => {
    expect(stepOf(judged('quota', yearly(2022, [50, 50, 10, 10, 9])), 3)).toMatchObject({
      status: 'missed',
      judgedBy: { value: 29 },
    })
  })

  it('carries a bound of one year into the sum', () => {
    const remarks = { 1: { qualifier: 'at-least' as const } }
    const question = aQuestion({
      nature: 'quota',
      figures: yearly(2024, [9, 9, 9]),
      remarks,
      targets: [quota()],
      asOf: '2027-03-01',
    })
    expect(stepOf(verdictOf(question), 3).why).toBe('not-proven')
    const most = { 0: { qualifier: 'at-most' as const } }
    const below = aQuestion({
      nature: 'quota',
      figures: yearly(2024, [9, 9, 9]),
      remarks: most,
      targets: [quota()],
      asOf: '2027-03-01',
    })
    expect(stepOf(verdictOf(below), 3).status).toBe('missed')
  })

  it('ends the sum where one year is at least and another at most', () => {
    const remarks = { 0: { qualifier: 'at-least' as const }, 1: { qualifier: 'at-most' as const } }
    const question = aQuestion({
      nature: 'quota',
      figures: yearly(2024, [9, 9, 99]),
      remarks,
      targets: [quota()],
      asOf: '2027-03-01',
    })
    expect(stepOf(verdictOf(question), 3)).toMatchObject({ status: 'unknown', why: 'no-value-for-step' })
    const gap = aQuestion({
      nature: 'quota',
      figures: yearly(2024, [9, null, 99]),
      remarks: { 0: { qualifier: 'at-most' } },
      targets: [quota()],
      asOf: '2027-03-01',
    })
    expect(stepOf(verdictOf(gap), 3).why).toBe('no-value-for-step')
  })
})

describe('a quota that is under way', () => {
  it('judges the year by the portion of the last one, and the whole along the line from nothing', () => {
    const verdict = judged('quota', yearly(2024, [12]), '2025-06-30')
    expect(verdict.steps.map(step => [step.phase, step.status])).toEqual([
      ['closed', 'reached'],
      ['active', 'on-track'],
      ['later', 'on-track'],
      ['later', 'on-track'],
    ])
    expect(stepOf(verdict, 3).pace).toEqual({ needed: 10, made: 12, ratio: 1.2 })
    expect(verdict.status).toBe('on-track')
  })

  it('is behind where the last portion or the sum fell short', () => {
    const verdict = judged('quota', yearly(2024, [8]), '2025-06-30')
    expect(verdict.steps.map(step => step.status)).toEqual(['missed', 'behind', 'behind', 'behind'])
    expect(stepOf(verdict, 1)).toMatchObject({ judgedBy: { period: '2024' }, pace: undefined })
  })

  it('is reached before its end where the sum is, however old the figure', () => {
    const verdict = judged('quota', yearly(2024, [30]), '2026-06-30')
    expect(stepOf(verdict, 3)).toMatchObject({ status: 'reached' })
    const late = judged('quota', yearly(2024, [70]), '2029-06-30', [
      aTarget('2030', { aim: { kind: 'per-year', value: 10, from: period('2024') } }),
    ])
    expect(late.steps.at(-1)?.status).toBe('reached')
  })

  it('keeps the years of a quota off the path of another target', () => {
    // 10 and 12 a year, from 10 in 2024 to 40 in 2034: three a year, whatever the quota of each year asks for.
    const level = aTarget('2034', { aim: { kind: 'at-least', value: 40 } })
    const verdict = judged('flow', yearly(2024, [10, 12]), '2026-06-30', [quota(), level])
    expect(verdict.steps.at(-1)?.pace).toMatchObject({ needed: 3, made: 2 })
  })

  it('puts the sum after the year it ends with', () => {
    const measures = judged('quota', yearly(2024, [12]), '2025-06-30').steps.map(step => step.measure)
    expect(measures).toEqual(['value', 'value', 'value', 'running-sum'])
  })

  it('judges the year of a rising count by itself, not by an earlier one', () => {
    const verdict = judged('quota', yearly(2024, [12, null, 9]), '2027-03-01')
    expect(verdict.steps.map(step => step.why)).toEqual([undefined, 'no-value-for-step', undefined, 'not-proven'])
  })

  it('has no value before the first portion', () => {
    expect(judged('quota', {}, '2024-06-30').steps.map(step => step.why)).toEqual(Array(4).fill('no-value'))
  })

  it('is too old where the last portion is', () => {
    expect(judged('quota', yearly(2020, [12]), '2024-06-30').steps.map(step => step.why)).toEqual([
      'value-too-old',
      'value-too-old',
      'value-too-old',
      'no-value',
    ])
  })
})

describe('ten a year of a running count or a level', () => {
  it('is thirty by the end where the count began with the quota', () => {
    const { steps } = judged('cumulative', yearly(2024, [10, 20, 31]))
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatchObject({
      status: 'reached',
      target: { aim: { value: 30 }, basis: 'derived' },
      measure: 'value',
    })
    expect(steps[0]?.quota).toMatchObject({ kind: 'count-at-end', carried: undefined })
  })

  it('is thirty more than in the year before it began', () => {
    for (const nature of ['cumulative', 'stock', 'share'] as const) {
      const { steps } = judged(nature, yearly(2022, [90, 100, 110, 120, 129]))
      expect(steps[0]).toMatchObject({ status: 'missed', target: { aim: { value: 130 } }, shortfall: { absolute: 1 } })
      expect(steps[0]?.quota?.carried).toMatchObject({ period: '2023', value: 100 })
    }
  })

  it('is no number where the count is older than the quota and its start is not known', () => {
    const remarks = { 1: { since: period('2020') } }
    const parts = {
      nature: 'cumulative' as const,
      figures: yearly(2024, [110, 120, 129]),
      targets: [quota()],
      asOf: '2027-03-01',
    }
    expect(stepOf(verdictOf(aQuestion({ ...parts, remarks }))).why).toBe('no-baseline')
    const own = { 1: { since: period('2024') } }
    expect(stepOf(verdictOf(aQuestion({ ...parts, remarks: own }))).status).toBe('reached')
  })

  it('is no level at all without that year', () => {
    expect(stepOf(judged('stock', yearly(2024, [110, 120, 129])))).toMatchObject({
      status: 'unknown',
      why: 'no-baseline',
    })
  })

  it('takes yearly made portions like those of a quota', () => {
    expect(judged('flow', yearly(2024, [10, 12, 8])).steps).toHaveLength(4)
  })
})

describe('the basis of a derived target', () => {
  it('stays a draft where the quota is one', () => {
    const { steps } = judged('quota', yearly(2024, [10]), '2027-03-01', [quota({ basis: 'draft' })])
    expect(steps.map(step => step.target.basis)).toEqual(['draft', 'draft', 'draft', 'draft'])
  })

  it('keeps the standing, the source and the words of the quota', () => {
    const { steps } = judged('quota', yearly(2024, [10]), '2027-03-01', [quota({ standing: 'ambition' })])
    expect(steps.map(step => step.target.standing)).toEqual(Array(4).fill('ambition'))
  })

  it('is one step of one year where the quota lasts one', () => {
    const one = aTarget('2024', { aim: { kind: 'per-year', value: 10, from: period('2024') } })
    expect(judged('quota', yearly(2024, [10]), '2027-03-01', [one]).steps.map(step => step.status)).toEqual([
      'reached',
      'reached',
    ])
  })

  it('is nothing where the quota ends before it begins', () => {
    const none = aTarget('2023', { aim: { kind: 'per-year', value: 10, from: period('2024') } })
    expect(judged('quota', yearly(2024, [10]), '2027-03-01', [none])).toMatchObject({ status: 'no-target', steps: [] })
  })
})

describe('the explanation of a running sum', () => {
  it('lists the years that were added up', () => {
    const question = aQuestion({
      nature: 'quota',
      figures: yearly(2022, [7, 7, 10, 12, 8, 5]),
      targets: [quota()],
      asOf: '2028-03-01',
    })
    const { explanation } = assessIndicator(question)
    expect(explanation.inputs.map(({ role, cell }) => [role, cell.period, cell.value])).toEqual([
      ['judged-by', '2026', 30],
      ['part-of-sum', '2024', 10],
      ['part-of-sum', '2025', 12],
      ['part-of-sum', '2026', 8],
    ])
    expect(explanation.path.map(corner => [corner.position, corner.value])).toEqual([
      [2023, 0],
      [2026, 30],
    ])
  })
})
