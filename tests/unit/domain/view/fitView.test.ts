import { describe, expect, it } from 'vitest'
import { readView } from '#domain/view/link.ts'
import { fitView } from '#domain/view/fitView.ts'
import { aCatalog, anIndicator } from '../../../support/aCatalog.ts'

const catalog = aCatalog([anIndicator('income', { figures: { 2024: 5 } })])
const fit = (query: Readonly<Record<string, string>>) => fitView(readView(query).view, catalog)

describe('a view on a catalog', () => {
  it('keeps what the catalog holds', () => {
    const query = { action: 'first', project: 'road', step: 'step-2027', area: 'district', source: 'bulletin' }
    const { view } = readView({ ...query, series: 'income~zone' })
    expect(fitView(view, catalog)).toEqual({ view, missing: [], otherRelease: undefined })
  })

  it('leaves out what was withdrawn since the link was made, and names it once', () => {
    const { view, missing } = fit({ area: 'atlantis,zone', series: 'income~zone,gold~zone,income~atlantis' })
    expect(view.areas).toEqual(['zone'])
    expect(view.series).toEqual([{ indicator: 'income', area: 'zone' }])
    expect(missing).toEqual([
      { kind: 'area', id: 'atlantis' },
      { kind: 'indicator', id: 'gold' },
    ])
  })

  it.each([
    ['action', 'second'],
    ['project', 'bridge'],
    ['step', 'step-2099'],
    ['source', 'hearsay'],
  ] as const)('leaves out an unknown %s', (kind, id) => {
    expect(fit({ [kind]: id })).toMatchObject({ missing: [{ kind, id }] })
    expect(fitView(fit({ [kind]: id }).view, catalog).missing).toEqual([])
  })

  it('says when it was made with another release', () => {
    expect(fit({ release: 'aaaaaaaaaaaa' }).otherRelease).toBeUndefined()
    expect(fit({ release: 'bbbbbbbbbbbb' }).otherRelease).toBe('bbbbbbbbbbbb')
  })
})
