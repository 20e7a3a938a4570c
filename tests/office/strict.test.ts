import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { deckPptx } from '#office/pptx/deckPptx.ts'
import { viewSlide } from '#domain/deck/change.ts'
import { slideId } from './support/chartDeck.ts'
import { officeRoom } from './support/officeSetting.ts'
import { openPackage } from './support/ooxml.ts'
import { packageProblems } from './support/strict.ts'

async function aDeck(): Promise<Readonly<Record<string, Uint8Array>>> {
  const { setting, masterWords } = await officeRoom('zh-CN')
  const slides = [{ ...viewSlide(slideId(), '/indicator/gdp'), note: { zh: '讲稿', en: 'Note' } }]
  const rest = { lang: 'zh-CN', masterWords, theme: undefined, now: '2026-11-24T00:00:00Z' } as const
  const deck = { title: { zh: '会议', en: 'Meeting' }, marks: { watermark: undefined, isInternal: false } }
  const { content } = await deckPptx(
    { ...setting, ...rest, deck, title: '会议', slides },
    () => undefined,
    new AbortController().signal,
  )
  if (typeof content === 'string') throw new Error('A package is no text')
  return unzipSync(content)
}

it('the strict reader of these tests finds what office suites refuse', async () => {
  const files = await aDeck()
  const problemsAfter = (change: (texts: Record<string, string>) => void): readonly string[] => {
    const texts = Object.fromEntries(
      Object.entries(files).flatMap(([path, bytes]) =>
        path.endsWith('.xlsx') ? [] : [[path, new TextDecoder().decode(bytes)] as const],
      ),
    )
    change(texts)
    const books = Object.entries(files).filter(([path]) => path.endsWith('.xlsx'))
    const parts = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const)
    return packageProblems(openPackage(zipSync(Object.fromEntries([...parts, ...books]))))
  }
  const edit = (path: string, from: string | RegExp, to: string) => (texts: Record<string, string>) => {
    const before = texts[path] ?? ''
    texts[path] = before.replace(from, to)
    expect(texts[path]).not.toBe(before)
  }
  const chart = 'ppt/charts/chart1.xml'
  const slide = 'ppt/slides/slide1.xml'
  expect(problemsAfter(() => undefined)).toEqual([])
  expect(
    problemsAfter(edit(chart, '<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>')),
  ).not.toEqual([])
  expect(problemsAfter(edit(chart, '<c:dLblPos val="t"/>', '<c:dLblPos val="outEnd"/>'))).not.toEqual([])
  expect(problemsAfter(edit(slide, 'r:id="rId10"', 'r:id="rId99"'))).not.toEqual([])
  expect(problemsAfter(edit(slide, 'id="3" name="Lead"', 'id="2" name="Lead"'))).not.toEqual([])
  expect(problemsAfter(edit('ppt/presentation.xml', 'id="256"', 'id="255"'))).not.toEqual([])
  expect(problemsAfter(edit('ppt/presentation.xml', /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ''))).not.toEqual(
    [],
  )
  expect(problemsAfter(edit('[Content_Types].xml', '/ppt/slides/slide1.xml', '/ppt/slides/slide9.xml'))).not.toEqual([])
  expect(problemsAfter(edit('ppt/slides/_rels/slide1.xml.rels', 'charts/chart1.xml', 'charts/chart7.xml'))).not.toEqual(
    [],
  )
  expect(() => problemsAfter(edit(slide, '</p:sld>', ''))).toThrow()
})
