import { tag, textTag, type XmlAttributes } from '#data/ooxml/xml.ts'
import type { Paint, SeriesLook } from './nativeChart.ts'

const EMU_A_POINT = 12_700

/** An element of the chart language whose only content is its value. */
export const val = (name: string, value: string | number | boolean): string => tag(`c:${name}`, { val: value })

/** A colour, of the theme or fixed. */
export const colourXml = (paint: Paint, ...changes: readonly string[]): string =>
  /^[0-9A-Fa-f]{6}$/.test(paint)
    ? tag('a:srgbClr', { val: paint.toUpperCase() }, ...changes)
    : tag('a:schemeClr', { val: paint }, ...changes)

/** A plain filling. */
export const fillXml = (paint: Paint): string => tag('a:solidFill', {}, colourXml(paint))

const DASHES = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const

/** A stroke; without one, the absence of a stroke. */
export function strokeXml({ paint, stroke, width }: Pick<SeriesLook, 'paint' | 'stroke' | 'width'>): string {
  if (stroke === 'none') return tag('a:ln', {}, '<a:noFill/>')
  const w = Math.round(width * EMU_A_POINT)
  return tag('a:ln', { w, cap: 'rnd' }, fillXml(paint), tag('a:prstDash', { val: DASHES[stroke] }), '<a:round/>')
}

/** The look of letters: size in points, and the theme's own typefaces, East Asian ones too. */
export function runXml(
  name: string,
  { size, paint = 'tx1', bold = false }: { readonly size: number; readonly paint?: Paint; readonly bold?: boolean },
): string {
  const attributes: XmlAttributes = { sz: Math.round(size * 100), b: bold }
  return tag(
    name,
    attributes,
    fillXml(paint),
    tag('a:latin', { typeface: '+mn-lt' }),
    tag('a:ea', { typeface: '+mn-ea' }),
  )
}

/** How all texts of a part of a chart are set. */
export const textXml = (size: number, paint: Paint = 'tx1', bold = false): string =>
  tag(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    tag('a:p', {}, tag('a:pPr', {}, runXml('a:defRPr', { size, paint, bold })), tag('a:endParaRPr', { lang: 'zh-CN' })),
  )

/** A text of its own within a chart. */
export const richXml = (text: string, size: number, paint: Paint = 'tx1', bold = false): string =>
  tag(
    'c:tx',
    {},
    tag(
      'c:rich',
      {},
      '<a:bodyPr/><a:lstStyle/>',
      tag(
        'a:p',
        {},
        tag('a:pPr', {}, runXml('a:defRPr', { size, paint, bold })),
        tag('a:r', {}, runXml('a:rPr', { size, paint, bold }), textTag('a:t', text)),
      ),
    ),
  )
