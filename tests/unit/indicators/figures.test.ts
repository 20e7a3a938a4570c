import { describe, expect, it } from 'vitest'
import { endOf } from '#domain/period.ts'
import { pointsOf, stands, type Point } from '#domain/series.ts'
import { allRows, allSeries, shipped, valueOf } from './shippedRelease.ts'

const sourceById = new Map(shipped.frame.sources.map(source => [source.id, source]))
const isExplained = ({ remark }: Point): boolean =>
  remark.note !== undefined || remark.reason !== undefined || remark.derivedBy !== undefined

const PRESS_CONFERENCE_2023 = [
  ...['expert-committee-members', 'zone-guidance-funds', 'major-st-projects-started', 'social-investment-leveraged'],
  ...['demonstration-projects-solicited', 'high-level-platforms-attracted', 'talent-teams-attracted'],
  ...['policy-support-requests', 'provincial-policy-measures', 'zone-key-projects-count'],
  ...['improved-variety-coverage-crops', 'improved-breed-coverage-livestock', 'improved-breed-coverage-aquatic'],
  ...['smart-digital-farms', 'full-chain-demonstration-bases', 'lithium-chain-enterprises'],
  ...['lithium-research-platforms', 'lithium-expo-signed-projects', 'lithium-expo-signed-amount'],
  ...['green-energy-benchmark-townships', 'green-energy-benchmark-villages'],
  ...['innovation-platforms-total', 'innovation-platforms-national', 'innovation-platforms-provincial'],
  ...['innovation-platforms-municipal', 'innovation-platforms-provincial-plus'],
]

