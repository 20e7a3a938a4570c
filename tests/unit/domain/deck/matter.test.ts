import { describe, expect, it } from 'vitest'
import { matterOf, parseAddress } from '#domain/deck/matter.ts'
import { shownSeries } from '#domain/deck/seriesOf.ts'
import { slideTitle } from '#domain/deck/title.ts'
import { aCatalog, anIndicator, areaId, aSeries } from '../../../support/aCatalog.ts'
import { aView } from './aDeck.ts'

const both = { [areaId('zone')]: aSeries({ 2023: 1 }), [areaId('district')]: aSeries({ 2023: 2 }) }
const catalog = aCatalog([
  anIndicator('grain', { series: both }),
  anIndicator('water', { figures: { 2024: 5 }, action: undefined, project: undefined, topic: 'context' }),
])

describe('what an address speaks of', () => {
  it('knows every page that can be shown', () => {
    const kinds = [
      '/',
      '/action/first',
      '/project/road',
      '/indicator/grain',
      '/explore',
      '/coverage',
      '/sources',
      '/methods',
    ]
    expect(kinds.map(address => matterOf(address, catalog).kind)).toEqual([
      ...['overview', 'action', 'project', 'indicator', 'explore', 'coverage', 'sources', 'methods'],
    ])
    expect(matterOf('/question/behind?step=step-2027', catalog)).toEqual({
      kind: 'question',
      question: 'behind',
      query: { step: 'step-2027' },
    })
  })

  it('reads an indicator as its page does: the area asked for, else the one it is at home in', () => {
    expect(matterOf('/indicator/grain', catalog)).toMatchObject({ area: 'zone', areas: ['zone'] })
    expect(matterOf('/indicator/grain?area=district', catalog)).toMatchObject({ area: 'district' })
    expect(matterOf('/indicator/grain?area=peer', catalog)).toMatchObject({ area: 'zone' })
    expect(matterOf('/indicator/grain?area=district&with=all', catalog)).toMatchObject({ areas: ['district', 'zone'] })
  })

  it('says of what the data no longer hold that it is gone', () => {
    const gone = [
      '/indicator/gone',
      '/action/x/y',
      '/nowhere',
      '/desk',
      '/question/never',
      '/project/NOT-an-id',
      '/explore/x',
    ]
    expect(gone.map(address => matterOf(address, catalog).kind)).toEqual(gone.map(() => 'gone'))
  })

  it('takes no text that is not an address of ours', () => {
    const foreign = [
      '',
      'https://example.com/',
      '//example.com',
      'javascript:alert(1)',
      '/indicator/%E0%A4%A',
      `/${'a'.repeat(5000)}`,
    ]
    expect(foreign.map(parseAddress)).toEqual(foreign.map(() => undefined))
    expect(matterOf('/constructor/__proto__', catalog).kind).toBe('gone')
    const read = parseAddress('/explore?__proto__=1&q=%E6%B0%B4#later')
    expect(read?.path).toEqual(['explore'])
    expect(read?.query['q']).toBe('水')
  })
})

describe('the series of a view', () => {
  const seriesOf = (address: string) => shownSeries(catalog, matterOf(address, catalog))

  it('names those drawn with their course, and those listed with their latest figure', () => {
    expect(seriesOf('/indicator/grain?with=all')).toEqual({
      series: [
        { indicator: 'grain', area: 'zone' },
        { indicator: 'grain', area: 'district' },
      ],
      depth: 'course',
    })
    expect(seriesOf('/action/first')).toEqual({ series: [{ indicator: 'grain', area: 'zone' }], depth: 'latest' })
    expect(seriesOf('/explore?v=1&series=water~zone')).toMatchObject({ series: [{ indicator: 'water' }] })
    expect(seriesOf('/sources').series).toEqual([])
  })
})

describe('what a slide is called', () => {
  const called = (address: string) => slideTitle(aView('a', address), catalog)

  it('takes the name from the data and leaves the rest to the words of the interface', () => {
    expect(called('/indicator/grain')).toEqual({ code: 'named', name: { zh: 'grain', en: 'grain' }, area: undefined })
    expect(called('/indicator/grain?area=district')).toMatchObject({ area: { en: 'district' } })
    expect(called('/question/behind?step=step-2027')).toEqual({
      code: 'question',
      question: 'behind',
      step: 'step-2027',
    })
    expect(called('/explore?v=1&series=water~zone,grain~zone')).toMatchObject({
      code: 'compared',
      names: [{ en: 'water' }, { en: 'grain' }],
    })
    expect(called('/explore').code).toBe('explore')
    expect(called('/indicator/gone').code).toBe('gone')
  })

  it('puts the words of its own first', () => {
    const title = { zh: '粮食', en: 'Grain' }
    expect(slideTitle({ ...aView('a', '/indicator/grain'), title }, catalog)).toEqual({ code: 'own', text: title })
  })
})
