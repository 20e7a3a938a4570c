import { expect, it } from 'vitest'
import { parseSourceId } from '#domain/ids.ts'
import { yearPeriod } from '#domain/period.ts'
import { observationsOf, pointsOf } from '#domain/series.ts'
import type { Remark, Series } from '#domain/series.ts'

function aSeries(values: readonly (number | null)[], remarks: Record<number, Remark> = {}): Series {
  const source = parseSourceId('yearbook')
  if (!source) throw new Error('The test needs a source')
  return {
    periods: values.map((_, row) => yearPeriod(2020 + row)),
    values,
    sources: values.map(() => source),
    remarks,
  }
}

it('keeps a period without a figure as a row, and never as a zero', () => {
  expect(observationsOf(aSeries([1, null, 3])).map(row => row.value)).toEqual([1, null, 3])
  expect(pointsOf(aSeries([1, null, 3])).map(row => row.value)).toEqual([1, 3])
})

it('judges by the figure that stands and keeps the others', () => {
  const series = aSeries([39, 40, 41, 42], {
    1: { standing: 'set-aside' },
    2: { standing: 'forecast' },
    3: { standing: 'same-figure' },
  })
  expect(pointsOf(series).map(row => row.value)).toEqual([39])
  expect(observationsOf(series)).toHaveLength(4)
})

it('has no points where there is no series', () => {
  expect(pointsOf(undefined)).toEqual([])
})

it('is refused when a row has no source', () => {
  expect(() => observationsOf({ ...aSeries([1, 2]), sources: [] })).toThrow('row 0')
})
