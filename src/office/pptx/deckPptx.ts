import { openPackage, type OfficePackage, type Relation } from '#data/ooxml/package.ts'
import { tag } from '#data/ooxml/xml.ts'
import { runInSlices, type Progress } from '#data/task/steps.ts'
import { exportName, stampOf } from '#data/formats/stamp.ts'
import type { Slide } from '#domain/deck/deck.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { addChart } from '../chart/chartPackage.ts'
import { aboutOf } from '../chart/chartAbout.ts'
import { fileTitle, type OnProgress } from '../fileTitle.ts'
import { judged } from '../judged.ts'
import { officeSlides, type OfficeSetting, type OfficeSlide } from '../officeSlide.ts'
import type { ChartSetting } from '../chart/chartXml.ts'
import { addProperties } from '../properties.ts'
import { OWN_THEME, themeXml, type OfficeTheme } from '../theme.ts'
import { LAYOUTS, layoutXml, masterXml, SLIDE_SIZE, type MasterWords } from './master.ts'
import { NOTES, notesMasterXml, notesXml } from './notes.ts'
import { partXml } from './shapes.ts'
import { slideXml } from './slideXml.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml'
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'
const FIRST_SLIDE = 256
const MASTER_ID = 2_147_483_648

/** What is to be written: slides of a deck or a single one, in the setting of their data and language. */
export interface PptxRequest extends OfficeSetting {
  readonly title: string
  readonly slides: readonly Slide[]
  readonly lang: 'zh-CN' | 'en-US'
  readonly masterWords: MasterWords
  readonly theme: OfficeTheme | undefined
  /** ISO 8601, of this device. */
  readonly now: string
}

const number = (value: number): string => String(value)

