import { tag, textTag, xmlFile } from '#data/ooxml/xml.ts'
import { runXml, textRuns, WORD, wordValue } from './wordParts.ts'
import { SIZES } from './measures.ts'

const FIELD = (kind: string): string => tag('w:fldChar', { 'w:fldCharType': kind })

/** A page number between dashes, outside: odd pages to the right, even ones to the left, one character in. */
export function footerXml(side: 'odd' | 'even'): string {
  const look = runXml({ face: 'table', size: SIZES.number })
  const run = (content: string): string => tag('w:r', {}, look, content)
  const text = (said: string): string => run(textTag('w:t', said, { 'xml:space': 'preserve' }))
  const field =
    run(FIELD('begin')) +
    run(textTag('w:instrText', ' PAGE ', { 'xml:space': 'preserve' })) +
    run(FIELD('separate')) +
    text('1') +
    run(FIELD('end'))
  const inset = side === 'odd' ? { 'w:rightChars': 100, 'w:right': 280 } : { 'w:leftChars': 100, 'w:left': 280 }
  const place = tag(
    'w:pPr',
    {},
    wordValue('pStyle', 'PageNumber'),
    tag('w:ind', { ...inset, 'w:firstLineChars': 0, 'w:firstLine': 0 }),
    wordValue('jc', side === 'odd' ? 'right' : 'left'),
  )
  return xmlFile(tag('w:ftr', WORD, tag('w:p', {}, place, text('— '), field, text(' —'))))
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
  'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

const PLACE =
  'position:absolute;margin-left:0;margin-top:0;rotation:315;z-index:-251658752;mso-position-horizontal:center;' +
  'mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin'

/** The words across a page, as the office suites themselves keep a watermark: word art behind the text of the header. */
function watermarkXml(text: string, index: number): string {
  const width = Math.min(440, 60 * text.length)
  return tag(
    'w:r',
    {},
    tag(
      'w:pict',
      {},
      SHAPE_TYPE,
      tag(
        'v:shape',
        {
          id: `PowerPlusWaterMarkObject${String(index + 1)}`,
          'o:spid': `_x0000_s${String(2049 + index)}`,
          type: '#_x0000_t136',
          alt: text,
          style: `${PLACE};width:${String(width)}pt;height:${String(Math.round(width / Math.max(4, text.length)))}pt`,
          'o:allowincell': 'f',
          fillcolor: '#c8c8c8',
          stroked: 'f',
        },
        '<v:fill opacity=".45"/>',
        tag('v:textpath', { style: 'font-family:"SimHei";font-size:1pt', string: text }),
      ),
    ),
  )
}

/** What no page may hide: the watermark across it, and all marks in words at its head. */
export function headerXml(watermarks: readonly string[], badges: readonly string[]): string {
  const words = [...watermarks, ...badges].join('　')
  const place = tag(
    'w:pPr',
    {},
    wordValue('pStyle', 'SourceNote'),
    tag('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
    wordValue('jc', 'right'),
  )
  const said = words === '' ? '' : textRuns(words, { face: 'heading', size: SIZES.note, colour: '9A1B30' })
  return xmlFile(tag('w:hdr', WORD, tag('w:p', {}, place, ...watermarks.map(watermarkXml), said)))
}
