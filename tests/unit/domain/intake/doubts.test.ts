import { describe, expect, it } from 'vitest'
import type { Catalog } from '#domain/catalog.ts'
import { doubtsOf } from '#domain/intake/doubts.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { aCatalog, anIndicator, areaId, day, period } from '../../../support/aCatalog.ts'
import { finish } from '../../../support/steps.ts'

const known = anIndicator('output', { figures: { '2018': 100, '2019': 104, '2020': 108 } })
const catalog = aCatalog([known])

const brings = (year: string, value: number | undefined): Proposal => ({
  ...{ what: 'figure', indicator: known.id, area: areaId('zone'), period: period(year), value },
  ...{ place: { file: 'a.xlsx', sheet: 's', line: 2, column: 3 }, asRead: String(value) },
})
async function doubts(proposals: readonly Proposal[], against: Catalog = catalog): Promise<readonly string[]> {
  const found = await finish(doubtsOf(proposals, against, day('2022-06-01')))
  return found.map(({ code, expected = '', got = '' }) => `${code} ${expected} ${got}`)
}

describe('what is worth a look though it can be taken', () => {
  it('nothing, where a figure goes on as the others did', async () => {
    expect(await doubts([brings('2021', 112)])).toEqual([])
  })

  it('a jump far beyond the steps known so far', async () => {
    expect(await doubts([brings('2021', 260)])).toEqual(['jump 108 260'])
  })

  it.each([
    [1_120_000, 'ten thousand times'],
    [11_200, 'a hundred times'],
    [0.0112, 'a ten-thousandth'],
  ])('%f, which is about %s ours: the unit', async value => {
    expect(await doubts([brings('2021', value)])).toEqual([`unit-suspect 108 ${String(value)}`])
  })

  it('the same period in another unit', async () => {
    expect(await doubts([brings('2020', 1_080_000)])).toEqual(['unit-suspect 108 1080000'])
  })

  it('a file whose newest figure is older than ours', async () => {
    expect(await doubts([brings('2019', 104)])).toEqual(['older 2020 2019'])
  })

  it('a period that has not ended', async () => {
    expect(await doubts([brings('2022', 113)])).toEqual(['future ≤ 2022-06-01 2022'])
  })

  it('compares figures of the file with each other where we have none', async () => {
    const fresh = aCatalog([anIndicator('output')])
    expect(await doubts([brings('2020', 100), brings('2021', 1_000_000)], fresh)).toEqual(['unit-suspect 100 1000000'])
  })

  it('a gap is no jump to zero', async () => {
    expect(await doubts([brings('2021', undefined)])).toEqual([])
  })
})
