import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { dampedTrend } from '#domain/progress/dampedTrend.ts'
import { fitLine, halfWidths, studentQuantile } from '#domain/progress/straightLine.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = Parameters<typeof aQuestion>[0]

const ahead = (values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).next

const pointsOf = (values: readonly number[], parts: Parts) => ahead(values, parts).projection?.points ?? []

const placed = (first: number, values: readonly number[]) =>
  values.map((value, index) => ({ position: first + index, value }))

describe('a projection', () => {
  it('is a band of all methods over the years to come', () => {
    const { projection, noProjection } = ahead([10, 12, 14, 16, 18], { goals: { 2027: 20 } })
    expect(noProjection).toBeUndefined()
    expect(projection?.usedPoints).toBe(5)
    expect(projection?.from).toMatchObject({ period: '2024', value: 18 })
    expect(projection?.points.map(point => point.period)).toEqual(['2025', '2026', '2027'])
    expect(projection?.methods.map(({ method }) => method)).toEqual(['linear', 'cagr', 'theil-sen', 'damped-trend'])
  })

  it('reaches from the lowest method to the highest, with the middle one in it', () => {
    const growth = 18 * (18 / 10) ** 0.25
    const { projection } = ahead([10, 12, 14, 16, 18], { goals: { 2027: 20 } })
    const [linear = 0, cagr = 0, theilSen = 0, damped = 0] = (projection?.methods ?? []).map(({ values }) =>
      values.at(0),
    )
    expect(linear).toBeCloseTo(20, 8)
    expect(cagr).toBeCloseTo(growth, 8)
    expect(theilSen).toBeCloseTo(20, 8)
    expect(damped).toBeLessThan(20)
    const [first] = projection?.points ?? []
    expect(first?.low).toBe(damped)
    expect(first?.middle).toBeCloseTo(20, 8)
    expect(first?.high).toBe(cagr)
  })

  it('widens with the years and with the scatter', () => {
    const widths = (values: number[]) => ahead(values).projection?.points.map(({ low, high }) => high - low) ?? []
    const [first = 0, second = 0, third = 0] = widths([10, 13, 13, 17, 18, 19])
    expect(first).toBeLessThan(second)
    expect(second).toBeLessThan(third)
    expect(widths([10, 18, 9, 22, 12, 19])[0]).toBeGreaterThan(first)
  })

  it('holds its middle between its ends', () => {
    for (const { low, middle, high } of ahead([10, 18, 9, 22, 12, 19]).projection?.points ?? []) {
      expect(low).toBeLessThan(middle)
      expect(middle).toBeLessThan(high)
    }
  })

  it('leads to the last step, at least three years, and never further than the values reach back', () => {
    const years = (values: readonly (number | null)[], parts: Parts = {}) =>
      ahead(values, parts).projection?.points.map(({ period }) => Number(period)) ?? []
    expect(years([1, 2, 3, 4]).at(-1)).toBe(2027)
    expect(years([1, 2, 3, 4], { goals: { 2030: 9 } }).at(-1)).toBe(2027)
    expect(years([1, 2, 3, 4, 5, 6, 7, 8], { goals: { 2030: 9 } }).at(-1)).toBe(2030)
    expect(years([1, 2, 3, 4, 5, 6, 7, 8], { goals: { 2025: 9 } }).at(-1)).toBe(2027)
    const long = Array.from({ length: 20 }, (_, index) => index + 1)
    expect(years(long, { goals: { 2050: 90 } })).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034])
    expect(ahead(long).projection?.usedPoints).toBe(11)
  })

  it('starts at the end of the year that is under way', () => {
    const figures = { 2020: 0.5, 2021: 1, 2022: 2, 2023: 3, '2024-06': 3.5 }
    expect(ahead([], { figures }).projection?.points.map(({ period }) => period)).toEqual(['2024', '2025', '2026'])
  })

  it('is no narrower than the interval of the line, on both sides', () => {
    const values = [10, 18, 9, 22, 12, 19]
    const halfWidth = halfWidths(placed(2019, values))(2025)
    const [first] = pointsOf(values, {})
    expect((first?.middle ?? 0) - (first?.low ?? 0)).toBeCloseTo(halfWidth, 8)
    expect((first?.high ?? 0) - (first?.middle ?? 0)).toBeCloseTo(halfWidth, 8)
  })

  it('keeps within natural limits, and a count above what was counted', () => {
    const highest = (values: readonly number[], parts: Parts = {}) =>
      Math.max(...pointsOf(values, parts).map(({ high }) => high))
    const lowest = (values: readonly number[], parts: Parts = {}) =>
      Math.min(...pointsOf(values, parts).map(({ low }) => low))
    expect(highest([70, 95, 80, 99])).toBeGreaterThan(100)
    expect(highest([70, 95, 80, 99], { low: 0, high: 100 })).toBe(100)
    expect(lowest([9, 2, 3, 1])).toBeLessThan(0)
    expect(lowest([9, 2, 3, 1], { low: 0 })).toBe(0)
    expect(lowest([10, 11, 30, 31], { nature: 'cumulative' })).toBe(31)
    expect(lowest([10, 11, 30, 31], { nature: 'cumulative', low: 40 })).toBe(40)
    const methods = ahead([9, 2, 3, 1], { low: 0 }).projection?.methods ?? []
    expect(Math.min(...methods.flatMap(({ values }) => values))).toBe(0)
  })

  it('leaves out methods that cannot be used: growth from or through zero, smoothing over gaps', () => {
    const methods = (values: readonly (number | null)[]) =>
      ahead(values).projection?.methods.map(({ method }) => method)
    expect(methods([0, 1, 2, 3])).toEqual(['linear', 'theil-sen', 'damped-trend'])
    expect(methods([-1, 1, 2, 3])).toEqual(['linear', 'theil-sen', 'damped-trend'])
    expect(methods([-4, -3, -2, -1])).toHaveLength(4)
    expect(methods([1, null, 2, 3, 4])).toEqual(['linear', 'cagr', 'theil-sen'])
    expect(methods([1e-130, 1, 1, 1e130])).toEqual(['linear', 'theil-sen', 'damped-trend'])
  })

  it('is not made where the numbers leave all bounds', () => {
    expect(ahead([1e300, 2e300, -1e300, 5e300])).toMatchObject({ projection: undefined, noProjection: 'out-of-scale' })
  })

  it('is not made of too little, and says why', () => {
    expect(ahead([1, 2, 3])).toMatchObject({ projection: undefined, noProjection: 'few-points' })
    expect(ahead([]).noProjection).toBe('few-points')
    expect(ahead([1, 2, 3, 4], { comparable: false }).noProjection).toBe('not-comparable')
    expect(ahead([], { nature: 'flow', figures: { '2024-06': 3 } }).noProjection).toBe('other-grain')
    expect(ahead([1, 2, 3, 4], { asOf: '2027-12-31' }).noProjection).toBeUndefined()
    expect(ahead([1, 2, 3, 4], { asOf: '2028-01-01' }).noProjection).toBe('value-too-old')
    const months = { '2024-01': 1, '2024-04': 2, '2024-08': 3, '2024-12': 4 }
    expect(ahead([], { figures: months }).noProjection).toBe('short-span')
  })
})

