import { tag, xmlFile } from '#data/ooxml/xml.ts'
import type { NativeChart } from '../chart/nativeChart.ts'
import type { NativeCell, NativeTable } from '../table/nativeTable.ts'
import { CHART, LINE, PAGE, TEXT_WIDTH } from './measures.ts'
import { textRuns, WORD, wordValue } from './wordParts.ts'

/** A piece of a report, in the order of reading. */
export type DocxBlock =
  | {
      readonly kind: 'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Normal' | 'Caption' | 'SourceNote'
      readonly text: string
    }
  | { readonly kind: 'table'; readonly table: NativeTable }
  | { readonly kind: 'chart'; readonly chart: NativeChart }
  | { readonly kind: 'page' }

const paragraph = (style: string, content: string): string =>
  tag('w:p', {}, tag('w:pPr', {}, wordValue('pStyle', style)), content)

const COLOURS: Readonly<Record<string, string>> = { tx1: '14181D', bg1: 'FFFFFF', bg2: 'F2F4F5', accent1: '9A1B30' }
const hex = (paint: string): string => COLOURS[paint] ?? paint
const ALIGN = { start: 'left', end: 'right', centre: 'center' } as const

function cellXml(cell: NativeCell, width: number, isHead: boolean): string {
  const { text, align = 'start', bold = false, fill, ink } = cell
  const line = { 'w:val': 'single', 'w:sz': isHead ? 8 : 4, 'w:space': 0, 'w:color': isHead ? '14181D' : 'D6DBDF' }
  const properties = tag(
    'w:tcPr',
    {},
    tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    tag('w:tcBorders', {}, isHead ? tag('w:top', { ...line, 'w:sz': 12 }) : '', tag('w:bottom', line)),
    fill === undefined ? '' : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill) }),
    wordValue('vAlign', 'center'),
  )
  // Figures keep away from the words of the next column.
  const inset = align === 'end' ? tag('w:ind', { 'w:right': 160, 'w:firstLineChars': 0, 'w:firstLine': 0 }) : ''
  const place = tag('w:pPr', {}, wordValue('pStyle', 'TableText'), inset, wordValue('jc', ALIGN[align]))
  const look = { ...(bold || isHead ? { bold: true } : {}), ...(ink === undefined ? {} : { colour: hex(ink) }) }
  return tag('w:tc', {}, properties, tag('w:p', {}, place, text === '' ? '' : textRuns(text, look)))
}

/** A table as wide as the text; its head is repeated on every page, and no row is torn. */
function tableXml({ widths, head, rows, description }: NativeTable): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const measures = widths.map(width => Math.floor((width / total) * TEXT_WIDTH))
  const rowXml = (cells: readonly NativeCell[], isHead: boolean): string =>
    tag(
      'w:tr',
      {},
      tag('w:trPr', {}, '<w:cantSplit/>', isHead ? '<w:tblHeader/>' : ''),
      ...cells.map((cell, index) => cellXml(cell, measures[index] ?? 0, isHead)),
    )
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      tag('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }),
      wordValue('tblLayout', 'fixed').replace('w:val', 'w:type'),
      tag('w:tblCellMar', {}, ...['left', 'right'].map(side => tag(`w:${side}`, { 'w:w': 60, 'w:type': 'dxa' }))),
      wordValue('tblDescription', description),
    ),
    tag('w:tblGrid', {}, ...measures.map(width => tag('w:gridCol', { 'w:w': width }))),
    head.length > 0 ? rowXml(head, true) : '',
    ...rows.map(cells => rowXml(cells, false)),
  )
}

function chartRun({ description }: NativeChart, relation: string, id: number): string {
  const graphic = tag(
    'a:graphic',
    {},
    tag(
      'a:graphicData',
      { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
      tag('c:chart', { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'r:id': relation }),
    ),
  )
  return tag(
    'w:r',
    {},
    tag(
      'w:drawing',
      {},
      tag(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        tag('wp:extent', { cx: CHART.width, cy: CHART.height }),
        tag('wp:docPr', { id, name: `Chart ${String(id)}`, descr: description }),
        '<wp:cNvGraphicFramePr/>',
        graphic,
      ),
    ),
  )
}

const SECTION = tag(
  'w:sectPr',
  {},
  tag('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
  tag('w:headerReference', { 'w:type': 'even', 'r:id': 'rIdHeader' }),
  tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdOdd' }),
  tag('w:footerReference', { 'w:type': 'even', 'r:id': 'rIdEven' }),
  tag('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
  tag('w:pgMar', {
    ...{ 'w:top': PAGE.top, 'w:right': PAGE.right, 'w:bottom': PAGE.bottom, 'w:left': PAGE.left },
    ...{ 'w:header': PAGE.header, 'w:footer': PAGE.footer, 'w:gutter': 0 },
  }),
  tag('w:docGrid', { 'w:type': 'lines', 'w:linePitch': LINE }),
)

/** The document; charts refer to their parts by relations in their order. */
export function documentXml(blocks: readonly DocxBlock[], relations: readonly string[]): string {
  let charts = 0
  const pieces = blocks.map(block => {
    // Two tables without a paragraph between them would become one.
    if (block.kind === 'table') return tableXml(block.table) + paragraph('SourceNote', '')
    if (block.kind === 'page') return tag('w:p', {}, tag('w:r', {}, tag('w:br', { 'w:type': 'page' })))
    if (block.kind !== 'chart') return paragraph(block.kind, textRuns(block.text))
    charts += 1
    return paragraph('Figure', chartRun(block.chart, relations[charts - 1] ?? '', charts))
  })
  return xmlFile(tag('w:document', WORD, tag('w:body', {}, ...pieces, SECTION)))
}
