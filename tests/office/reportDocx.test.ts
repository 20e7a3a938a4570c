import { describe, expect, it } from 'vitest'
import { reportDocx, type DocxRequest } from '#office/docx/reportDocx.ts'
import { useReportWords } from '#ui/components/export/useReportWords.ts'
import { annexRows, numberedSources } from '#domain/report.ts'
import { useIn } from '../support/inApp.ts'
import { cachedSeries, chartPaths, formulasOf, sheetCells } from './support/chartFigures.ts'
import { everySlide } from './support/chartDeck.ts'
import { officeRoom } from './support/officeSetting.ts'
import { elements, openPackage, type Opened } from './support/ooxml.ts'
import { packageProblems } from './support/strict.ts'
import { hasSuite, pagesOf, squeezed } from './support/suite.ts'

type Language = 'zh-CN' | 'en'

async function requestFor(language: Language, kind: 'report' | 'slides'): Promise<DocxRequest> {
  const { setting } = await officeRoom(language)
  const words = await useIn(language, useReportWords)
  const deck = { title: { zh: '示范区', en: 'Zone' }, marks: { watermark: '会议资料', isInternal: true } }
  const content =
    kind === 'report'
      ? ({ kind, words: words(setting.catalog, setting.asOf) } as const)
      : ({ kind, slides: everySlide() } as const)
  const rest = { lang: language === 'en' ? 'en-US' : 'zh-CN', theme: undefined, now: '2026-11-24T00:00:00Z' } as const
  return { ...setting, ...rest, deck, title: '指标进展报告', content }
}

interface Made {
  readonly request: DocxRequest
  readonly content: string | Uint8Array
  readonly opened: Opened
}

async function write(language: Language, kind: 'report' | 'slides'): Promise<Made> {
  const request = await requestFor(language, kind)
  const { content } = await reportDocx(request, () => undefined, new AbortController().signal)
  return { request, content, opened: openPackage(content) }
}

describe.each([
  ['zh-CN', 'report'],
  ['en', 'report'],
  ['zh-CN', 'slides'],
] as const)('a text document, %s, %s', (language, kind) => {
  let made: Promise<Made> | undefined
  const file = (): Promise<Made> => (made ??= write(language, kind))

  it('is a package that a strict reader has nothing to say about', async () => {
    const { opened } = await file()
    expect(packageProblems(opened)).toEqual([])
  })

  it('holds native charts with the figures in their workbooks, and no picture', async () => {
    const { opened } = await file()
    expect(chartPaths(opened).length).toBeGreaterThan(2)
    expect(opened.paths.some(path => path.includes('/media/'))).toBe(false)
    for (const path of chartPaths(opened)) {
      cachedSeries(opened, path).forEach(({ values }, index) => {
        expect(sheetCells(opened, path, formulasOf(opened, path)[index]?.[2] ?? '')).toEqual(values)
      })
    }
  })

  it('is A4 with the margins of an official document, and the page number outside', async () => {
    const { opened } = await file()
    const page = elements(opened.xml('word/document.xml'), 'w:pgMar')[0]
    const inMillimetres = ['top', 'left', 'bottom', 'right'].map(side =>
      Math.round(Number(page?.getAttribute(`w:${side}`)) / 56.6929),
    )
    expect(inMillimetres).toEqual([37, 28, 35, 26])
    expect(opened.text('word/footer1.xml')).toContain('w:val="right"')
    expect(opened.text('word/footer2.xml')).toContain('w:val="left"')
    expect(opened.text('word/settings.xml')).toContain('evenAndOddHeaders')
  })

  it('is marked on every page', async () => {
    const { opened, request } = await file()
    const header = opened.text('word/header1.xml')
    expect(header).toContain('string="会议资料"')
    expect(header).toContain(request.words.internal)
  })
})

it('lists every figure of every series with the number of its source', async () => {
  const { opened, request } = await write('zh-CN', 'report')
  const cells = elements(opened.xml('word/document.xml'), 'w:tc').map(cell => cell.textContent)
  const { look, catalog } = request
  for (const row of annexRows(catalog)) {
    const at = cells.findIndex(
      (text, index) =>
        text === look.format.pick(row.indicator.name) && cells[index + 1] === look.format.pick(row.area.name),
    )
    const said = cells[at + 2] ?? ''
    for (const { value } of row.figures)
      expect(said).toContain(value === null ? '未公布' : look.format.value(value, row.unit))
  }
  expect(cells).toContain(`[${String(numberedSources(catalog).length)}]`)
})

it.runIf(hasSuite)('reads in LibreOffice from the cover to the last source', async () => {
  const { content, request } = await write('zh-CN', 'report')
  const pages = await pagesOf('report.docx', content)
  const text = squeezed(pages.join(''))
  const { look, catalog } = request
  expect(pages.length).toBeGreaterThan(10)
  expect(squeezed(pages[0] ?? '')).toContain(look.format.pick(catalog.frame.zone.name))
  expect(pages[2]).toMatch(/—\s*3\s*—/)
  for (const action of catalog.frame.actions) {
    expect(text).toContain(squeezed(look.format.pick(action.name)))
  }
  expect(text).toContain('一、总体情况')
  expect(text).toContain(`[${String(numberedSources(catalog).length)}]`)
})
