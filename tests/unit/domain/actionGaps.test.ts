import { expect, it } from 'vitest'
import { gapsOfAction } from '#domain/actionGaps.ts'
import { actionsInOrder, indicatorsOfAction } from '#domain/catalog.ts'
import { linesOf } from '#domain/overview.ts'
import { aCatalog, anIndicator, aTarget, day, must } from '../../support/aCatalog.ts'

const today = day('2026-11-24')

it('counts indicators, not the rows that are missing of them', () => {
  const catalog = aCatalog([
    anIndicator('overdue', { figures: { 2015: 1, 2016: 2, 2017: 3, 2018: 4 }, targets: [aTarget('2027')] }),
    anIndicator('single', { figures: { 2025: 1 } }),
    anIndicator('unknown'),
    anIndicator('not-judged', { direction: 'none', figures: { 2024: 1, 2025: 1 } }),
  ])
  const { id } = must(actionsInOrder(catalog)[0])
  const gaps = gapsOfAction(catalog, id, linesOf(catalog, indicatorsOfAction(catalog, id), today), today)
  expect(gaps).toMatchObject({ targets: 2, figures: 1, overdue: 1, single: 1 })
})
