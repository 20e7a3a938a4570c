import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Disagreement } from '#domain/progress/judging.ts'
import { disagreementOf } from '#domain/progress/judges.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

const between = (values: readonly number[], parts: Parts): Disagreement =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).disagreement

describe('where the judges part', () => {
  it('says nothing where all see the same', () => {
    expect(between([50, 55, 60, 65, 70], { goals: { 2030: 100 } })).toEqual({ agree: true, differing: [] })
  })

  it('names the judge that looks at recent years only', () => {
    // A good first year, and hardly any change since.
    const { agree, differing } = between([50, 85, 85.1, 85.2, 85.3, 85.4, 85.5, 85.6], { goals: { 2030: 100 } })
    expect(agree).toBe(false)
    expect(differing).toContainEqual({ judge: 'weather', reason: 'recent-years-only' })
  })

  it('names those that ask for constant growth, and those that measure the whole way', () => {
    // Towards fifteen times the base a line asks for far more in the first years than growth does.
    const { differing } = between([10, 12, 14, 16], { goals: { 2041: 150 } })
    expect(differing).toEqual([
      { judge: 'cagr-ratio', reason: 'growth-not-line' },
      { judge: 'un-2022', reason: 'growth-not-line' },
      { judge: 'un-2023', reason: 'whole-way' },
    ])
  })

  it('names the steps in between, which the others do not see', () => {
    // Nearly all of the way is asked for before 2024, hardly any after.
    const { differing } = between([10, 11, 12, 13, 14], { goals: { 2023: 50, 2040: 52 } })
    expect(differing).toContainEqual({ judge: 'cagr-ratio', reason: 'steps-between' })
    expect(differing).toContainEqual({ judge: 'un-2023', reason: 'whole-way' })
  })

  it('names the zero that was replaced', () => {
    const { differing } = between([103, 90, 80, 70], { direction: 'lower-is-better', goals: { 2031: 0 } })
    expect(differing).toContainEqual({ judge: 'cagr-ratio', reason: 'replaced-zero' })
  })

  it('names judges that are silent', () => {
    expect(between([0, 5, 10], { goals: { 2030: 40 } }).differing).toEqual([
      { judge: 'cagr-ratio', reason: 'judge-silent' },
      { judge: 'un-2022', reason: 'judge-silent' },
      { judge: 'un-2023', reason: 'judge-silent' },
      { judge: 'weather', reason: 'judge-silent' },
    ])
  })

  it('names the path where it is the silent one', () => {
    const { differing } = between([], { figures: yearly(2017, [50, 60, 70, 75]), goals: { 2030: 100 } })
    expect(differing).toEqual(
      ['cagr-ratio', 'un-2022', 'un-2023', 'weather'].map(judge => ({ judge, reason: 'path-silent' })),
    )
  })

  it('agrees where all are silent, and on nothing', () => {
    expect(between([1], { goals: { 2030: 100 } }).agree).toBe(true)
    expect(disagreementOf([], 0)).toEqual({ agree: true, differing: [] })
  })
})
