import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { whatIf } from '#domain/progress/whatIf.ts'
import type { Aim } from '#domain/target.ts'
import { aTarget, period } from '../../../support/aCatalog.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

const ahead = (values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).next

describe('what an open step still asks for', () => {
  it('is the change a year from the latest value to its date, beside the change made', () => {
    expect(ahead([50, 54, 58, 62], { goals: { 2027: 80, 2030: 122 } }).steps).toMatchObject([
      {
        target: { period: '2027' },
        from: { period: '2024', value: 62 },
        yearsLeft: 3,
        needed: 6,
        made: 4,
        times: 1.5,
        metIn: 2029,
      },
      { target: { period: '2030' }, yearsLeft: 6, needed: 10, made: 4, times: 2.5, metIn: 2039, measure: 'value' },
    ])
  })

  it('is nothing where it is met, and met already', () => {
    expect(ahead([50, 100], { goals: { 2030: 100 } }).steps[0]).toMatchObject({
      needed: 0,
      made: 50,
      times: undefined,
      metIn: 2024,
    })
  })

  it('goes down where the target lies below', () => {
    const parts: Parts = { direction: 'lower-is-better', goals: { 2027: 40 } }
    expect(ahead([60, 56, 52], parts).steps[0]).toMatchObject({ needed: -4, made: -4, times: 1, metIn: 2027 })
  })

  it('is never met the wrong way, at a standstill, or within a century', () => {
    const step = (values: number[]) => ahead(values, { goals: { 2030: 161 } }).steps[0]
    expect(step([62, 61])).toMatchObject({ made: -1, times: undefined, metIn: undefined })
    expect(step([61, 61])).toMatchObject({ made: 0, times: undefined, metIn: undefined })
    expect(step([60, 61])).toMatchObject({ made: 1, metIn: 2124 })
    expect(step([60.01, 61])).toMatchObject({ metIn: undefined })
  })

  it('does not know the change made of one value', () => {
    expect(ahead([61], { goals: { 2030: 67 } }).steps[0]).toMatchObject({
      needed: 1,
      made: undefined,
      metIn: undefined,
    })
  })

  it('takes the change of the last five years', () => {
    expect(ahead([0, 50, 51, 52, 53, 54, 55], { goals: { 2030: 67 } }).steps[0]?.made).toBe(1)
  })

  it('is asked of open steps with a number and a value only', () => {
    expect(ahead([50, 55], { goals: { 2023: 100 } }).steps).toEqual([])
    expect(ahead([50, 55], { goals: { 2030: { kind: 'worded' } } }).steps).toEqual([])
    expect(ahead([], { goals: { 2030: 100 } }).steps).toEqual([])
    expect(ahead([50, 55], { goals: { 2030: 100 }, comparable: false }).steps).toEqual([])
    expect(ahead([50, 55], { goals: { 2030: 100 }, direction: 'none' }).steps).toEqual([])
  })

  it('is asked of the sum of a quota and not of each of its years', () => {
    const targets = [aTarget('2026', { aim: { kind: 'per-year', value: 10, from: period('2024') } })]
    expect(ahead([8], { nature: 'quota', targets }).steps).toMatchObject([
      { measure: 'running-sum', from: { value: 8 }, needed: 11, yearsLeft: 2 },
    ])
  })
})

describe('what if the pace is kept, or doubled', () => {
  const steps = () => ahead([50, 54, 58, 62], { goals: { 2027: 80, 2030: 100 } }).steps

  it('says what the value would be on each date, and by how much it would miss', () => {
    expect(whatIf(steps(), 1)).toMatchObject([
      { target: { period: '2027' }, value: 74, isMet: false, shortfall: 6, metIn: 2029 },
      { target: { period: '2030' }, value: 86, isMet: false, shortfall: 14, metIn: 2034 },
    ])
    expect(whatIf(steps(), 2)).toMatchObject([
      { value: 86, isMet: true, shortfall: 0, metIn: 2027 },
      { value: 110, isMet: true, shortfall: 0, metIn: 2029 },
    ])
  })

  it('says nothing where no change is known, or no number', () => {
    expect(whatIf(ahead([61], { goals: { 2030: 67 } }).steps, 1)).toEqual([])
    const worded: Aim = { kind: 'worded' }
    expect(
      whatIf(
        steps().map(step => ({ ...step, target: { ...step.target, aim: worded } })),
        1,
      ),
    ).toEqual([])
  })
})
