import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/progress/verdict.ts'
import { areaId, aTarget } from '../../../support/aCatalog.ts'
import { aQuestion, stepOf, yearly } from './aQuestion.ts'

describe('which targets count', () => {
  const figures = yearly(2020, [50, 60, 70, 80, 90])
  const at = (year: string, value: number, part: Parameters<typeof aTarget>[1] = {}) =>
    aTarget(year, { aim: { kind: 'at-least', value }, ...part })

  it('never judges an announcement or what was superseded', () => {
    const targets = [at('2024', 100, { standing: 'announced' }), at('2030', 100, { standing: 'superseded' })]
    expect(verdictOf(aQuestion({ figures, targets }))).toMatchObject({ status: 'no-target', why: undefined, steps: [] })
  })

  it('judges an ambition where nothing binding is open or closed, and after it', () => {
    const ambition = at('2030', 100, { standing: 'ambition' })
    expect(verdictOf(aQuestion({ figures, targets: [ambition] })).deciding?.target.standing).toBe('ambition')
    const both = verdictOf(
      aQuestion({ figures, targets: [at('2027', 1000, { standing: 'ambition' }), at('2027', 100)] }),
    )
    expect(both.deciding?.target.standing).toBe('current')
    expect(both.steps.map(step => step.target.standing)).toEqual(['current', 'ambition'])
  })

  it('lets an open ambition speak before a binding step that is closed', () => {
    const targets = [at('2024', 100), at('2030', 100, { standing: 'ambition' })]
    expect(verdictOf(aQuestion({ figures, targets })).deciding?.target.period).toBe('2030')
  })

  it('lists targets of one date by how binding they are and then by how much they ask for, however they come', () => {
    const targets = [
      at('2030', 300, { standing: 'ambition' }),
      at('2030', 200),
      aTarget('2030', { aim: { kind: 'at-most', value: 150 } }),
      at('2030', 100),
    ]
    for (const given of [targets, [...targets].reverse()]) {
      const { steps } = verdictOf(aQuestion({ figures, targets: given }))
      expect(steps.map(({ target }) => ('value' in target.aim ? target.aim.value : undefined))).toEqual([
        100, 150, 200, 300,
      ])
    }
  })

  it('tries drafts beside the others and never lets them speak first', () => {
    const draft = at('2027', 1000, { basis: 'draft' })
    const plain = aQuestion({ figures, goals: { 2030: 100 } })
    const tried = verdictOf({ ...plain, drafts: [draft] })
    expect(tried.status).toBe(verdictOf(plain).status)
    expect(tried.steps.map(step => step.target.basis)).toEqual(['draft', 'published'])
    expect(verdictOf({ ...aQuestion({ figures }), drafts: [draft] })).toMatchObject({ status: 'behind' })
  })

  it('keeps the first binding step active when a draft is tried before it', () => {
    const verdict = verdictOf({
      ...aQuestion({ figures, goals: { 2030: 100, 2035: 150 } }),
      drafts: [at('2027', 1000, { basis: 'draft' })],
    })
    expect(verdict.steps.map(step => step.phase)).toEqual(['active', 'active', 'later'])
    const after = verdictOf({
      ...aQuestion({ figures, goals: { 2030: 100 } }),
      drafts: [at('2031', 1000, { basis: 'draft' })],
    })
    expect(after.steps.map(step => step.phase)).toEqual(['active', 'later'])
  })

  it('leaves drafts and targets of other areas aside', () => {
    const district = areaId('district')
    const drafts = [at('2027', 1000, { basis: 'draft', area: district })]
    const targets = [at('2030', 1000, { area: district })]
    expect(verdictOf({ ...aQuestion({ figures, targets }), drafts }).steps).toEqual([])
  })

  it('leads the path to a binding step through no ambition and no draft', () => {
    const targets = [at('2022', 500, { standing: 'ambition' }), at('2030', 150)]
    const drafts = [at('2021', 900, { basis: 'draft' })]
    const verdict = verdictOf({ ...aQuestion({ figures, targets }), drafts })
    expect(stepOf(verdict, 2)).toMatchObject({ status: 'on-track', pace: { needed: 10 } })
  })

  it('leads the path to a draft through the most binding target of each earlier date', () => {
    const targets = [at('2022', 500, { standing: 'ambition' }), at('2022', 70)]
    const drafts = [at('2026', 110, { basis: 'draft' })]
    const verdict = verdictOf({ ...aQuestion({ figures, targets }), drafts })
    expect(stepOf(verdict, 2).pace).toEqual({ needed: 10, made: 10, ratio: 1 })
  })

  it('lists a worded target as such and judges the series by the numbers', () => {
    const worded = aTarget('2027', { aim: { kind: 'worded' } })
    const alone = verdictOf(aQuestion({ figures, targets: [worded] }))
    expect(alone).toMatchObject({ status: 'no-target', why: 'worded-only', deciding: undefined, trend: 'improving' })
    expect(stepOf(alone)).toMatchObject({ status: 'unknown', why: 'worded-only', phase: 'active' })
    const both = verdictOf(aQuestion({ figures, targets: [worded, at('2030', 100)] }))
    expect(both.deciding?.target.period).toBe('2030')
    expect(both.steps.map(step => step.phase)).toEqual(['active', 'active'])
  })

  it('calls a worded target of incomparable values worded all the same', () => {
    const worded = aTarget('2027', { aim: { kind: 'worded' } })
    expect(stepOf(verdictOf(aQuestion({ figures, comparable: false, targets: [worded] }))).why).toBe('worded-only')
  })
})
