import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  endOf,
  grainOf,
  parseIsoDate,
  parsePeriod,
  positionOf,
  startOf,
  yearOf,
  yearPeriod,
} from '#domain/period.ts'
import type { Period } from '#domain/period.ts'

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed) throw new Error(`The test needs a period, got ${text}`)
  return parsed
}

const anyDay = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

describe('a period', () => {
  it.each(['2024', '2024-Q4', '2024-02', '2024-02-29'])('may be written %s', text => {
    expect(parsePeriod(text)).toBe(text)
  })

  it.each([
    '',
    '24',
    '2024年',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-04-31',
    '2024-Q5',
    '2024-1',
    ' 2024',
    '2024-02-',
  ])('may not be written "%s"', text => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  it('covers its first to its last day', () => {
    expect([startOf(period('2024')), endOf(period('2024'))]).toEqual(['2024-01-01', '2024-12-31'])
    expect([startOf(period('2024-Q3')), endOf(period('2024-Q3'))]).toEqual(['2024-07-01', '2024-09-30'])
    expect([startOf(period('2024-02')), endOf(period('2024-02'))]).toEqual(['2024-02-01', '2024-02-29'])
    expect([startOf(period('2024-03-14')), endOf(period('2024-03-14'))]).toEqual(['2024-03-14', '2024-03-14'])
  })

  it('is compared by its end, so that a quarter of 2030 does not come after the year 2030', () => {
    expect(comparePeriods(period('2030-Q1'), period('2030'))).toBeLessThan(0)
    expect(comparePeriods(period('2030-Q4'), period('2030'))).toBe(0)
    expect(comparePeriods(period('2030-12-31'), period('2030-11'))).toBeGreaterThan(0)
  })

  it('knows its grain and year', () => {
    expect(grainOf(period('2024-Q1'))).toBe('quarter')
    expect(grainOf(period('2024'))).toBe('year')
    expect(grainOf(period('2024-01'))).toBe('month')
    expect(grainOf(period('2024-01-09'))).toBe('day')
    expect(yearOf(period('2024-12-31'))).toBe(2024)
  })

  it('only as a day is a date', () => {
    expect(parseIsoDate('2024-03-14')).toBe('2024-03-14')
    expect(parseIsoDate('2024-03')).toBeUndefined()
  })
})

describe('the position of a period', () => {
  it('is the year itself for a whole year, so that yearly formulas come out as published', () => {
    expect(positionOf(yearPeriod(2024))).toBe(2024)
  })

  it('lies within the year for what ends within it', () => {
    expect(positionOf(period('2023-06'))).toBeCloseTo(2022 + 181 / 365, 10)
    expect(positionOf(period('2024-01-01'))).toBeCloseTo(2023 + 1 / 366, 10)
  })

  it('keeps the order of any two days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const left = period(a.toISOString().slice(0, 10))
        const right = period(b.toISOString().slice(0, 10))
        expect(Math.sign(positionOf(left) - positionOf(right))).toBe(comparePeriods(left, right))
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })
})
