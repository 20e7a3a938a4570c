import { tag } from '#data/ooxml/xml.ts'
import { fillXml } from '../chart/chartParts.ts'
import type { NativeCell, NativeTable } from '../table/nativeTable.ts'
import type { Box } from './geometry.ts'
import { paragraphsXml } from './shapes.ts'

const ALIGN = { start: 'l', end: 'r', centre: 'ctr' } as const
const RULE = 'D6DBDF'

const edge = (name: string, paint: string | undefined, width = 6350): string =>
  tag(`a:${name}`, { w: width }, paint === undefined ? '<a:noFill/>' : fillXml(paint))

interface CellSetting {
  readonly isHead: boolean
  readonly size: number
  readonly lang: string
}

/** The edges of a cell: a rule below, a stronger one under the head, none at the sides. */
function cellLook({ fill, align }: NativeCell, { isHead }: CellSetting): string {
  const below = edge('lnB', isHead ? 'tx1' : RULE, isHead ? 12_700 : 6350)
  return tag(
    'a:tcPr',
    { marL: 90_000, marR: align === 'end' ? 270_000 : 90_000, marT: 36_000, marB: 36_000, anchor: 'ctr' },
    edge('lnL', undefined) + edge('lnR', undefined) + edge('lnT', undefined) + below,
    fill === undefined ? '<a:noFill/>' : fillXml(fill),
  )
}

function cellXml(cell: NativeCell, setting: CellSetting): string {
  const text = paragraphsXml(cell.text, {
    lang: setting.lang,
    size: setting.size,
    bold: setting.isHead || (cell.bold ?? false),
    paint: cell.ink ?? 'tx1',
    align: ALIGN[cell.align ?? 'start'],
  })
  return tag('a:tc', {}, tag('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', text), cellLook(cell, setting))
}

/** A native table within a box; its rows share the height where they are few. */
export function tableXml(table: NativeTable, box: Box, size: number, lang: string): string {
  const { head, rows, widths } = table
  const total = widths.reduce((sum, width) => sum + width, 0)
  const all = (head.length > 0 ? 1 : 0) + rows.length
  const isMap = head.length === 0
  const height = isMap
    ? Math.floor(box.height / Math.max(1, all))
    : Math.min(Math.floor(box.height / Math.max(all, 1)), 430_000)
  const rowXml = (cells: readonly NativeCell[], isHead: boolean): string =>
    tag('a:tr', { h: height }, ...cells.map(cell => cellXml(cell, { isHead, size, lang })))
  return tag(
    'a:tbl',
    {},
    tag('a:tblPr', { firstRow: head.length > 0 }),
    tag('a:tblGrid', {}, ...widths.map(width => tag('a:gridCol', { w: Math.floor((width / total) * box.width) }))),
    head.length > 0 ? rowXml(head, true) : '',
    ...rows.map(cells => rowXml(cells, false)),
  )
}