describe('the line of least squares', () => {
  it('goes through the middle of its points', () => {
    expect(fitLine(placed(2020, [1, 2, 2, 3]))).toEqual({ middle: 2021.5, mean: 2, slope: 0.6, spread: 5 })
  })

  it('has an interval of four cases in five after Student', () => {
    // Tables give 1.886, 1.638, 1.533, 1.372 and, without end, 1.282.
    const table = { 2: 1.886, 3: 1.638, 4: 1.533, 10: 1.372, 100000: 1.2816 }
    for (const [freedom, quantile] of Object.entries(table)) {
      expect(Math.abs(studentQuantile(Number(freedom)) / quantile - 1)).toBeLessThan(0.005)
    }
  })

  it('has an interval that grows with the distance', () => {
    // Residuals -0.1, 0.3, -0.3, 0.1: a variance of 0.1 with two degrees of freedom.
    const widthAt = halfWidths(placed(2020, [1, 2, 2, 3]))
    expect(widthAt(2021.5)).toBeCloseTo(studentQuantile(2) * Math.sqrt(0.1 * (1 + 1 / 4)), 10)
    expect(widthAt(2026.5)).toBeCloseTo(studentQuantile(2) * Math.sqrt(0.1 * (1 + 1 / 4 + 25 / 5)), 10)
  })
})

describe('the damped trend', () => {
  const forecast = (values: readonly number[], years: readonly number[]) => {
    const points = placed(2020, values)
    return dampedTrend(points, points.at(-1) ?? { position: 0, value: 0 }, years)
  }

  it('stays where nothing moves', () => {
    expect(forecast([5, 5, 5, 5], [2024, 2030])).toEqual([5, 5])
  })

  it('gives way year by year', () => {
    const [first = 0, second = 0, third = 0] = forecast([10, 12, 14, 16, 18], [2025, 2026, 2027]) ?? []
    expect(first).toBeGreaterThan(18)
    expect((third - second) / (second - first)).toBeCloseTo(0.9, 8)
  })

  it('follows values that were made by its own rule', () => {
    const made = [10, 11.8, 13.42, 14.878, 16.1902]
    expect(forecast(made, [2025])?.[0]).toBeCloseTo(16.1902 + 1.3122 * 0.9, 1)
  })

  it('follows the newest values where the trend has turned', () => {
    const [next = 0] = forecast([10, 12, 14, 16, 14, 12, 10], [2027]) ?? []
    expect(next).toBeLessThan(10)
  })

  it('does not exist over missing years, or of one value', () => {
    const gap = [
      { position: 2020, value: 1 },
      { position: 2022, value: 2 },
    ]
    expect(dampedTrend(gap, { position: 2022, value: 2 }, [2023])).toBeUndefined()
    expect(forecast([1], [2021])).toBeUndefined()
  })
})
