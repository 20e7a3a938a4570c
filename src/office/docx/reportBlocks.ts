import { viewSlide } from '#domain/deck/change.ts'
import type { Slide } from '#domain/deck/deck.ts'
import { parseSlideId, type SourceId } from '#domain/ids.ts'
import type { ActionStanding, IndicatorLine } from '#domain/overview.ts'
import { annexRows, numberedSources, sourceNumbers, type AnnexRow } from '#domain/report.ts'
import type { LocalText } from '#domain/text.ts'
import { pointsOf } from '#domain/series.ts'
import { slideMatters } from '#charts/slide/slideMatters.ts'
import { standingOn } from '#charts/slide/standing.ts'
import { slideTable } from '#charts/slide/slideTable.ts'
import type { OfficeSetting } from '../officeSlide.ts'
import { chartTableNative, textTable } from '../table/nativeTable.ts'
import { withVerdicts } from '../table/verdictCells.ts'
import type { DocxBlock } from './documentXml.ts'
import { slideBlocks } from './slideBlocks.ts'

/** The words that only a report writes. */
export interface ReportWords {
  readonly title: string
  /** What the cover says, a line each: approval, plan, dates, release. */
  readonly cover: readonly string[]
  readonly overview: string
  readonly behind: string
  readonly missing: string
  /** A chapter with its number as the language writes it: `一、总体情况`. */
  chapter(index: number, name: string): string
  section(index: number, name: string): string
  readonly figures: { readonly title: string; readonly note: string; readonly heads: readonly string[] }
  readonly sources: { readonly title: string; readonly heads: readonly string[] }
  readonly cite: (number: number) => string
  readonly target: (period: string) => string
  readonly unpublished: string
  /** A target in words, its basis said. */
  aim(target: AnnexRow['targets'][number], unit: AnnexRow['unit']): string
  published(date: string | undefined): string
}

/** A view as a slide of no deck. */
export function slideOf(address: string): Slide {
  const id = parseSlideId('reportview')
  if (id === undefined) throw new Error('The name of the view is no id')
  return viewSlide(id, address)
}

const LONG_ENOUGH = 3

/** The indicator of an action that has most to show as a course. */
function shownOf({ lines }: ActionStanding): IndicatorLine | undefined {
  const lengthOf = ({ indicator, area }: IndicatorLine): number => pointsOf(indicator.series[area]).length
  const best = [...lines].sort((one, two) => lengthOf(two) - lengthOf(one))[0]
  return best && lengthOf(best) >= LONG_ENOUGH ? best : undefined
}

function actionBlocks(
  standing: ActionStanding,
  index: number,
  setting: OfficeSetting,
  words: ReportWords,
): DocxBlock[] {
  const { look } = setting
  const name = look.format.pick(standing.action.name)
  // All of the list stands below, so nothing is said to be left out.
  const { sentences } = slideMatters(setting.catalog, slideOf(`/action/${standing.action.id}`), setting.asOf)
  const lead = look.words.sentences(sentences.map(sentence => setting.words.say(sentence)))
  const listed = slideTable({ kind: 'lines', lines: standing.lines, more: 0 }, setting.words, look)
  const shown = shownOf(standing)
  return [
    { kind: 'Heading2', text: words.section(index, name) },
    { kind: 'Normal', text: lead },
    ...(shown ? slideBlocks(slideOf(`/indicator/${shown.indicator.id}`), setting) : []),
    ...(listed
      ? [
          {
            kind: 'table' as const,
            table: withVerdicts(
              chartTableNative(listed, name),
              standing.lines.map(({ verdict }) => verdict.status),
            ),
          },
        ]
      : []),
  ]
}

function figuresText(
  row: AnnexRow,
  numbers: ReadonlyMap<SourceId, number>,
  setting: OfficeSetting,
  words: ReportWords,
): string {
  const { format, words: said } = setting.look
  const cite = (source: SourceId): string => words.cite(numbers.get(source) ?? 0)
  const figures = row.figures.map(({ period, value, remark, source }) => {
    const standing = remark.standing ?? 'stands'
    const written =
      value === null
        ? words.unpublished
        : said.qualified(format.value(value, row.unit), remark.qualifier ?? 'exact', source)
    const kinds = [standing === 'stands' ? '' : said.standing[standing], remark.derivedBy ? said.derivedValue : '']
    const note = said.list(kinds.filter(kind => kind !== ''))
    return [format.period(period), written, note, cite(source)].filter(text => text !== '').join(' ')
  })
  const targets = row.targets.map(target =>
    [words.target(format.period(target.period)), words.aim(target, row.unit), cite(target.source)].join(' '),
  )
  return [...figures, ...targets].join('\n')
}

function annexBlocks(setting: OfficeSetting, words: ReportWords): readonly DocxBlock[] {
  const { catalog, look } = setting
  const pick = (text: LocalText): string => look.format.pick(text)
  const sources = numberedSources(catalog)
  const numbers = sourceNumbers(sources)
  const figures = annexRows(catalog).map(row => [
    pick(row.indicator.name),
    pick(row.area.name),
    figuresText(row, numbers, setting, words),
  ])
  const listed = sources.map(({ source, number }) => [
    words.cite(number),
    look.words.source(pick(source.publisher), pick(source.title)),
    words.published(source.published),
  ])
  return [
    { kind: 'page' },
    { kind: 'Heading1', text: words.figures.title },
    { kind: 'Normal', text: words.figures.note },
    { kind: 'table', table: textTable([words.figures.heads, ...figures], words.figures.title) },
    { kind: 'Heading1', text: words.sources.title },
    { kind: 'table', table: textTable([words.sources.heads, ...listed], words.sources.title) },
  ]
}

/** The report of the zone in steps, a chapter each: how it stands, its actions, what is late, what is not known, and all figures. */
export function* reportBlocks(
  setting: OfficeSetting,
  words: ReportWords,
): Generator<number, readonly DocxBlock[], void> {
  const { catalog, asOf, look } = setting
  const { zone, steps } = catalog.frame
  const { actions } = standingOn(catalog, asOf)
  const blocks: DocxBlock[] = [
    { kind: 'Title', text: `${look.format.pick(zone.name)}\n${words.title}` },
    { kind: 'Subtitle', text: look.format.pick(zone.theme) },
    ...words.cover.map(text => ({ kind: 'Normal', text }) as const),
  ]
  const chapters: readonly (readonly [name: string, addresses: readonly string[]])[] = [
    [words.overview, ['/', '/question/standing']],
    [words.behind, [...steps.map(step => `/question/behind?step=${step.id}`), '/question/why']],
    [words.missing, ['/coverage']],
  ]
  for (const [index, [name, addresses]] of chapters.entries()) {
    blocks.push({ kind: 'Heading1', text: words.chapter(index, name) })
    for (const address of addresses) {
      blocks.push(...slideBlocks(slideOf(address), setting))
      yield 0.1 + index * 0.05
    }
    if (index > 0) continue
    for (const [place, standing] of actions.entries()) {
      blocks.push(...actionBlocks(standing, place, setting, words))
      yield 0.15 + place * 0.02
    }
  }
  blocks.push(...annexBlocks(setting, words))
  yield 0.4
  return blocks
}
