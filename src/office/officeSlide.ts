import { stampOf } from '#data/formats/stamp.ts'
import { sourceById, type Catalog } from '#domain/catalog.ts'
import type { Deck, Emphasis, Slide } from '#domain/deck/deck.ts'
import type { Marks } from '#domain/deck/marks.ts'
import type { IsoDate } from '#domain/period.ts'
import { slideMarks, slideMatters } from '#charts/slide/slideMatters.ts'
import type { SlideBody, SlideMatters } from '#charts/slide/slideBody.ts'
import { moreRows, slideTable } from '#charts/slide/slideTable.ts'
import type { SlideWords } from '#charts/slide/slideWords.ts'
import { officeBlock, type OfficeBlock } from './officeBlock.ts'
import type { OfficeLook } from './officeLook.ts'
import { chartTableNative, pagesOf } from './table/nativeTable.ts'
import { withVerdicts } from './table/verdictCells.ts'

/** A paragraph, or an item of a list. */
export interface TextLine {
  readonly text: string
  readonly isItem: boolean
}

/** What fills a page: charts, a table, or a text of one paragraph a line. */
export type OfficeBody =
  | OfficeBlock
  | { readonly kind: 'text'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'none' }

/** A slide in words and native matter, ready to be written. */
export interface OfficeSlide {
  readonly layout: 'title' | 'section' | 'content'
  readonly title: string
  /** The title in the other language, or what stands under the title of a cover. */
  readonly subtitle: string
  /** What the slide says in a sentence. */
  readonly lead: string
  readonly body: OfficeBody
  readonly source: string
  readonly asOf: string
  readonly release: string
  readonly note: string
  /** The page of the dashboard that it shows, by its address after the `#`. */
  readonly address: string | undefined
  /** Written across the slide, and in its corner. */
  readonly watermarks: readonly string[]
  readonly badges: readonly string[]
}

/** What an export is made of: the data, the day, and the words of its language. */
export interface OfficeSetting {
  readonly catalog: Catalog
  readonly asOf: IsoDate
  readonly look: OfficeLook
  readonly words: SlideWords
  /** The words of a second language, for titles in both. */
  readonly second: { readonly words: SlideWords; readonly look: OfficeLook } | undefined
  /** The data and the day of a slide that is bound to others than the rest. */
  readonly boundTo?: (slide: Slide) => { readonly catalog: Catalog; readonly asOf: IsoDate }
  readonly deck: Pick<Deck, 'title' | 'marks'>
}

const MOST_PUBLISHERS = 4
const TABLE_LINES = 11
const CHARACTERS_ACROSS = 62

function sourceLine({ sources }: SlideMatters, { catalog, look, words }: OfficeSetting): string {
  const names = sources.flatMap(id => sourceById(catalog, id) ?? []).map(({ publisher }) => look.format.pick(publisher))
  const publishers = [...new Set(names)]
  if (publishers.length === 0) return ''
  return publishers.length > MOST_PUBLISHERS ? words.manySources(publishers.length) : words.source(publishers)
}

/** A line that begins with a dash or a dot is an item of a list. */
const ITEM = /^\s*[-–•·*]\s*/

const linesOf = (text: string): readonly TextLine[] =>
  text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => ({ text: line.replace(ITEM, ''), isItem: ITEM.test(line) }))

const itemsOf = (texts: readonly string[]): readonly TextLine[] => texts.map(text => ({ text, isItem: true }))

type Charts = Extract<SlideBody, { readonly kind: 'charts' }>

function chartBodies(
  { charts: given }: Charts,
  description: string,
  emphasis: Emphasis,
  setting: OfficeSetting,
): readonly OfficeBody[] {
  const { look, words } = setting
  const blocks = given.map(({ chart, title }) => {
    const block = officeBlock(chart, description, emphasis, look)
    if (block.kind !== 'charts' || title === undefined) return block
    return { ...block, charts: block.charts.map(one => ({ ...one, title: one.title || words.chart(title) })) }
  })
  const charts = blocks.flatMap(block => (block.kind === 'charts' ? block.charts : []))
  const notes = blocks.flatMap(block => (block.kind === 'charts' ? [block.note] : []))
  const note = look.words.sentences(notes.filter(text => text !== ''))
  const tables = blocks.flatMap(block => (block.kind === 'table' ? cut(block) : []))
  if (charts.length > 0) return [{ kind: 'charts', charts, note }, ...tables]
  return tables.length > 0 ? tables : [{ kind: 'text', lines: linesOf(look.words.noData) }]
}

