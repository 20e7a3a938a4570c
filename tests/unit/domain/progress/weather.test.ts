import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Aim } from '#domain/target.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

const weather = (values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).judges.at(-1)

describe('the weather of a target: the mean change of five years goes on to the next target year', () => {
  // From 60 in 2024 at 2 a year the year 2029 would see 70.
  const values = [50, 52, 54, 56, 58, 60]
  const at = (goal: number) => weather(values, { goals: { 2029: goal } })

  it('shines where it is met or at most a twentieth of the gap remains', () => {
    expect(at(70)).toMatchObject({ verdict: 'sun', status: 'on-track' })
    expect(at(70.5)).toMatchObject({ verdict: 'sun' })
    expect(at(60)).toMatchObject({ verdict: 'sun', status: 'reached', formula: { id: 'weather-hold' }, thresholds: [] })
  })

  it('has clouds in the sun up to a fifth of the gap, and clouds above it', () => {
    expect(at(70.6)).toMatchObject({ verdict: 'sun-cloud', status: 'behind', cautions: [] })
    expect(at(72.5)).toMatchObject({ verdict: 'sun-cloud' })
    expect(at(72.6)).toMatchObject({ verdict: 'cloud', status: 'behind' })
  })

  it('has a thunderstorm where the value moves away', () => {
    expect(weather([60, 58, 56, 54], { goals: { 2029: 70 } })).toMatchObject({ verdict: 'storm', status: 'reversing' })
    expect(weather([60, 60, 60, 60], { goals: { 2029: 70 } })?.verdict).toBe('cloud')
  })

  it('shows its numbers and limits', () => {
    expect(at(80)).toMatchObject({
      formula: {
        id: 'weather-gap',
        terms: { latest: 60, target: 80, yearsLeft: 5, meanChange: 2, forecast: 70, result: 0.5 },
      },
      thresholds: [
        { verdict: 'sun', from: undefined, below: 0.05 },
        { verdict: 'sun-cloud', from: 0.05, below: 0.2 },
        { verdict: 'cloud', from: 0.2, below: undefined },
      ],
    })
  })

  it('looks at five years and no more', () => {
    expect(weather([999, ...values], { goals: { 2029: 70 } })?.formula?.terms.meanChange).toBe(2)
  })

  it('needs four values over three years', () => {
    expect(weather([54, 56, 58], { goals: { 2029: 70 } })?.why).toBe('few-points')
    expect(weather([54, 56, 58, 60], { goals: { 2029: 70 } })?.verdict).toBe('sun')
    const months = { '2024-01': 1, '2024-04': 2, '2024-08': 3, '2024-12': 4 }
    expect(weather([], { figures: months, goals: { 2029: 70 } })?.why).toBe('few-points')
  })

  it('says where a year is missing', () => {
    expect(weather([50, 52, null, 56, 58, 60], { goals: { 2029: 70 } })?.cautions).toEqual(['gap-in-years'])
    expect(at(70)?.cautions).toEqual([])
  })

  it('warns where the target is met and slipping, or was met and is lost', () => {
    expect(weather([80, 78, 76, 74], { goals: { 2029: 70 } })).toMatchObject({
      verdict: 'sun-cloud',
      status: 'reached',
      cautions: ['met-but-slipping'],
    })
    expect(weather([80, 78, 76, 69], { goals: { 2029: 70 } })).toMatchObject({
      verdict: 'storm',
      cautions: ['met-then-lost'],
    })
    expect(weather([80, 80, 80, 80], { goals: { 2029: 70 } })).toMatchObject({ verdict: 'sun', cautions: [] })
  })

  it('works downwards', () => {
    const parts: Parts = { direction: 'lower-is-better', goals: { 2029: 50 } }
    expect(weather([66, 64, 62, 60], parts)).toMatchObject({ verdict: 'sun', status: 'on-track' })
    expect(weather([60, 61, 62, 63], parts)?.verdict).toBe('storm')
    expect(weather([40, 41, 42, 43], parts)).toMatchObject({ verdict: 'sun-cloud', status: 'reached' })
    expect(weather([43, 42, 41, 40], parts)?.verdict).toBe('sun')
    expect(weather([40, 40, 40, 40], parts)?.verdict).toBe('sun')
  })

  it('is silent where the forecast leaves all bounds', () => {
    expect(weather([-1e308, 0, 0, 1e308], { goals: { 2029: 1.1e308 } })?.why).toBe('out-of-scale')
  })
})

describe('the weather of a level to hold', () => {
  const hold: Aim = { kind: 'hold', value: 50, tolerance: 5 }
  const parts: Parts = { direction: 'hold', goals: { 2026: hold } }

  it('shines where it is held and the forecast holds it too', () => {
    expect(weather([50, 50, 51, 50], parts)).toMatchObject({ verdict: 'sun', status: 'reached' })
    expect(weather([45, 48, 51, 54], parts)).toMatchObject({ verdict: 'sun-cloud', status: 'reached' })
    expect(weather([55, 52, 49, 46], parts)?.verdict).toBe('sun-cloud')
  })

  it('has clouds where it is lost and does not move away, and a storm where it does', () => {
    expect(weather([70, 68, 66, 64], parts)).toMatchObject({
      verdict: 'cloud',
      status: 'behind',
      formula: { id: 'weather-hold' },
      thresholds: [],
    })
    expect(weather([30, 32, 34, 36], parts)?.verdict).toBe('cloud')
    expect(weather([60, 62, 64, 66], parts)).toMatchObject({ verdict: 'storm', status: 'reversing' })
    expect(weather([38, 36, 34, 32], parts)?.verdict).toBe('storm')
    expect(weather([60, 60, 60, 60], parts)?.verdict).toBe('cloud')
  })
})

describe('the weather of a direction', () => {
  const symbol = (values: readonly number[], parts: Parts = {}) => weather(values, parts)?.verdict

  it('takes the mean first and the last change second', () => {
    expect([symbol([1, 2, 3, 4]), symbol([1, 2, 5, 4]), symbol([5, 2, 1, 2]), symbol([4, 3, 2, 1])]).toEqual([
      'sun',
      'sun-cloud',
      'cloud',
      'storm',
    ])
  })

  it('takes no change for no worsening, and a mean of none for no improvement', () => {
    expect([symbol([1, 2, 3, 3]), symbol([3, 3, 3, 3])]).toEqual(['sun', 'cloud'])
  })

  it('measures the last change by the year, over a gap', () => {
    const terms = weather([1, 2, 3, null, 9])?.formula?.terms
    expect(terms).toMatchObject({ meanChange: 2, lastChange: 3 })
  })

  it('turns where lower is better, and shows its numbers', () => {
    const parts: Parts = { direction: 'lower-is-better' }
    expect([symbol([4, 3, 2, 1], parts), symbol([1, 2, 3, 4], parts)]).toEqual(['sun', 'storm'])
    expect(weather([4, 3, 2, 2.5], parts)?.formula).toEqual({
      id: 'weather-direction',
      terms: { latest: 2.5, meanChange: -0.5, lastChange: 0.5 },
    })
    expect(weather([4, null, 3, 2, 1])?.cautions).toEqual(['gap-in-years'])
  })
})