describe('the figures', () => {
  it('are all there: 341 rows of 185 indicators in 14 areas, and whatever was added since', () => {
    expect(allRows.length).toBeGreaterThanOrEqual(341)
    expect(new Set(allRows.map(row => row.indicator.id)).size).toBeGreaterThanOrEqual(185)
    expect(new Set(allRows.map(row => row.area)).size).toBeGreaterThanOrEqual(14)
  })

  it('hold all that the press conference of 21 December 2023 gave', () => {
    const rows = allRows.filter(row => row.source === 'zz-pressconf-2023-12-21')
    expect(rows.map(row => row.indicator.id)).toEqual(expect.arrayContaining(PRESS_CONFERENCE_2023))
  })

  it('have one value at most that stands for a period', () => {
    const keys = allRows.filter(row => stands(row.remark)).map(row => `${row.indicator.id} ${row.area} ${row.period}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('keep a share within 0 and 100', () => {
    const shares = shipped.indicators.filter(indicator => indicator.nature === 'share')
    expect(shares.filter(({ low, high }) => low !== 0 || high !== 100)).toEqual([])
    const outside = allRows.filter(
      row => row.indicator.nature === 'share' && row.value !== null && (row.value < 0 || row.value > 100),
    )
    expect(outside.map(row => row.at)).toEqual([])
  })

  it('are never written as zero where nothing is published', () => {
    expect(allRows.filter(row => row.value === 0).map(row => row.at)).toEqual([])
  })

  it('do not fall where they are cumulative, unless a note says why', () => {
    const falls = allSeries
      .filter(({ indicator }) => indicator.nature === 'cumulative')
      .flatMap(({ indicator, area, series }) => {
        const points = pointsOf(series)
        return points
          .filter((point, index) => point.value < (points[index - 1]?.value ?? -Infinity) && !isExplained(point))
          .map(point => `${indicator.id} ${area} ${point.period}`)
      })
    expect(falls).toEqual([])
  })

  it('carry a note where they jump by more than five times the usual change', () => {
    const jumps = allSeries.flatMap(({ indicator, area, series }) =>
      jumpsOf(pointsOf(series))
        .filter(point => !isExplained(point) && indicator.comparable)
        .map(point => `${indicator.id} ${area} ${point.period}`),
    )
    expect(jumps).toEqual([])
  })

  it('count a cumulative figure from a period that is given', () => {
    expect(
      allRows.filter(row => row.remark.qualifier === 'cumulative' && !row.remark.since).map(row => row.at),
    ).toEqual([])
  })

  it('mark a rate of change as one', () => {
    const unmarked = allRows.filter(
      row =>
        row.indicator.nature === 'growth' &&
        row.remark.qualifier !== 'growth-rate' &&
        row.remark.qualifier !== 'cumulative',
    )
    expect(unmarked.map(row => row.at)).toEqual([])
  })

  it('are called a forecast only where they were published before the period ended', () => {
    const forecasts = allRows.filter(row => row.remark.standing === 'forecast')
    expect(forecasts.map(row => row.indicator.id)).toEqual(
      expect.arrayContaining(['gdp-forecast', 'general-public-budget-revenue', 'lithium-output-value']),
    )
    for (const row of forecasts)
      expect(`${sourceById.get(row.source)?.published} ${row.at}` < `${endOf(row.period)} ${row.at}`).toBe(true)
  })
})

/** Points reached by a change of more than five times the median of the other changes, in series of four points or more. */
function jumpsOf(points: readonly Point[]): readonly Point[] {
  const changes = points.slice(1).map((point, index) => Math.abs(point.value - (points[index]?.value ?? point.value)))
  if (changes.length < 3) return []
  return points.slice(1).filter((_, index) => {
    const others = changes.filter((__, other) => other !== index).sort((left, right) => left - right)
    const median = others[Math.floor(others.length / 2)] ?? 0
    return (changes[index] ?? 0) > 5 * median
  })
}

describe('a figure that was calculated', () => {
  const derived = allRows.filter(row => row.remark.derivedBy)

  it('shows its rule, with the numbers it was made of', () => {
    expect(derived.length).toBeGreaterThanOrEqual(13)
    expect(derived.filter(({ remark }) => !/\d/.test(remark.derivedBy?.en ?? '')).map(row => row.at)).toEqual([])
  })

  it('is not shown as published', () => {
    expect(derived.filter(row => row.remark.asPublished).map(row => row.at)).toEqual([])
    expect(allRows.filter(row => /derived/i.test(row.remark.note?.en ?? '')).map(row => row.at)).toEqual([])
  })
})

describe('figures that contradict each other', () => {
  it('are all kept, the unused ones with a reason', () => {
    const setAside = allRows.filter(row => row.remark.standing === 'set-aside')
    expect(setAside.map(row => `${row.indicator.id} ${row.area} ${row.value}`)).toEqual(
      expect.arrayContaining([
        'clean-energy-grid-capacity hainan-prefecture 2726',
        'gdp shizhong 331',
        'pm25-annual-mean chengde 40',
      ]),
    )
    expect(setAside.filter(row => !row.remark.reason).map(row => row.at)).toEqual([])
  })

  it('are the same where a further source is said to give the same figure', () => {
    const further = allRows.filter(row => row.remark.standing === 'same-figure')
    expect(further.length).toBeGreaterThanOrEqual(4)
    for (const row of further) expect(row.value).toBe(valueOf(row.indicator.id, row.area, row.period))
  })

  it.each([
    ...[
      'innovation-platforms-provincial-plus',
      'innovation-platforms-provincial-plus-wide',
      'water-quality-good-share',
    ],
    ...['urban-disposable-income', 'urbanisation-rate', 'pm25-quarter-mean', 'pm25-month-mean', 'gdp-growth-ytd'],
    ...['water-quality-good-share-ytd', 'clean-energy-grid-capacity'],
  ])('are not joined by a line: %s', id => {
    const indicator = shipped.indicators.find(other => other.id === id)
    expect(indicator?.comparable).toBe(false)
    expect(indicator?.note?.zh).toMatch(/不能/)
  })

  it('say why, wherever values must not be joined by a line', () => {
    const apart = shipped.indicators.filter(indicator => !indicator.comparable)
    expect(apart.filter(({ note }) => !/不能|不可比/.test(note?.zh ?? '')).map(({ id }) => id)).toEqual([])
  })

  it('are joined where nothing speaks against it, so that no line is broken in vain', () => {
    const joined = ['lithium-chain-enterprises', 'grain-output', 'high-tech-output-share', 'gdp']
    expect(shipped.indicators.filter(({ id, comparable }) => joined.includes(id) && comparable)).toHaveLength(4)
  })
})
