import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { courseOf, verdictSentenceOf } from '#domain/trendSentence.ts'
import { anIndicator, areaId, aTarget, day, must } from '../../support/aCatalog.ts'
import { inEveryState } from '../../support/someLines.ts'

type Parts = Parameters<typeof anIndicator>[1]

const assess = (indicator: ReturnType<typeof anIndicator>, asOf = '2026-11-24') =>
  assessIndicator({ indicator, area: areaId('zone'), asOf: day(asOf) })
const course = (parts: Parts) => {
  const indicator = anIndicator('one', parts)
  return courseOf(indicator, assess(indicator))
}
const verdict = (parts: Parts, asOf?: string) => verdictSentenceOf(assess(anIndicator('one', parts), asOf))

describe('how a series went', () => {
  it('is said from its first to its latest figure', () => {
    expect(course({ figures: { 2020: 3, 2024: 5 } })).toMatchObject({
      code: 'rose',
      first: { period: '2020', value: 3 },
      last: { period: '2024', value: 5 },
      change: 2,
    })
    expect(course({ figures: { 2020: 5, 2024: 3 } })).toMatchObject({ code: 'fell', change: -2 })
    expect(course({ figures: { 2020: 5, 2024: 5 } })).toMatchObject({ code: 'same' })
  })

  it('is no course with one figure, and none at all without', () => {
    expect(course({ figures: { 2024: 5 } })).toMatchObject({ code: 'one' })
    expect(course({})).toEqual({ code: 'none' })
  })

  it('never joins values that rest on different bases', () => {
    expect(course({ figures: { 2020: 3, 2024: 5 }, comparable: false })).toMatchObject({ code: 'apart' })
  })
})

describe('what it means against the step', () => {
  it('follows the verdict', () => {
    const codes = inEveryState.map(indicator => verdictSentenceOf(assess(indicator)).code)
    expect(codes).toEqual(['early', 'on-track', 'behind', 'reversing', 'missed', 'unknown', 'direction'])
  })

  it('says how much is missing, and the pace needed beside the pace made', () => {
    const behind = verdictSentenceOf(assess(must(inEveryState[2])))
    expect(behind).toMatchObject({ code: 'behind', gap: { size: 16, like: 34 } })
    expect(behind).toHaveProperty('pace.needed', 8)
  })

  it('says of a step met after its date when that was', () => {
    const targets = [aTarget('2022', { aim: { kind: 'at-least', value: 5 } })]
    expect(verdict({ figures: { 2020: 3, 2022: 4, 2023: 6 }, targets })).toMatchObject({
      code: 'missed-later',
      later: '2023',
    })
  })

  it('has only a direction where no number is published, and not even that of words', () => {
    expect(verdict({ figures: { 2020: 3, 2022: 4, 2024: 6 } })).toMatchObject({ code: 'direction', trend: 'improving' })
    expect(verdict({ figures: { 2024: 6 }, targets: [aTarget('2027', { aim: { kind: 'worded' } })] })).toEqual({
      code: 'worded',
    })
  })
})
