import { slideMarks } from '#charts/slide/slideMatters.ts'
import { exportName, stampOf } from '#data/formats/stamp.ts'
import { runInSlices, type Progress } from '#data/task/steps.ts'
import type { Slide } from '#domain/deck/deck.ts'
import { marksOf } from '#domain/deck/marks.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { ChartAbout } from '../chart/chartPackage.ts'
import { fileTitle, type OnProgress } from '../fileTitle.ts'
import { judged } from '../judged.ts'
import { markWords, officeSlides, type OfficeSetting } from '../officeSlide.ts'
import type { OfficeTheme } from '../theme.ts'
import type { DocxBlock } from './documentXml.ts'
import { reportBlocks, type ReportWords } from './reportBlocks.ts'
import { slideBlocks } from './slideBlocks.ts'
import { docxSteps } from './writeDocx.ts'

/** What is to be written: the report of the zone, or slides of a deck as chapters. */
export interface DocxRequest extends OfficeSetting {
  readonly title: string
  readonly content:
    | { readonly kind: 'report'; readonly words: ReportWords }
    | { readonly kind: 'slides'; readonly slides: readonly Slide[] }
  readonly lang: 'zh-CN' | 'en-US'
  readonly theme: OfficeTheme | undefined
  /** ISO 8601, of this device. */
  readonly now: string
}

/** Slides as a text: covers are its title, sections its chapters, all else has a heading of its own. */
function* deckBlocks(slides: readonly Slide[], request: DocxRequest): Generator<number, readonly DocxBlock[], void> {
  const blocks: DocxBlock[] = []
  for (const [index, slide] of slides.entries()) {
    const [first] = officeSlides(slide, request)
    const kind = { title: 'Title', section: 'Heading1', content: slides.length === 1 ? 'Title' : 'Heading2' } as const
    if (first) {
      blocks.push({ kind: kind[first.layout], text: first.title })
      if (first.subtitle !== '') blocks.push({ kind: 'Subtitle', text: first.subtitle })
      if (first.layout === 'content') blocks.push(...slideBlocks(slide, request))
    }
    yield (index / slides.length) * 0.4
  }
  return blocks
}

/** A report shows everything, so it is marked for everything. */
function marksOn(request: DocxRequest): { readonly watermarks: readonly string[]; readonly badges: readonly string[] } {
  const { catalog, deck, words, content } = request
  if (content.kind === 'report') {
    return markWords(
      marksOf(
        catalog,
        deck,
        catalog.indicators.map(({ id }) => id),
      ),
      words,
    )
  }
  const pages = content.slides.map(slide => markWords(slideMarks(catalog, deck, slide), words))
  return {
    watermarks: [...new Set(pages.flatMap(page => page.watermarks))],
    badges: [...new Set(pages.flatMap(page => page.badges))],
  }
}

function aboutOf({ catalog, look, words, title }: DocxRequest, marks: readonly string[]): ChartAbout {
  const { about, aboutSheet } = look.office
  const rows: readonly (readonly [string, string])[] = [
    [about.title, title],
    [about.asOf, words.dataAsOf(catalog.frame.zone.dataAsOf)],
    [about.release, stampOf(catalog).release],
    [about.marks, look.words.list(marks)],
  ]
  return { sheet: aboutSheet, rows: rows.filter(([, said]) => said !== '') }
}

/** A text document in steps. */
export function* reportSteps(request: DocxRequest): Generator<Progress, Uint8Array<ArrayBuffer>, void> {
  const { content, catalog, look, words, title, lang, now, theme } = request
  yield* judged(request)
  const parts = content.kind === 'report' ? reportBlocks(request, content.words) : deckBlocks(content.slides, request)
  let part = parts.next()
  while (part.done !== true) {
    yield { stage: 'read', share: part.value }
    part = parts.next()
  }
  const { watermarks, badges } = marksOn(request)
  const marks = [...watermarks, ...badges]
  const said = [...marks, words.dataAsOf(catalog.frame.zone.dataAsOf), stampOf(catalog).release]
  return yield* docxSteps({
    ...{ blocks: part.value, watermarks, badges, theme, about: aboutOf(request, marks) },
    properties: {
      ...{ title, maker: look.office.maker, created: now, lang },
      description: said.join(' · '),
      keywords: [...marks, catalog.nature].join(', '),
    },
  })
}

/** The report, or slides, as a text document with native tables and charts. Rejects with an `AbortError` when stopped. */
export async function reportDocx(
  request: DocxRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ExportFile> {
  const content = await runInSlices(reportSteps(request), { onProgress: ({ share }) => onProgress(share), signal })
  return {
    name: exportName(request.catalog, fileTitle(request.title), 'docx'),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content,
  }
}
