import { widthOf } from '#charts/parts/text.ts'
import { tag } from '#data/ooxml/xml.ts'
import type { NativeChart } from '../chart/nativeChart.ts'
import type { OfficeSlide, TextLine } from '../officeSlide.ts'
import type { NativeTable } from '../table/nativeTable.ts'
import { gridIn, PLACES, SLIDE, type Box } from './geometry.ts'
import { INDEX } from './master.ts'
import { chartReference, frameXml, paragraphsXml, partXml, shapeXml, treeXml } from './shapes.ts'
import { tableXml } from './tableXml.ts'

/** How a slide refers to the chart parts that it shows, in their order. */
export type ChartRelations = readonly string[]

const FIRST_FREE = 20
const TABLE_SIZE = 14

const SMALLEST = 12

/** A text that would not fit its place at the size of the layout is set smaller; one that fits says no size at all. */
function fitting(
  text: string,
  { size, lines, wide = 1 }: { readonly size: number; readonly lines: number; readonly wide?: number },
): { size?: number } {
  const rowsAt = (points: number): number => {
    const room = PLACES.title.width / 12_700 / points
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, 1) * wide) / (room * 0.97))), 0)
  }
  let points = size
  while (points > SMALLEST && rowsAt(points) * points > lines * size) points -= 1
  return points === size ? {} : { size: points }
}

const filled = (
  id: number,
  name: string,
  placeholder: { readonly type?: 'title' | 'body'; readonly index?: number },
  text: string,
  letters: { readonly lang: string; readonly size?: number },
): string => (text === '' ? '' : shapeXml({ id, name, placeholder, text: paragraphsXml(text, letters) }))

const slideNumber = shapeXml({
  id: 8,
  name: 'Slide Number',
  placeholder: { type: 'sldNum', index: INDEX.number },
  text: '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>',
})

/** Words across the whole slide, faint, turned, and not in the way of a click. */
function watermarkXml(text: string, index: number, lang: string): string {
  const height = 1_100_000
  const y = SLIDE.height / 2 - height / 2 + index * 1_300_000
  return shapeXml({
    ...{ id: 9 + index, name: 'Watermark', description: text, isTextBox: true, locked: true, turn: 340 },
    box: { x: 800_000, y, width: SLIDE.width - 1_600_000, height },
    body: '<a:bodyPr wrap="square" anchor="ctr"><a:noAutofit/></a:bodyPr>',
    text: paragraphsXml(text, { lang, size: 54, bold: true, paint: 'tx1', opacity: 11, align: 'ctr' }),
  })
}

const badgeXml = (texts: readonly string[], lang: string): string =>
  texts.length === 0
    ? ''
    : shapeXml({
        ...{ id: 15, name: 'Mark', isTextBox: true, box: PLACES.mark },
        body: '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>',
        text: paragraphsXml(texts.join('　'), { lang, size: 14, bold: true, paint: 'accent1', align: 'r' }),
      })

/** As many columns as leave every drawing wider than high. */
const columnsFor = (count: number): number => (count <= 3 ? count : count <= 4 ? 2 : count <= 6 ? 3 : 4)

function chartFrames(charts: readonly NativeChart[], relations: ChartRelations): readonly string[] {
  const boxes = gridIn(PLACES.body, charts.length, Math.max(1, columnsFor(charts.length)))
  return charts.map((chart, index) => {
    const box: Box = boxes[index] ?? PLACES.body
    const wish = { id: FIRST_FREE + index, name: chart.title || 'Chart', description: chart.description, box }
    return frameXml(wish, 'chart', chartReference(relations[index] ?? ''))
  })
}

const tableFrame = (table: NativeTable, lang: string): string =>
  frameXml(
    { id: FIRST_FREE, name: 'Table', description: table.description, box: PLACES.body },
    'table',
    tableXml(table, PLACES.body, TABLE_SIZE, lang),
  )

const textXml = (lines: readonly TextLine[], lang: string): string =>
  shapeXml({
    ...{ id: 6, name: 'Text', placeholder: { type: 'body', index: INDEX.body } },
    body: '<a:bodyPr><a:normAutofit/></a:bodyPr>',
    text: lines.map(({ text, isItem }) => paragraphsXml(text, { lang, isPlain: !isItem })).join('') || '<a:p/>',
  })

function bodyXml({ body }: OfficeSlide, relations: ChartRelations, lang: string): readonly string[] {
  switch (body.kind) {
    case 'charts':
      return chartFrames(body.charts, relations)
    case 'table':
      return [tableFrame(body.table, lang)]
    case 'text':
      return [textXml(body.lines, lang)]
    case 'none':
      return []
  }
}

/** One slide. What has no text has no shape: an empty placeholder would ask to be clicked. */
export function slideXml(slide: OfficeSlide, relations: ChartRelations, lang: string, hidden: boolean): string {
  const { layout, title, subtitle, lead, source, asOf, watermarks, badges } = slide
  const isContent = layout === 'content'
  const under = isContent ? [subtitle, lead].filter(text => text !== '').join('\n') : subtitle
  const foot = [source, asOf].filter(text => text !== '').join('　')
  return partXml(
    'p:sld',
    { show: hidden ? 0 : undefined },
    tag(
      'p:cSld',
      { name: undefined },
      treeXml([
        ...watermarks.map((text, index) => watermarkXml(text, index, lang)),
        shapeXml({
          ...{ id: 2, name: 'Title', placeholder: { type: 'title' } },
          text: paragraphsXml(title, {
            lang,
            ...(isContent ? fitting(title, { size: 28, lines: 1.45, wide: 1.12 }) : {}),
          }),
        }),
        filled(3, 'Lead', { type: 'body', index: INDEX.lead }, under, {
          lang,
          ...(isContent ? fitting(under, { size: 18, lines: 2.2 }) : {}),
        }),
        ...bodyXml(slide, relations, lang),
        filled(7, 'Source', { type: 'body', index: INDEX.foot }, foot, { lang }),
        slideNumber,
        badgeXml(badges, lang),
      ]),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
}
