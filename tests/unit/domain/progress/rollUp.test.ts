import { describe, expect, it } from 'vitest'
import { parseIndicatorId } from '#domain/ids.ts'
import type { IndicatorId } from '#domain/ids.ts'
import { rollUp } from '#domain/progress/rollUp.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { must } from '../../../support/aCatalog.ts'
import { aQuestion, yearly } from './aQuestion.ts'

const idOf = (text: string): IndicatorId => must(parseIndicatorId(text))

const reached = () => verdictOf(aQuestion({ figures: yearly(2024, [100]), goals: { 2024: 100 } }))
const missed = () => verdictOf(aQuestion({ figures: yearly(2024, [99]), goals: { 2024: 100 } }))
const unknown = () => verdictOf(aQuestion({ goals: { 2024: 100 } }))
const free = () => verdictOf(aQuestion({ figures: yearly(2024, [99]) }))

describe('a roll-up', () => {
  it('counts verdicts of each kind and hides none in an average', () => {
    expect(rollUp([reached(), missed(), missed(), unknown(), free()])).toEqual({
      counts: { reached: 1, 'on-track': 0, behind: 0, reversing: 0, missed: 2, unknown: 1, 'no-target': 1 },
      total: 5,
      withTarget: 4,
      assessed: 3,
      withData: 4,
    })
  })

  it('counts nothing of nothing', () => {
    expect(rollUp([])).toMatchObject({ total: 0, withTarget: 0, assessed: 0, withData: 0 })
  })

  it('weighs only where weights are given, and leaves out what has none', () => {
    const weighed = { ...missed(), indicator: idOf('heavy') }
    const weights = new Map([[idOf('heavy'), 3]])
    expect(rollUp([reached(), weighed], weights)).toMatchObject({
      counts: { missed: 3, reached: 0 },
      total: 3,
      withTarget: 3,
      assessed: 3,
      withData: 3,
    })
  })
})
