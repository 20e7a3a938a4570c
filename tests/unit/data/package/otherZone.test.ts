import { describe, expect, it } from 'vitest'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { dataGaps } from '#domain/coverage/gaps.ts'
import { coverageOf } from '#domain/coverage/matrix.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { EXPORT_FORMATS } from '#domain/exportFile.ts'
import { compileRelease } from '../../../../src/data/build/releasePlugin.ts'
import { WRITERS } from '../../../../src/data/formats/formats.ts'
import { day } from '../../../support/aCatalog.ts'

const lincang = async (): Promise<Catalog> =>
  joinCatalog(await compileRelease('tests/fixtures/zones/lincang'), NO_EDITS)

describe('a zone of which nothing but five figures is published', () => {
  it('builds a release: no actions, no projects, no steps, no targets', async () => {
    const { frame, indicators, nature } = await lincang()
    expect(frame.zone).toMatchObject({ area: 'lincang', approvalNumber: '国函〔2019〕45号' })
    expect([frame.actions, frame.projects, frame.steps, frame.programmes].map(list => list.length)).toEqual([
      0, 0, 0, 0,
    ])
    expect(indicators.map(indicator => indicator.id)).toContain('gdp')
    expect(nature).toBe('published')
  })

  it('keeps every published figure as it was printed', async () => {
    const { indicators } = await lincang()
    const figures = indicators.flatMap(({ id, series }) =>
      Object.values(series).flatMap(({ periods, values }) => periods.map((period, row) => [id, period, values[row]])),
    )
    expect(figures).toEqual([
      ['gdp', '2012', 304.7],
      ['gdp', '2021', 908.48],
      ['zone-gdp-growth-since-approval', '2025-08', 52],
      ['zone-rd-growth-since-approval', '2025-08', 47],
      ['zone-rural-income-growth-since-approval', '2025-08', 79],
    ])
  })

  it('has a coverage table and gaps of its own', async () => {
    const catalog = await lincang()
    const asOf = day('2026-11-24')
    expect(coverageOf(catalog, catalog.frame.zone.area, asOf).rows.map(row => row.kind)).toEqual(['context'])
    expect(dataGaps(catalog, asOf).map(gap => gap.kind)).toEqual(Array<string>(4).fill('single-figure'))
  })

  it('names no other zone in anything that leaves', async () => {
    const catalog = await lincang()
    for (const format of EXPORT_FORMATS)
      for (const { name, content } of WRITERS[format](catalog))
        expect(`${name}\n${String(content)}`).not.toMatch(/zaozhuang|枣庄/i)
  })
})
