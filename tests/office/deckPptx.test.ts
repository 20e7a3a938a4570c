import { describe, expect, it } from 'vitest'
import { drawChart } from '#charts/slide/slideChart.ts'
import { slideMatters } from '#charts/slide/slideMatters.ts'
import { deckPptx, type PptxRequest } from '#office/pptx/deckPptx.ts'
import { officeSlides, type OfficeSlide } from '#office/officeSlide.ts'
import { cachedSeries, chartPaths, formulasOf, sheetCells } from './support/chartFigures.ts'
import { viewSlide } from '#domain/deck/change.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import { areaId, must, period } from '../support/aCatalog.ts'
import { everySlide, slideId } from './support/chartDeck.ts'
import { officeRoom } from './support/officeSetting.ts'
import { elements, openPackage, type Opened } from './support/ooxml.ts'
import { packageProblems } from './support/strict.ts'
import { hasSuite, pagesOf, squeezed } from './support/suite.ts'

const NOW = '2026-11-24T00:00:00Z'
const NO_STOP = new AbortController().signal

async function requestFor(language: 'zh-CN' | 'en'): Promise<PptxRequest> {
  const { setting, masterWords } = await officeRoom(language)
  const deck = { title: { zh: '示范区', en: 'Zone' }, marks: { watermark: undefined, isInternal: true } }
  const lang = language === 'en' ? 'en-US' : 'zh-CN'
  const rest = { lang, masterWords, theme: undefined, now: NOW } as const
  return { ...setting, ...rest, deck, title: '示范区', slides: everySlide() }
}

interface Made {
  readonly request: PptxRequest
  readonly content: string | Uint8Array
  readonly opened: Opened
}

async function writeDeck(language: 'zh-CN' | 'en'): Promise<Made> {
  const request = await requestFor(language)
  const { content } = await deckPptx(request, () => undefined, NO_STOP)
  return { request, content, opened: openPackage(content) }
}

/** What must be read on a page of the converted document. */
function textsOf({ title, layout, asOf, body }: OfficeSlide): readonly string[] {
  const foot = layout === 'content' ? [asOf.slice(0, 14)] : []
  const cells =
    body.kind === 'table'
      ? body.table.rows
          .flat()
          .flatMap(({ text }) => text.split(/\s+/))
          .map(word => word.slice(0, 3))
      : []
  const charts = body.kind === 'charts' && body.charts.length === 1 ? body.charts : []
  const names = charts.flatMap(({ series }) => (series.length > 1 ? series.map(({ name }) => name.slice(0, 6)) : []))
  return [title, ...foot, ...cells, ...names]
}