function addMaster(deck: OfficePackage, words: MasterWords, theme: OfficeTheme, hasNotes: boolean): void {
  const layouts = LAYOUTS.map((_, index) => `ppt/slideLayouts/slideLayout${number(index + 1)}.xml`)
  const master = 'ppt/slideMasters/slideMaster1.xml'
  deck.add({ path: 'ppt/theme/theme1.xml', contentType: THEME, content: themeXml(theme) })
  deck.add({
    path: master,
    contentType: `${TYPES}.slideMaster+xml`,
    content: masterXml(words),
    relations: [
      ...layouts.map((target, index) => ({ id: `rId${number(index + 1)}`, type: 'slideLayout', target })),
      { id: `rId${number(layouts.length + 1)}`, type: 'theme', target: 'ppt/theme/theme1.xml' },
    ],
  })
  LAYOUTS.forEach((layout, index) => {
    deck.add({
      path: layouts[index] ?? '',
      contentType: `${TYPES}.slideLayout+xml`,
      content: layoutXml(layout, words),
      relations: [{ id: 'rId1', type: 'slideMaster', target: master }],
    })
  })
  if (!hasNotes) return
  deck.add({ path: 'ppt/theme/theme2.xml', contentType: THEME, content: themeXml(theme) })
  deck.add({
    path: 'ppt/notesMasters/notesMaster1.xml',
    contentType: `${TYPES}.notesMaster+xml`,
    content: notesMasterXml(words.lang, words.prompts.text),
    relations: [{ id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml' }],
  })
}

/** A page with what it came from. */
interface Page {
  readonly slide: OfficeSlide
  readonly hidden: boolean
}

/** Letters and years that fit, by how many charts share a slide. */
function settingFor(count: number): ChartSetting {
  if (count <= 1) return { textSize: 14, mostYears: 16, legend: true }
  return count === 2 ? { textSize: 12, mostYears: 7, legend: true } : { textSize: 10, mostYears: 6, legend: true }
}

/** Writes one slide with its charts and notes; answers how many charts there are by now. */
function addSlide(
  deck: OfficePackage,
  { slide, hidden }: Page,
  at: number,
  before: number,
  request: PptxRequest,
): number {
  const path = `ppt/slides/slide${number(at + 1)}.xml`
  const notes = `ppt/notesSlides/notesSlide${number(at + 1)}.xml`
  const charts = slide.body.kind === 'charts' ? slide.body.charts : []
  const relations: Relation[] = charts.map((chart, index) => ({
    id: `rId${number(index + 10)}`,
    type: 'chart',
    target: addChart(
      deck,
      { folder: 'ppt', number: before + index + 1 },
      chart,
      settingFor(charts.length),
      aboutOf(slide, request),
    ),
  }))
  const layout = LAYOUTS.indexOf(slide.layout) + 1
  deck.add({
    path,
    contentType: `${TYPES}.slide+xml`,
    content: slideXml(
      slide,
      relations.map(({ id }) => id),
      request.lang,
      hidden,
    ),
    relations: [
      { id: 'rId1', type: 'slideLayout', target: `ppt/slideLayouts/slideLayout${number(layout)}.xml` },
      ...(slide.note === '' ? [] : [{ id: 'rId2', type: 'notesSlide', target: notes }]),
      ...relations,
    ],
  })
  if (slide.note !== '') {
    deck.add({
      path: notes,
      contentType: `${TYPES}.notesSlide+xml`,
      content: notesXml(slide.note, request.lang),
      relations: [
        { id: 'rId1', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' },
        { id: 'rId2', type: 'slide', target: path },
      ],
    })
  }
  return before + charts.length
}

function addPresentation(deck: OfficePackage, count: number, hasNotes: boolean): void {
  const slides = Array.from({ length: count }, (_, index) => ({
    id: `rId${number(index + 10)}`,
    type: 'slide',
    target: `ppt/slides/slide${number(index + 1)}.xml`,
  }))
  const notes: readonly Relation[] = hasNotes
    ? [{ id: 'rId2', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' }]
    : []
  deck.add({
    path: 'ppt/presentation.xml',
    contentType: `${TYPES}.presentation.main+xml`,
    content: partXml(
      'p:presentation',
      { saveSubsetFonts: 1 },
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: MASTER_ID, 'r:id': 'rId1' })),
      hasNotes ? tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': 'rId2' })) : '',
      tag('p:sldIdLst', {}, ...slides.map(({ id }, index) => tag('p:sldId', { id: FIRST_SLIDE + index, 'r:id': id }))),
      SLIDE_SIZE,
      tag('p:notesSz', { cx: NOTES.width, cy: NOTES.height }),
    ),
    relations: [
      { id: 'rId1', type: 'slideMaster', target: 'ppt/slideMasters/slideMaster1.xml' },
      ...notes,
      { id: 'rId3', type: 'theme', target: 'ppt/theme/theme1.xml' },
      ...slides,
    ],
  })
}

/** A presentation in steps, one slide each, so that the page lives while it is made. */
export function* pptxSteps(request: PptxRequest): Generator<Progress, Uint8Array<ArrayBuffer>, void> {
  const { slides, masterWords, theme = OWN_THEME, look, catalog, title } = request
  const pages: Page[] = []
  yield* judged(request)
  for (const [index, slide] of slides.entries()) {
    pages.push(...officeSlides(slide, request).map(one => ({ slide: one, hidden: slide.hidden })))
    yield { stage: 'read', share: (index / slides.length) * 0.3 }
  }
  const deck = openPackage()
  const hasNotes = pages.some(({ slide }) => slide.note !== '')
  addMaster(deck, masterWords, theme, hasNotes)
  let charts = 0
  for (const [index, page] of pages.entries()) {
    charts = addSlide(deck, page, index, charts, request)
    yield { stage: 'write', share: 0.3 + (index / pages.length) * 0.7 }
  }
  addPresentation(deck, pages.length, hasNotes)
  const marks = [...new Set(pages.flatMap(({ slide }) => [...slide.watermarks, ...slide.badges]))]
  const first = pages[0]?.slide
  const properties = addProperties(deck, {
    ...{ title, maker: look.office.maker, created: request.now, lang: request.lang },
    description: [...marks, first?.asOf ?? '', stampOf(catalog).release].filter(text => text !== '').join(' · '),
    keywords: [...marks, catalog.nature].join(', '),
  })
  return deck.close([{ id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' }, ...properties])
}

/** A deck or a single view as a presentation with native, editable charts. Rejects with an `AbortError` when stopped. */
export async function deckPptx(request: PptxRequest, onProgress: OnProgress, signal: AbortSignal): Promise<ExportFile> {
  const content = await runInSlices(pptxSteps(request), { onProgress: ({ share }) => onProgress(share), signal })
  return {
    name: exportName(request.catalog, fileTitle(request.title), 'pptx'),
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    content,
  }
}
