import { tag } from '#data/ooxml/xml.ts'
import { fillXml } from '../chart/chartParts.ts'
import { PLACES, SLIDE, type Box } from './geometry.ts'
import { partXml, paragraphsXml, shapeXml, treeXml, type Placeholder } from './shapes.ts'

/** The words of placeholders that nobody has filled in, in the language of the file. */
export interface MasterWords {
  readonly lang: string
  readonly names: Readonly<Record<'title' | 'section' | 'content', string>>
  readonly prompts: Readonly<Record<'title' | 'text', string>>
}

/** The layouts by the number of their part. */
export const LAYOUTS = ['title', 'section', 'content'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** The places of a content slide's own placeholders. */
export const INDEX = { lead: 13, body: 14, foot: 15, number: 12 } as const

const FONT = (kind: 'mj' | 'mn'): string =>
  tag('a:latin', { typeface: `+${kind}-lt` }) + tag('a:ea', { typeface: `+${kind}-ea` })

function levelXml(
  level: number,
  style: { readonly size: number; readonly bold?: boolean; readonly paint: string; readonly kind: 'mj' | 'mn' },
  indent = 0,
): string {
  const bullet = indent > 0 ? tag('a:buFont', { typeface: 'Arial' }) + tag('a:buChar', { char: '•' }) : '<a:buNone/>'
  return tag(
    `a:lvl${String(level)}pPr`,
    { marL: indent, indent: -indent, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    tag('a:lnSpc', {}, tag('a:spcPct', { val: 110_000 })),
    tag('a:spcBef', {}, tag('a:spcPts', { val: indent > 0 ? 600 : 0 })),
    bullet,
    tag(
      'a:defRPr',
      { sz: style.size * 100, b: style.bold ? 1 : 0, kern: 1200 },
      fillXml(style.paint),
      FONT(style.kind),
    ),
  )
}

const list = (...levels: readonly string[]): string => tag('a:lstStyle', {}, ...levels)

const INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const
const body = (anchor: 't' | 'ctr' | 'b', fits = true): string =>
  tag('a:bodyPr', { vert: 'horz', ...INSETS, anchor }, fits ? '<a:normAutofit/>' : '')

interface Field {
  readonly id: number
  readonly name: string
  readonly placeholder: Placeholder
  readonly box: Box
  readonly anchor: 't' | 'ctr' | 'b'
  readonly styles: string
  readonly prompt: string
}

const fieldXml = ({ anchor, prompt, ...field }: Field, lang: string): string =>
  shapeXml({ ...field, body: body(anchor), text: paragraphsXml(prompt, { lang }) })

const numberField = (id: number): string =>
  shapeXml({
    ...{ id, name: 'Slide Number', placeholder: { type: 'sldNum', index: INDEX.number }, box: PLACES.number },
    body: body('ctr', false),
    styles: list(tag('a:lvl1pPr', { algn: 'r' }, tag('a:defRPr', { sz: 1200 }, fillXml('tx1')))),
    text: '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>',
  })

const accentRule = (id: number, box: Box): string => shapeXml({ id, name: 'Rule', box, paint: 'accent1' })

const TITLE_STYLE = { size: 28, bold: true, paint: 'tx1', kind: 'mj' } as const

/** The master: where title and text stand, and how five levels of text look. */
export function masterXml({ lang, prompts }: MasterWords): string {
  const shapes = [
    fieldXml(
      {
        ...{ id: 2, name: 'Title', placeholder: { type: 'title' }, box: PLACES.title, anchor: 'ctr' },
        ...{ styles: '<a:lstStyle/>', prompt: prompts.title },
      },
      lang,
    ),
    fieldXml(
      {
        ...{ id: 3, name: 'Text', placeholder: { type: 'body', index: 1 }, box: PLACES.body, anchor: 't' },
        ...{ styles: '<a:lstStyle/>', prompt: prompts.text },
      },
      lang,
    ),
    numberField(4),
  ]
  const text = [1, 2, 3, 4, 5].map(level =>
    levelXml(level, { size: Math.max(14, 22 - level * 2), paint: 'tx1', kind: 'mn' }, 228_600 + (level - 1) * 228_600),
  )
  const identity = (name: string): readonly [string, string] => [name, name]
  const map = Object.fromEntries([
    ['bg1', 'lt1'],
    ['tx1', 'dk1'],
    ['bg2', 'lt2'],
    ['tx2', 'dk2'],
    ...['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map(identity),
  ])
  const ids = LAYOUTS.map((_, index) =>
    tag('p:sldLayoutId', { id: 2_147_483_649 + index, 'r:id': `rId${String(index + 1)}` }),
  )
  return partXml(
    'p:sldMaster',
    {},
    tag(
      'p:cSld',
      {},
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      treeXml(shapes),
    ),
    tag('p:clrMap', map),
    tag('p:sldLayoutIdLst', {}, ...ids),
    tag(
      'p:txStyles',
      {},
      tag('p:titleStyle', {}, levelXml(1, TITLE_STYLE)),
      tag('p:bodyStyle', {}, ...text),
      tag('p:otherStyle', {}, levelXml(1, { size: 14, paint: 'tx1', kind: 'mn' })),
    ),
  )
}

const wide = (y: number, height: number): Box => ({ ...PLACES.title, y, height })

function titleShapes({ lang, prompts }: MasterWords, size: number, top: number): readonly string[] {
  return [
    accentRule(5, { ...PLACES.rule, y: top, width: 1_080_000, height: 54_000 }),
    fieldXml(
      {
        ...{ id: 2, name: 'Title', placeholder: { type: 'title' }, box: wide(top + 180_000, 1_500_000), anchor: 't' },
        styles: list(levelXml(1, { ...TITLE_STYLE, size })),
        prompt: prompts.title,
      },
      lang,
    ),
    fieldXml(
      {
        ...{ id: 3, name: 'Text', placeholder: { type: 'body', index: INDEX.lead }, anchor: 't' },
        box: wide(top + 1_740_000, 1_300_000),
        styles: list(levelXml(1, { size: 20, paint: 'tx1', kind: 'mn' })),
        prompt: prompts.text,
      },
      lang,
    ),
  ]
}

const footField = ({ lang, prompts }: MasterWords): string =>
  fieldXml(
    {
      ...{ id: 7, name: 'Source', placeholder: { type: 'body', index: INDEX.foot }, box: PLACES.foot, anchor: 'ctr' },
      styles: list(levelXml(1, { size: 12, paint: '48525C', kind: 'mn' })),
      prompt: prompts.text,
    },
    lang,
  )

function contentShapes(words: MasterWords): readonly string[] {
  const { lang, prompts } = words
  const field = (id: number, name: string, index: number, box: Box, styles: string): string =>
    fieldXml({ id, name, placeholder: { type: 'body', index }, box, anchor: 't', styles, prompt: prompts.text }, lang)
  return [
    accentRule(5, PLACES.rule),
    fieldXml(
      {
        ...{ id: 2, name: 'Title', placeholder: { type: 'title' }, box: PLACES.title, anchor: 'ctr' },
        ...{ styles: '<a:lstStyle/>', prompt: prompts.title },
      },
      lang,
    ),
    field(3, 'Lead', INDEX.lead, PLACES.lead, list(levelXml(1, { size: 18, paint: '48525C', kind: 'mn' }))),
    field(6, 'Text', INDEX.body, PLACES.body, '<a:lstStyle/>'),
  ]
}

/** A layout: a cover, a section, or a slide of content. */
export function layoutXml(layout: LayoutName, words: MasterWords): string {
  const shapes =
    layout === 'content'
      ? contentShapes(words)
      : layout === 'title'
        ? titleShapes(words, 44, 2_000_000)
        : titleShapes(words, 36, 2_400_000)
  const type = { title: 'title', section: 'secHead', content: undefined }[layout]
  return partXml(
    'p:sldLayout',
    { type, preserve: 1, userDrawn: layout === 'content' ? 1 : undefined },
    tag('p:cSld', { name: words.names[layout] }, treeXml([...shapes, footField(words), numberField(8)])),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
}

/** The size of a slide, as the presentation names it. */
export const SLIDE_SIZE = tag('p:sldSz', { cx: SLIDE.width, cy: SLIDE.height })