describe.each(['zh-CN', 'en'] as const)('a deck as a presentation, %s', language => {
  let made: Promise<Made> | undefined
  const deck = (): Promise<Made> => (made ??= writeDeck(language))

  it('is a package that a strict reader has nothing to say about', async () => {
    const { opened } = await deck()
    expect(packageProblems(opened)).toEqual([])
  })

  it('gives the same bytes for the same deck', async () => {
    const { request, content } = await deck()
    const again = await deckPptx(request, () => undefined, NO_STOP)
    expect(again.content).toEqual(content)
  })

  it('holds the figures of every chart in its workbook too, gaps as empty cells', async () => {
    const { opened } = await deck()
    const charts = chartPaths(opened)
    expect(charts.length).toBeGreaterThan(15)
    for (const path of charts) {
      const formulas = formulasOf(opened, path)
      cachedSeries(opened, path).forEach(({ name, across, values }, index) => {
        const [head = '', places = '', figures = ''] = formulas[index] ?? []
        expect(sheetCells(opened, path, head)).toEqual([name])
        expect(sheetCells(opened, path, places).map(String)).toEqual(across.map(text => text || 'null'))
        expect(sheetCells(opened, path, figures)).toEqual(values)
      })
    }
  })

  it('draws every figure of the table behind each course and comparison, and none more', async () => {
    const { request } = await deck()
    const { catalog, asOf, look } = request
    const ascending = (numbers: readonly number[]): readonly number[] => [...numbers].sort((one, two) => one - two)
    const expected = [look.office.expectedLow, look.office.expectedHigh]
    let compared = 0
    for (const slide of request.slides) {
      const { body } = slideMatters(catalog, slide, asOf)
      const [page] = officeSlides(slide, request)
      if (body.kind !== 'charts' || page?.body.kind !== 'charts') continue
      for (const [index, { chart }] of body.charts.entries()) {
        if (chart.kind !== 'trend' && chart.kind !== 'compare') continue
        // What is expected stands in the table as a range, and in the chart as its two edges.
        const rows = drawChart(chart, look).table.rows.filter(({ id }) => !id.startsWith('outlook-'))
        const series = page.body.charts[index]?.series.filter(({ name }) => !expected.includes(name)) ?? []
        const written = series.flatMap(({ values }) => values.filter(value => value !== null))
        expect(ascending(written)).toEqual(ascending(rows.flatMap(({ at }) => (at ? [at.y] : []))))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(6)
  })

  it('says of every chart and table what it shows, for those who cannot see it', async () => {
    const { opened } = await deck()
    const slides = opened.paths.filter(path => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    for (const path of slides) {
      for (const frame of elements(opened.xml(path), 'p:graphicFrame')) {
        expect(elements(frame, 'p:cNvPr')[0]?.getAttribute('descr')).not.toBe('')
      }
    }
    expect(opened.paths.some(path => path.includes('/media/'))).toBe(false)
  })

  it.runIf(hasSuite)('reads in LibreOffice as on the screen', async () => {
    const { request, content } = await deck()
    const pages = await pagesOf(`deck-${language}.pptx`, content)
    const told = request.slides.flatMap(slide => officeSlides(slide, request))
    expect(pages).toHaveLength(told.length)
    told.forEach((page, index) => {
      const text = squeezed(pages[index] ?? '')
      for (const said of textsOf(page)) expect(text).toContain(squeezed(said))
    })
  })
})

it('rings and writes out what the speaker points at, and lets the rest recede', async () => {
  const request = await requestFor('zh-CN')
  const [gdp, revenue] = ['gdp', 'general-public-budget-revenue'].map(name => must(parseIndicatorId(name)))
  const area = areaId('zaozhuang')
  if (!gdp || !revenue) throw new Error('The shipped data have no such indicators')
  const emphasis = {
    marked: [{ indicator: gdp, area, period: period('2020') }],
    faded: [{ indicator: revenue, area }],
  }
  const address = '/explore?v=1&series=gdp~zaozhuang,general-public-budget-revenue~zaozhuang'
  const slide = { ...viewSlide(slideId(), address), content: { kind: 'view', address, emphasis } as const }
  const opened = openPackage((await deckPptx({ ...request, slides: [slide] }, () => undefined, NO_STOP)).content)
  const [first, second] = elements(opened.xml('ppt/charts/chart1.xml'), 'c:ser')
  const label = elements(must(first), 'c:dLbl').map(({ textContent }) => textContent)
  expect(label.some(text => text.includes('2020年'))).toBe(true)
  expect(elements(must(first), 'c:dPt')).toHaveLength(1)
  expect(elements(must(second), 'a:srgbClr').map(colour => colour.getAttribute('val'))).toContain('C3C9CF')
  expect(packageProblems(opened)).toEqual([])
})

it('bears its titles in both languages where that is asked for', async () => {
  const second = await officeRoom('en')
  const request = await requestFor('zh-CN')
  const both = { ...request, second: { words: second.setting.words, look: second.setting.look } }
  const titles = request.slides.slice(0, 4).map(slide => officeSlides(slide, both)[0])
  expect(titles.map(page => page?.title)).toEqual(['示范区', '总体进展', '地区生产总值', '锂电产业链企业数'])
  expect(titles[0]?.subtitle).toBe('某次会议\nZone\nA meeting')
  expect(titles[2]?.subtitle).toBe('Gross domestic product')
})

it('marks practice data and the deck across every slide, and what is internal in its corner', async () => {
  const request = await requestFor('zh-CN')
  const catalog = { ...request.catalog, nature: 'synthetic' } as const
  const deck = { ...request.deck, marks: { watermark: '送审稿', isInternal: true } }
  const file = await deckPptx(
    { ...request, catalog, deck, slides: request.slides.slice(0, 4) },
    () => undefined,
    NO_STOP,
  )
  const opened = openPackage(file.content)
  expect(file.name).toContain('SYNTHETIC')
  for (const path of opened.paths.filter(one => /^ppt\/slides\/slide\d+\.xml$/.test(one))) {
    const texts = elements(opened.xml(path), 'p:sp').map(({ textContent }) => textContent)
    for (const mark of [request.words.sample, '送审稿', request.words.internal]) expect(texts).toContain(mark)
  }
  expect(opened.text('docProps/core.xml')).toContain(request.words.sample)
})

it('stops when it is told to, and says so by its name', async () => {
  const request = await requestFor('zh-CN')
  const stop = new AbortController()
  stop.abort()
  await expect(deckPptx(request, () => undefined, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
