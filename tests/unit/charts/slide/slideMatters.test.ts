import { describe, expect, it } from 'vitest'
import { slideMarks, slideMatters } from '#charts/slide/slideMatters.ts'
import { newSlide, viewSlide } from '#domain/deck/change.ts'
import { NO_MARKS, type Slide } from '#domain/deck/deck.ts'
import { parseSlideId } from '#domain/ids.ts'
import { QUESTIONS } from '#domain/questions/questions.ts'
import { aCatalog, anIndicator, aSeries, areaId, aTarget, day, must } from '../../../support/aCatalog.ts'
import { shipped as content } from '../../indicators/shippedRelease.ts'

const id = must(parseSlideId('slide00001'))
const today = day('2026-11-24')
const slideOf = (address: string): Slide => viewSlide(id, address)

const length = anIndicator('length', { figures: { 2021: 3, 2022: 4, 2023: 5 }, targets: [aTarget('2027')] })
const depth = anIndicator('depth', {
  series: { [areaId('zone')]: aSeries({ 2022: 1 }), [areaId('district')]: aSeries({ 2022: 2 }) },
})
const catalog = aCatalog([length, depth])

describe('what a slide says', () => {
  it('of an indicator: its course and verdict, its chart, and the sources of what is drawn', () => {
    const { body, sentences, sources, assessed, title } = slideMatters(catalog, slideOf('/indicator/length'), today)
    expect(title).toMatchObject({ code: 'named', name: { zh: 'length' } })
    expect(sentences.map(({ code }) => code)).toEqual(['course', 'verdict'])
    expect(body).toMatchObject({ kind: 'charts', charts: [{ chart: { kind: 'trend' } }] })
    expect(sources).toEqual(['bulletin'])
    expect(assessed?.indicator.id).toBe('length')
  })

  it('of a comparison: the chosen series, and of a list its first rows and how many there are more', () => {
    const compared = slideMatters(catalog, slideOf('/explore?v=1&series=length~zone,depth~zone'), today)
    expect(compared.body).toMatchObject({ kind: 'charts', charts: [{ chart: { kind: 'compare' } }] })
    const many = aCatalog(Array.from({ length: 30 }, (_, index) => anIndicator(`number-${String(index)}`)))
    const listed = slideMatters(many, slideOf('/explore'), today)
    expect(listed.body).toMatchObject({ kind: 'lines', more: 21 })
    expect(listed.sentences).toEqual([{ code: 'found', count: 30 }])
  })

  it('of an action and a project: their indicators', () => {
    expect(slideMatters(catalog, slideOf('/action/first'), today).body).toMatchObject({ kind: 'lines', more: 0 })
    expect(slideMatters(catalog, slideOf('/project/road'), today).sentences).toEqual([
      { code: 'project', indicators: 2 },
    ])
  })

  it('of an address that leads nowhere any more: that it is gone', () => {
    const { body, title } = slideMatters(catalog, slideOf('/indicator/breadth'), today)
    expect(body).toEqual({ kind: 'gone', address: '/indicator/breadth' })
    expect(title.code).toBe('gone')
  })

  it("of the user's own text: nothing but that, and no source", () => {
    const own = newSlide(id, { kind: 'text', body: { zh: '甲', en: 'a' } }, { zh: '题', en: 't' })
    const { title, body, sentences, sources } = slideMatters(catalog, own, today)
    expect([title.code, body.kind, sentences.length, sources.length]).toEqual(['own', 'text', 0, 0])
  })

  it('is worked out once for the same data, slide and day', () => {
    const slide = slideOf('/')
    expect(slideMatters(catalog, slide, today)).toBe(slideMatters(catalog, slide, today))
    expect(slideMatters(catalog, slide, day('2026-11-25'))).not.toBe(slideMatters(catalog, slide, today))
  })

  it('is marked by its deck and by what it shows', () => {
    const marks = { watermark: '讨论稿', isInternal: true }
    expect(slideMarks(catalog, { marks }, slideOf('/'))).toMatchObject(marks)
    const drafted = aCatalog([{ ...length, targets: [aTarget('2027', { basis: 'draft' })] }])
    expect(slideMarks(drafted, { marks: NO_MARKS }, slideOf('/indicator/length')).hasDraft).toBe(true)
    expect(slideMarks(catalog, { marks: NO_MARKS }, slideOf('/indicator/length')).hasDraft).toBe(false)
    const practice = { ...catalog, nature: 'synthetic' as const }
    expect(slideMarks(practice, { marks: NO_MARKS }, newSlide(id, { kind: 'section' })).isSample).toBe(true)
  })
})

describe('every page of the shipped data is a slide', () => {
  const shipped = { ...content, releaseId: catalog.releaseId }
  const pages = ['/', '/coverage', '/sources', '/methods', '/explore']
  const addresses = [
    ...pages,
    ...QUESTIONS.map(question => `/question/${question}`),
    ...shipped.frame.actions.map(action => `/action/${action.id}`),
    ...shipped.frame.projects.map(project => `/project/${project.id}`),
    ...shipped.indicators.map(indicator => `/indicator/${indicator.id}`),
  ]
  it.each(addresses)('%s', address => {
    const { body, sentences, title } = slideMatters(shipped, slideOf(address), today)
    expect(body.kind).not.toBe('gone')
    expect(title.code).not.toBe('untitled')
    expect(body.kind === 'gaps' || sentences.length > 0).toBe(true)
    if (body.kind === 'charts') expect(body.charts.length).toBeGreaterThan(0)
  })
})
