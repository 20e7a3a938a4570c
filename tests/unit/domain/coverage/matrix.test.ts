import { describe, expect, it } from 'vitest'
import { areaCoverage } from '#domain/coverage/areas.ts'
import { countByKind, filterGaps, parseGapKind } from '#domain/coverage/gapFilter.ts'
import { dataGaps } from '#domain/coverage/gaps.ts'
import { coverageOf, coverageSummary, MATRIX_YEARS } from '#domain/coverage/matrix.ts'
import { aCatalog, anIndicator, areaId, aSeries, aTarget, day } from '../../../support/aCatalog.ts'

const asOf = day('2026-11-24')
const zone = areaId('zone')

describe('coverageOf', () => {
  it('counts for each year how many indicators of an action and of each project have a figure', () => {
    const catalog = aCatalog([
      anIndicator('one', { figures: { 2024: 1, 2025: 2 } }),
      anIndicator('two', { figures: { '2025-06': 2 } }),
      anIndicator('loose', { project: undefined }),
    ])
    const { years, rows } = coverageOf(catalog, zone, asOf)
    expect(years).toEqual([2024, 2025, 2026])
    expect(rows.map(row => [row.key, row.years.map(cell => `${cell.known}/${cell.total}`)])).toEqual([
      ['first', ['1/3', '2/3', '0/3']],
      ['first/road', ['1/2', '2/2', '0/2']],
      ['first/rest', ['0/1', '0/1', '0/1']],
    ])
  })

  it('counts figures from before the years shown together', () => {
    const catalog = aCatalog([anIndicator('old', { figures: { 2001: 1, 2025: 2 } })])
    const { years, rows } = coverageOf(catalog, zone, asOf)
    expect(years).toHaveLength(MATRIX_YEARS)
    expect(rows[0]).toMatchObject({ earlier: 1 })
  })

  it('tells for each step how many targets are published, worded or missing', () => {
    const catalog = aCatalog([
      anIndicator('one', { targets: [aTarget('2027')] }),
      anIndicator('two', { targets: [aTarget('2027', { aim: { kind: 'worded' } })] }),
      anIndicator('three', { direction: 'none' }),
    ])
    const cell = coverageOf(catalog, zone, asOf).rows[0]?.steps[1]
    expect(cell).toMatchObject({ total: 2, counts: { published: 1, worded: 1, none: 0 } })
  })

  it('gives figures of context and governance rows of their own', () => {
    const catalog = aCatalog([anIndicator('gdp', { topic: 'context', action: undefined, project: undefined })])
    expect(coverageOf(catalog, zone, asOf).rows.map(row => row.kind)).toEqual(['action', 'project', 'context'])
  })

  it('is empty, not broken, for a zone without actions', () => {
    const catalog = aCatalog([], { actions: [], projects: [], steps: [] })
    expect(coverageOf(catalog, zone, asOf)).toEqual({ area: zone, years: [2026], rows: [] })
  })
})

describe('coverageSummary', () => {
  it('says in numbers what is known and what is not', () => {
    const catalog = aCatalog([
      anIndicator('late', { figures: { 2020: 1, 2021: 2 }, targets: [aTarget('2027')] }),
      anIndicator('once', { figures: { 2025: 2 } }),
      anIndicator('never'),
    ])
    expect(coverageSummary(catalog, dataGaps(catalog, asOf))).toEqual({
      indicators: 3,
      known: 2,
      overdue: 1,
      single: 1,
      stepTargets: { wanted: 9, published: 1 },
      officialList: false,
      silentAreas: 1,
    })
  })
})

describe('areaCoverage', () => {
  it('tells of each area how many indicators have a figure, and the latest period', () => {
    const series = { [areaId('district')]: aSeries({ 2023: 1, 2024: null }) }
    const catalog = aCatalog([
      anIndicator('one', { figures: { 2024: 1, '2025-06': 2 } }),
      anIndicator('two', { series }),
    ])
    expect(areaCoverage(catalog).map(({ area, known, latest }) => [area.id, known, latest])).toEqual([
      ['zone', 1, '2025-06'],
      ['district', 1, '2023'],
      ['peer', 0, undefined],
    ])
  })
})

describe('a choice of gaps', () => {
  const gaps = dataGaps(aCatalog([anIndicator('never'), anIndicator('once', { figures: { 2025: 1 } })]), asOf)

  it('keeps the gaps of a kind, of an action, of a project', () => {
    expect(filterGaps(gaps, { kind: 'no-figure' }).map(gap => gap.indicator?.id)).toEqual(['never'])
    expect(filterGaps(gaps, { action: 'first' })).toEqual(gaps.filter(gap => gap.action === 'first'))
    expect(filterGaps(gaps, { project: 'unheard-of' })).toEqual([])
    expect(filterGaps(gaps, {})).toEqual(gaps)
  })

  it('counts each kind that occurs, and all of them together make the whole', () => {
    const counts = countByKind(gaps)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(gaps.length)
    expect(counts.map(({ kind }) => kind)).toEqual([...new Set(gaps.map(gap => gap.kind))])
  })

  it('does not take any text in a link for a kind', () => {
    expect(parseGapKind('overdue')).toBe('overdue')
    expect(parseGapKind('anything')).toBeUndefined()
  })
})
