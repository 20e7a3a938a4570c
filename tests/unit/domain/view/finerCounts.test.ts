import { expect, it } from 'vitest'
import { finerCounts, type FinerCounts } from '#domain/view/finerCounts.ts'
import { exploreList } from '#domain/view/list.ts'
import type { RowQuestion } from '#domain/view/rows.ts'
import { DATA_CHOICES, DEFAULT_VIEW, type Filters } from '#domain/view/view.ts'
import { aCatalog, anIndicator, areaId, aSeries, aTarget, must } from '../../../support/aCatalog.ts'

const district = areaId('district')
const catalog = aCatalog([
  anIndicator('aimed', { figures: { 2020: 1, 2024: 2 }, targets: [aTarget('2027')] }),
  anIndicator('worded', { figures: { 2024: 2 }, targets: [aTarget('2027', { aim: { kind: 'worded' } })] }),
  anIndicator('elsewhere', { series: { [district]: aSeries({ 2019: 3 }) }, action: undefined, project: undefined }),
  anIndicator('untold', { figures: { 2023: null } }),
])
const question = (filters: Partial<Filters> = {}): RowQuestion => ({
  catalog,
  filters: { ...DEFAULT_VIEW, ...filters },
  verdictOf: () => undefined,
  found: undefined,
})
function counted(filters: Partial<Filters> = {}): FinerCounts {
  const steps = finerCounts(question(filters))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

it('counts for a step what has a number to reach by it', () => {
  const step = must(catalog.frame.steps.find(({ period }) => period === '2027'))
  expect(counted().steps).toEqual(new Map([[step.id, 1]]))
})

it('counts for a year what has a published figure of it, and never lets the years chosen hide the others', () => {
  const all = new Map([
    [2020, 1],
    [2024, 2],
    [2019, 1],
  ])
  expect(counted().years).toEqual(all)
  expect(counted({ years: { from: 2019, to: 2019 } }).years).toEqual(all)
  expect(counted({ areas: [district] }).years).toEqual(new Map([[2019, 1]]))
})

it.each(DATA_CHOICES)('counts for figures %s exactly what the list would hold', data => {
  for (const filters of [{}, { areas: [district] }, { years: { from: 2024, to: 2024 } }]) {
    const { rows } = exploreList(question({ ...filters, data }), 'catalogue', () => 0)
    expect(counted({ ...filters, data: 'any' }).data.get(data)).toBe(rows.length)
  }
})
