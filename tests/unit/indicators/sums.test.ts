import { describe, expect, it } from 'vitest'
import { pointsOf } from '#domain/series.ts'
import { allSeries, valueOf } from './shippedRelease.ts'

const sum = (ids: readonly string[], area: string, period: string): number =>
  ids.reduce((total, id) => total + valueOf(id, area, period), 0)

const SECTORS = ['primary-sector-share', 'secondary-sector-share', 'tertiary-sector-share']
const OLD_SECTORS = SECTORS.map(id => `${id}-pre-revision`)
const sectorCases = [SECTORS, OLD_SECTORS].flatMap(ids =>
  allSeries
    .filter(({ indicator }) => indicator.id === ids[0])
    .flatMap(({ area, series }) => pointsOf(series).map(({ period }) => ({ ids, area, period }))),
)

describe('parts and their whole', () => {
  it('finds the sector shares of six areas and years', () => {
    expect(sectorCases).toHaveLength(6)
  })

  it.each(sectorCases)('sums the three sectors of $area in $period to 100', ({ ids, area, period }) => {
    expect(Math.abs(sum(ids, area, period) - 100)).toBeLessThanOrEqual(0.2)
  })

  it('sums national, provincial and municipal platforms to all platforms', () => {
    const parts = ['national', 'provincial', 'municipal'].map(level => `innovation-platforms-${level}`)
    expect(sum(parts, 'zaozhuang', '2023-12-21')).toBe(valueOf('innovation-platforms-total', 'zaozhuang', '2023-12-21'))
  })

  it.each(['2023-12-21', '2025-03-24'])('sums national and provincial platforms of %s', day => {
    const parts = ['innovation-platforms-national', 'innovation-platforms-provincial']
    expect(sum(parts, 'zaozhuang', day)).toBe(valueOf('innovation-platforms-provincial-plus', 'zaozhuang', day))
  })

  it('sums 144 new-energy and 126 lithium-chain enterprises to the wider count', () => {
    const newEnergy = valueOf('new-energy-enterprises', 'zaozhuang', '2024')
    const chain = valueOf('lithium-chain-enterprises', 'zaozhuang', '2024-09-05')
    expect(newEnergy + chain).toBe(valueOf('lithium-new-energy-enterprises', 'zaozhuang', '2024-10-13'))
  })

  it.each([
    ['zaozhuang', '2020'],
    ['shizhong', '2023'],
  ])('makes the urbanisation rate of %s in %s of its two populations', (area, year) => {
    const rate = (valueOf('urban-population', area, year) / valueOf('resident-population', area, year)) * 100
    expect(Math.abs(rate - valueOf('urbanisation-rate', area, year))).toBeLessThanOrEqual(0.2)
  })

  it('makes the grain of 2022 of sown area and yield', () => {
    // 10 000 mu times kg per mu is 10 tonnes.
    const grown = (valueOf('grain-sown-area', 'zaozhuang', '2022') * valueOf('grain-yield', 'zaozhuang', '2022')) / 1000
    expect(Math.abs(grown - valueOf('grain-output', 'zaozhuang', '2022'))).toBeLessThanOrEqual(0.1)
  })

  it('leaves room for the middle-aged between the young and the old', () => {
    const [young, over60, over65] = ['0-14', '60-plus', '65-plus'].map(part =>
      valueOf(`population-share-${part}`, 'zaozhuang', '2020'),
    )
    expect((young ?? 100) + (over60 ?? 100)).toBeLessThan(100)
    expect(over65).toBeLessThan(over60 ?? 0)
  })
})