function textOf(body: SlideBody, { look, words }: OfficeSetting): readonly TextLine[] | undefined {
  if (body.kind === 'text') return linesOf(look.format.pick(body.text))
  if (body.kind === 'gaps') return itemsOf(words.gaps(body.summary))
  return body.kind === 'methods' ? itemsOf(words.methods) : undefined
}

function bodiesOf(
  { body, emphasis }: SlideMatters,
  description: string,
  setting: OfficeSetting,
): readonly OfficeBody[] {
  if (body.kind === 'charts') return chartBodies(body, description, emphasis, setting)
  const lines = textOf(body, setting)
  if (lines) return [{ kind: 'text', lines }]
  const texts = slideTable(body, setting.words, setting.look)
  if (!texts) return [{ kind: 'none' }]
  const table = chartTableNative(texts, description)
  const verdicts = body.kind === 'lines' ? body.lines.map(({ verdict }) => verdict.status) : []
  return cut({ kind: 'table', table: withVerdicts(table, verdicts) })
}

/** A table that no slide holds goes on on the next. */
const cut = ({ table }: Extract<OfficeBlock, { readonly kind: 'table' }>): readonly OfficeBody[] =>
  table.head.length === 0
    ? [{ kind: 'table', table }]
    : pagesOf(table, TABLE_LINES, CHARACTERS_ACROSS).map(page => ({ kind: 'table', table: page }))

/** Marks in words: what is written across a page, and what stands in its corner. */
export function markWords(given: Marks, words: SlideWords): Pick<OfficeSlide, 'watermarks' | 'badges'> {
  const watermarks = [given.isSample ? words.sample : '', given.watermark ?? '']
  const badges = [
    given.isInternal ? words.internal : '',
    given.hasDraft ? words.draft : '',
    given.hasOwnFigure ? words.ownFigure : '',
  ]
  const isSaid = (text: string): boolean => text.trim() !== ''
  return { watermarks: watermarks.filter(isSaid), badges: badges.filter(isSaid) }
}

const layoutOf = ({ body }: SlideMatters): OfficeSlide['layout'] =>
  body.kind === 'cover' ? 'title' : body.kind === 'section' ? 'section' : 'content'

/** A cover without a title of its own bears that of its deck. */
function titleIn(
  { title: own, content }: Slide,
  { title }: SlideMatters,
  deck: OfficeSetting['deck'],
  { words, look }: Pick<OfficeSetting, 'words' | 'look'>,
): string {
  return content.kind === 'cover' && !own ? look.format.pick(deck.title) : words.title(title)
}

function subtitleOf(slide: Slide, matters: SlideMatters, setting: OfficeSetting): string {
  const { look, second, deck } = setting
  const { body } = matters
  const own = body.kind === 'cover' && body.subtitle ? look.format.pick(body.subtitle) : ''
  if (!second) return own
  const other = titleIn(slide, matters, deck, second)
  const under = body.kind === 'cover' && body.subtitle ? second.look.format.pick(body.subtitle) : ''
  return [own, other, under].filter(text => text !== '').join('\n')
}

/** A slide of a deck as one page, or as several where its table is long. */
export function officeSlides(slide: Slide, given: OfficeSetting): readonly OfficeSlide[] {
  const setting = given.boundTo ? { ...given, ...given.boundTo(slide) } : given
  const { catalog, asOf, deck, look, words } = setting
  const matters = slideMatters(catalog, slide, asOf)
  const said = matters.sentences.map(sentence => words.say(sentence)).filter(text => text !== '')
  const more = moreRows(matters.body)
  const lead = look.words.sentences(said)
  const title = titleIn(slide, matters, deck, setting)
  const { content, note } = slide
  const layout = layoutOf(matters)
  return bodiesOf(matters, lead || title, setting).map((body, index): OfficeSlide => ({
    layout,
    title: index === 0 ? title : look.office.continued(title),
    subtitle: subtitleOf(slide, matters, setting),
    lead: look.words.sentences([
      ...said,
      ...(body.kind === 'charts' && body.note !== '' ? [body.note] : []),
      ...(more > 0 ? [words.more(more)] : []),
    ]),
    body,
    source: sourceLine(matters, setting),
    asOf: look.words.list([words.dataAsOf(matters.dataAsOf), look.office.release(stampOf(catalog).release)]),
    release: stampOf(catalog).release,
    note: note && index === 0 ? look.format.pick(note) : '',
    address: content.kind === 'view' ? content.address : undefined,
    ...markWords(slideMarks(catalog, deck, slide), words),
  }))
}
