import type { Slide } from '#domain/deck/deck.ts'
import { officeSlides, type OfficeSetting, type OfficeSlide } from '../officeSlide.ts'
import type { DocxBlock } from './documentXml.ts'

/** What fills a page of a slide, as pieces of a text. */
export function bodyBlocks({ body, title }: OfficeSlide): readonly DocxBlock[] {
  switch (body.kind) {
    case 'charts':
      return body.charts.flatMap(chart => [
        { kind: 'Caption', text: chart.title || title } as const,
        { kind: 'chart', chart: { ...chart, title: '' } } as const,
      ])
    case 'table':
      return [{ kind: 'table', table: body.table }]
    case 'text':
      return body.lines.map(({ text }) => ({ kind: 'Normal', text }))
    case 'none':
      return []
  }
}

/** The line below: who published, as of when. */
export const noteBlocks = ({ source, asOf, body }: OfficeSlide): readonly DocxBlock[] =>
  body.kind === 'none' || body.kind === 'text'
    ? []
    : [{ kind: 'SourceNote', text: [source, asOf].filter(text => text !== '').join('　') }]

/** A slide as a chapter: its sentence, what it shows, where that comes from. */
export function slideBlocks(slide: Slide, setting: OfficeSetting): readonly DocxBlock[] {
  const pages = officeSlides(slide, setting)
  const [first] = pages
  if (!first) return []
  return [
    ...(first.lead === '' ? [] : [{ kind: 'Normal', text: first.lead } as const]),
    ...pages.flatMap(bodyBlocks),
    ...noteBlocks(first),
  ]
}
