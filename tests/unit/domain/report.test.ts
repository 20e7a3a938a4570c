import { describe, expect, it } from 'vitest'
import { annexRows, cutInto, numberedSources, sourceNumbers } from '#domain/report.ts'
import { observationsOf } from '#domain/series.ts'
import { compileRelease } from '../../../src/data/build/releasePlugin.ts'
import { joinCatalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'

const catalog = joinCatalog(await compileRelease('indicators'), NO_EDITS)

describe('the annex of a report', () => {
  it('leaves out no figure and no target of the data set', () => {
    const rows = annexRows(catalog)
    const figures = catalog.indicators.flatMap(({ series }) => Object.values(series).flatMap(observationsOf))
    const targets = catalog.indicators.flatMap(indicator => indicator.targets)
    expect(rows.reduce((sum, row) => sum + row.figures.length, 0)).toBe(figures.length)
    expect(rows.reduce((sum, row) => sum + row.targets.length, 0)).toBe(targets.length)
  })

  it('names every source by one number, and every figure by the number of its source', () => {
    const sources = numberedSources(catalog)
    const numbers = sourceNumbers(sources)
    expect(sources.map(({ number }) => number)).toEqual(catalog.frame.sources.map((_, index) => index + 1))
    const cited = annexRows(catalog).flatMap(row => [...row.figures, ...row.targets].map(({ source }) => source))
    expect(cited.filter(id => !numbers.has(id))).toEqual([])
  })
})

it('cuts a list into parts that together are the list', () => {
  expect(cutInto([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(cutInto([], 2)).toEqual([])
})
