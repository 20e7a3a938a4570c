import { tag, textTag, xmlFile, type XmlAttributes } from '#data/ooxml/xml.ts'
import { fillXml } from '../chart/chartParts.ts'
import type { Paint } from '../chart/nativeChart.ts'
import type { Box } from './geometry.ts'

/** The name spaces of every part of a presentation. */
export const SPACES: XmlAttributes = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** The look of letters; what is absent comes from the layout. */
export interface Letters {
  readonly size?: number
  readonly bold?: boolean
  readonly paint?: Paint
  /** In hundredths: 12 is a breath of colour. */
  readonly opacity?: number
  readonly align?: 'l' | 'ctr' | 'r'
  /** Without the bullet and the indent of its level. */
  readonly isPlain?: boolean
  readonly lang: string
}

function letterFill({ paint, opacity }: Letters): string {
  if (paint === undefined) return ''
  if (opacity === undefined) return fillXml(paint)
  const alpha = tag('a:alpha', { val: opacity * 1000 })
  const colour = /^[0-9A-F]{6}$/.test(paint) ? 'a:srgbClr' : 'a:schemeClr'
  return tag('a:solidFill', {}, tag(colour, { val: paint }, alpha))
}

const runProperties = (name: string, letters: Letters): string =>
  tag(
    name,
    {
      lang: letters.lang,
      altLang: letters.lang === 'zh-CN' ? 'en-US' : 'zh-CN',
      sz: letters.size === undefined ? undefined : Math.round(letters.size * 100),
      b: letters.bold,
      dirty: 0,
    },
    letterFill(letters),
  )

/** A text as paragraphs, a line each. */
export function paragraphsXml(text: string, letters: Letters): string {
  const { align: algn, isPlain } = letters
  const indent = isPlain ? { marL: 0, indent: 0 } : {}
  const properties = algn || isPlain ? tag('a:pPr', { ...indent, algn }, isPlain ? '<a:buNone/>' : '') : ''
  return text
    .split('\n')
    .map(line =>
      line === ''
        ? tag('a:p', {}, properties, runProperties('a:endParaRPr', letters))
        : tag('a:p', {}, properties, tag('a:r', {}, runProperties('a:rPr', letters), textTag('a:t', line))),
    )
    .join('')
}

/** Position and size. */
export const placeXml = (name: string, { x, y, width, height }: Box, turn = 0): string =>
  tag(
    name,
    { rot: turn === 0 ? undefined : turn * 60_000 },
    tag('a:off', { x, y }),
    tag('a:ext', { cx: width, cy: height }),
  )

/** A shape that a layout gives place and look to. */
export interface Placeholder {
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'sldNum' | 'sldImg'
  readonly index?: number
}

interface ShapeWish {
  readonly id: number
  readonly name: string
  readonly description?: string
  readonly placeholder?: Placeholder
  readonly box?: Box
  readonly turn?: number
  readonly paint?: Paint
  readonly edge?: Paint
  readonly isTextBox?: boolean
  /** What `a:bodyPr` says: anchor, insets, and how text that is too long behaves. */
  readonly body?: string
  /** Levels of a layout or master. */
  readonly styles?: string
  /** Paragraphs. */
  readonly text?: string
  readonly locked?: boolean
}

function shapeLook({ box, turn = 0, paint, edge, placeholder }: ShapeWish): string {
  const line = edge === undefined ? '' : tag('a:ln', { w: 12_700 }, fillXml(edge))
  const isDrawn = box !== undefined && placeholder === undefined
  return tag(
    'p:spPr',
    {},
    box ? placeXml('a:xfrm', box, turn) : '',
    isDrawn ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : '',
    paint === undefined ? (isDrawn ? '<a:noFill/>' : '') : fillXml(paint),
    line,
  )
}

/** A shape with text: a placeholder, a text box or a plain field of colour. */
export function shapeXml(wish: ShapeWish): string {
  const { id, name, description, placeholder, isTextBox, body = '<a:bodyPr/>', styles = '<a:lstStyle/>' } = wish
  const locks = tag('a:spLocks', { noGrp: placeholder ? 1 : undefined, noSelect: wish.locked ? 1 : undefined })
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name, descr: description }),
      tag('p:cNvSpPr', { txBox: isTextBox ? 1 : undefined }, placeholder || wish.locked ? locks : ''),
      tag('p:nvPr', {}, placeholder ? tag('p:ph', { type: placeholder.type, idx: placeholder.index }) : ''),
    ),
    shapeLook(wish),
    tag('p:txBody', {}, body, styles, wish.text ?? '<a:p/>'),
  )
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** The tree of shapes of a slide, layout or master. */
export const treeXml = (shapes: readonly string[]): string => tag('p:spTree', {}, GROUP, ...shapes)

/** A chart or table in its frame. */
export function frameXml(
  wish: { readonly id: number; readonly name: string; readonly description: string; readonly box: Box },
  kind: 'chart' | 'table',
  content: string,
): string {
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      tag('p:cNvPr', { id: wish.id, name: wish.name, descr: wish.description }),
      tag('p:cNvGraphicFramePr', {}, '<a:graphicFrameLocks noGrp="1"/>'),
      '<p:nvPr/>',
    ),
    placeXml('p:xfrm', wish.box),
    tag(
      'a:graphic',
      {},
      tag('a:graphicData', { uri: `http://schemas.openxmlformats.org/drawingml/2006/${kind}` }, content),
    ),
  )
}

/** A reference from a frame to its chart part. */
export const chartReference = (relation: string): string =>
  tag('c:chart', { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'r:id': relation })

/** A part of a presentation as a file. */
export const partXml = (name: string, attributes: XmlAttributes, ...children: readonly string[]): string =>
  xmlFile(tag(name, { ...SPACES, ...attributes }, ...children))
