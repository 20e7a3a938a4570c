import { describe, expect, it } from 'vitest'
import { parseIndicatorId } from '#domain/ids.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { exploreList } from '#domain/view/list.ts'
import { passes, type Row, type RowQuestion } from '#domain/view/rows.ts'
import { DEFAULT_VIEW, type Filters, type Sort } from '#domain/view/view.ts'
import { aCatalog, anIndicator, areaId, aSeries, aTarget, day, must } from '../../../support/aCatalog.ts'

const asOf = day('2026-02-06')
const district = areaId('district')

const early = aTarget('2024', { aim: { kind: 'at-least', value: 5 } })
const catalog = aCatalog([
  anIndicator('slow', { figures: { 2020: 1, 2024: 2 }, targets: [aTarget('2027')] }),
  anIndicator('fast', { figures: { 2020: 1, 2024: 6, 2025: 9 }, targets: [early, aTarget('2027')] }),
  anIndicator('elsewhere', { series: { [district]: aSeries({ 2019: 3 }) }, action: undefined, project: undefined }),
  anIndicator('untold', { figures: { 2023: null } }),
])

const question = (filters: Partial<Filters> = {}, found?: readonly string[]): RowQuestion => ({
  catalog,
  filters: { ...DEFAULT_VIEW, ...filters },
  verdictOf: ({ record, area }) => verdictOf({ indicator: record, area: area.id, asOf }),
  found: found && new Set(found.map(id => must(parseIndicatorId(id)))),
})
const byName = (one: Row, two: Row): number => (one.record.id < two.record.id ? -1 : 1)
const list = (filters: Partial<Filters> = {}, sort: Sort = 'catalogue', found?: readonly string[]) =>
  exploreList(question(filters, found), sort, byName)
const ids = (filters: Partial<Filters> = {}, sort?: Sort, found?: readonly string[]) =>
  list(filters, sort, found).rows.map(({ record, area }) => `${record.id} ${area.id}`)

describe('the list of indicators', () => {
  it('holds each indicator once, for the zone or else where it is known', () => {
    expect(ids()).toEqual(['slow zone', 'fast zone', 'untold zone', 'elsewhere district'])
  })

  it('holds each area asked for, where the indicator is known there', () => {
    expect(ids({ areas: [district] })).toEqual(['elsewhere district'])
    expect(ids({ areas: [areaId('peer')] })).toEqual([])
  })

  it('is narrowed by the headline verdict, or by the verdict on one step', () => {
    const step = must(catalog.frame.steps[0]).id
    expect(ids({ statuses: ['behind'] })).toEqual(['slow zone'])
    expect(ids({ statuses: ['no-target'], step })).toEqual(['slow zone', 'untold zone', 'elsewhere district'])
  })

  it('is narrowed by action, project, source and kind of source', () => {
    const [first] = catalog.frame.actions
    const [road] = catalog.frame.projects
    expect(ids({ actions: [must(first).id] })).toEqual(['slow zone', 'fast zone', 'untold zone'])
    expect(ids({ projects: [must(road).id] })).toEqual(['slow zone', 'fast zone', 'untold zone'])
    expect(ids({ sources: [must(catalog.frame.sources[0]).id] })).toHaveLength(4)
    expect(ids({ kinds: ['plan'] })).toEqual([])
  })

  it('takes a year as a year with a published figure', () => {
    expect(ids({ years: { from: 2025, to: 2026 } })).toEqual(['fast zone'])
    expect(ids({ years: { from: 2023, to: 2023 } })).toEqual([])
    expect(ids({ years: { from: 2019, to: 2019 } })).toEqual(['elsewhere district'])
  })

  it('finds what has no figure: a gap that is named is a gap', () => {
    expect(ids({ data: 'with' })).toEqual(['slow zone', 'fast zone', 'elsewhere district'])
    expect(ids({ data: 'without' })).toEqual(['untold zone', 'elsewhere zone'])
    expect(ids({ data: 'without', years: { from: 2025, to: 2025 } })).toEqual([
      'slow zone',
      'untold zone',
      'elsewhere zone',
    ])
    expect(ids({ data: 'without', areas: [district] })).toEqual(['slow district', 'fast district', 'untold district'])
  })

  it('is narrowed to what a text found', () => {
    expect(ids({}, 'catalogue', ['fast', 'elsewhere'])).toEqual(['fast zone', 'elsewhere district'])
  })

  it('is ordered by name, by attention needed or by the latest figure', () => {
    expect(ids({}, 'name')).toEqual(['elsewhere district', 'fast zone', 'slow zone', 'untold zone'])
    expect(ids({}, 'worst')[0]).toBe('slow zone')
    expect(ids({}, 'latest')).toEqual(['fast zone', 'slow zone', 'elsewhere district', 'untold zone'])
  })

  it('counts what each further choice would list, and never lets a filter hide its own choices', () => {
    const { facets } = list({ statuses: ['behind'] })
    expect(facets.statuses.get('behind')).toBe(1)
    expect(facets.statuses.get('on-track')).toBe(1)
    expect(facets.actions.get('first')).toBe(1)
    expect(list().facets.areas).toEqual(
      new Map([
        ['zone', 3],
        ['district', 1],
      ]),
    )
  })

  it('lists a row whose verdict is still being worked out', () => {
    const waiting: RowQuestion = { ...question({ statuses: ['behind'] }), verdictOf: () => undefined }
    expect(exploreList(waiting, 'worst', byName).rows).toHaveLength(4)
  })

  it('agrees with the answer for a single indicator', () => {
    const behind = question({ statuses: ['behind'] })
    expect(catalog.indicators.map(record => passes(record, behind))).toEqual([true, false, false, false])
  })
})
