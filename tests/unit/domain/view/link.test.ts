import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseActionId, parseIndicatorId, parseProjectId, parseSourceId, parseStepId } from '#domain/ids.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import { FIELDS, SOURCE_KINDS } from '#domain/view/fields.ts'
import { readView, viewQuery, writeView } from '#domain/view/link.ts'
import { liftQuery, VIEW_VERSION, type Query } from '#domain/view/migrations.ts'
import { CHART_KINDS, DATA_CHOICES, DEFAULT_VIEW, MOST_SERIES, SORTS, type ViewState } from '#domain/view/view.ts'
import linksOfVersion1 from '../../../fixtures/links/v1.json'
import { areaId, day, must } from '../../../support/aCatalog.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const year = fc.integer({ min: 1000, max: 9999 })
const span = fc.tuple(year, year).map(([one, two]) => ({ from: Math.min(one, two), to: Math.max(one, two) }))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const setOf = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { maxLength: 4 })
const series = fc.record({
  indicator: slug.map(text => must(parseIndicatorId(text))),
  area: slug.map(areaId),
})
const date = fc
  .record({ year, month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, date }) => day([year, month, date].map(part => String(part).padStart(2, '0')).join('-')))

const anyView: fc.Arbitrary<ViewState> = fc.record({
  actions: setOf(slug.map(text => must(parseActionId(text)))),
  projects: setOf(slug.map(text => must(parseProjectId(text)))),
  statuses: setOf(fc.constantFrom(...STATUSES)),
  step: maybe(slug.map(text => must(parseStepId(text)))),
  areas: setOf(slug.map(areaId)),
  sources: setOf(slug.map(text => must(parseSourceId(text)))),
  kinds: setOf(fc.constantFrom(...SOURCE_KINDS)),
  years: maybe(span),
  data: fc.constantFrom(...DATA_CHOICES),
  text: fc.string({ unit: 'grapheme' }),
  sort: fc.constantFrom(...SORTS),
  series: fc.uniqueArray(series, {
    maxLength: MOST_SERIES,
    selector: ({ indicator, area }) => `${indicator} ${area}`,
  }),
  indexed: fc.boolean(),
  base: maybe(year),
  chart: fc.constantFrom(...CHART_KINDS),
  zoom: maybe(span),
  year: maybe(year),
  asOf: maybe(date),
  release: maybe(fc.stringMatching(/^[0-9a-f]{12}$/)),
})

interface LinkFixture {
  readonly about: string
  readonly query: Query
  readonly view: object
}
/** By the version that wrote them. */
const LINKS: Readonly<Record<number, readonly LinkFixture[]>> = { 1: linksOfVersion1 }

describe('a link to a view', () => {
  it('says nothing where nothing was chosen', () => {
    expect(writeView(DEFAULT_VIEW)).toEqual({})
    expect(readView({})).toEqual({ view: DEFAULT_VIEW, notices: [] })
  })

  it('says only what differs, and the version that it is written in', () => {
    expect(viewQuery({ statuses: ['behind'], step: must(parseStepId('step-2027')) })).toEqual({
      v: '1',
      status: 'behind',
      step: 'step-2027',
    })
  })

  it('is read as the view that it was written from, whatever the view', () => {
    fc.assert(
      fc.property(anyView, view => {
        expect(readView(writeView(view))).toEqual({ view, notices: [] })
      }),
      { seed: 20_271_231, numRuns: 2000 },
    )
  })

  it('keeps its meaning on its way through an address', () => {
    fc.assert(
      fc.property(anyView, view => {
        const address = new URLSearchParams(writeView(view)).toString()
        expect(readView(Object.fromEntries(new URLSearchParams(address))).view).toEqual(view)
      }),
      { seed: 20_271_232, numRuns: 300 },
    )
  })

  it('is read without failing, whatever stands in it', () => {
    const key = fc.constantFrom('v', ...Object.values(FIELDS).map(field => field.key))
    fc.assert(
      fc.property(fc.dictionary(key, fc.string()), query => {
        const { view } = readView(query)
        expect(readView(writeView(view)).view).toEqual(view)
      }),
      { seed: 20_271_233, numRuns: 2000 },
    )
  })

  it('tells what it could not read and keeps the rest', () => {
    expect(readView({ v: '1', status: 'splendid', data: 'without', zoom: '2024~2012' })).toEqual({
      view: { ...DEFAULT_VIEW, data: 'without' },
      notices: [
        { code: 'unreadable', key: 'status', text: 'splendid' },
        { code: 'unreadable', key: 'zoom', text: '2024~2012' },
      ],
    })
  })

  it('holds no series twice and no more than can be compared', () => {
    const { view } = readView({ series: 'a~x,a~x,b~x,c~x,d~x,e~x,f~x,g~x' })
    expect(view.series.map(({ indicator }) => indicator)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('from a newer version is read as far as it is understood, and that is said', () => {
    expect(readView({ v: '9', data: 'without', shape: 'round' })).toEqual({
      view: { ...DEFAULT_VIEW, data: 'without' },
      notices: [{ code: 'newer-link', version: 9 }],
    })
  })
})

describe('a link made long ago', () => {
  it.each(Array.from({ length: VIEW_VERSION }, (_, index) => index + 1))('opens from version %i', version => {
    const links = must(LINKS[version])
    expect(links.length).toBeGreaterThan(0)
    for (const { about, query, view } of links) {
      expect(readView(query), about).toEqual({ view: { ...DEFAULT_VIEW, ...view }, notices: [] })
    }
  })

  it('is lifted version by version, in order', () => {
    const steps = {
      1: ({ district, ...rest }: Readonly<Record<string, string | undefined>>) => ({ ...rest, area: district }),
      2: ({ area, ...rest }: Readonly<Record<string, string | undefined>>) => ({ ...rest, area: `${area},zone` }),
    }
    expect(liftQuery({ district: 'tengzhou' }, 1, steps, 3).query).toEqual({ area: 'tengzhou,zone' })
    expect(liftQuery({ area: 'tengzhou' }, 2, steps, 3).query).toEqual({ area: 'tengzhou,zone' })
    expect(liftQuery({ area: 'tengzhou' }, 3, steps, 3).query).toEqual({ area: 'tengzhou' })
  })

  it('without a step that lifts it is our own mistake', () => {
    expect(() => liftQuery({}, 1, {}, 2)).toThrow('No step lifts a link from version 1')
  })
})
