import { expect, it } from 'vitest'
import { parseSourceId } from '#domain/ids.ts'
import type { Source } from '#domain/source.ts'
import { sourceUses } from '#domain/sourceUse.ts'
import { aCatalog, anIndicator, aTarget, must } from '../../support/aCatalog.ts'

const aSource = (id: string, published: string | undefined): Source => ({
  id: must(parseSourceId(id)),
  title: { zh: id, en: id },
  publisher: { zh: id, en: id },
  published,
  kind: 'news',
  url: undefined,
  linkable: false,
  archived: undefined,
  licence: undefined,
  confidence: 'high',
  note: undefined,
})
const sources = [aSource('undated', undefined), aSource('bulletin', '2021'), aSource('latest', '2025-03')]
const indicators = [
  anIndicator('grain', { figures: { 2020: 1, 2021: 2 }, targets: [aTarget('2027')] }),
  anIndicator('roads', { figures: { 2020: 1 } }),
]
const uses = sourceUses(aCatalog(indicators, { sources }))

it('lists the latest source first and those without a date last', () => {
  expect(uses.map(({ source }) => source.id)).toEqual(['latest', 'bulletin', 'undated'])
})

it('counts the figures and targets that rest on a source, and names each indicator once', () => {
  expect(uses[1]).toMatchObject({ rows: 4, indicators: [{ id: 'grain' }, { id: 'roads' }] })
})

it('keeps a source that nothing rests on', () => {
  expect(uses[2]).toMatchObject({ rows: 0, indicators: [] })
})
