import { tag } from '#data/ooxml/xml.ts'
import { partXml, paragraphsXml, shapeXml, treeXml } from './shapes.ts'

/** A page of notes is a sheet of paper, upright. */
export const NOTES = { width: 6_858_000, height: 9_144_000 } as const

const IMAGE = { x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100 } as const
const TEXT = { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 } as const

const image = (isMaster: boolean): string =>
  tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id: 2, name: 'Slide Image' }),
      tag('p:cNvSpPr', {}, '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'),
      tag('p:nvPr', {}, tag('p:ph', { type: 'sldImg', idx: isMaster ? 2 : undefined })),
    ),
    isMaster
      ? tag(
          'p:spPr',
          {},
          tag(
            'a:xfrm',
            {},
            tag('a:off', { x: IMAGE.x, y: IMAGE.y }),
            tag('a:ext', { cx: IMAGE.width, cy: IMAGE.height }),
          ),
          '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>',
        )
      : '<p:spPr/>',
  )

const level = tag(
  'a:lvl1pPr',
  { marL: 0, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
  tag(
    'a:defRPr',
    { sz: 1200, kern: 1200 },
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
  ),
)

/** The master of all pages of notes: a picture of the slide, and the text below it. */
export const notesMasterXml = (lang: string, prompt: string): string =>
  partXml(
    'p:notesMaster',
    {},
    tag(
      'p:cSld',
      {},
      '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
      treeXml([
        image(true),
        shapeXml({
          ...{ id: 3, name: 'Notes', placeholder: { type: 'body', index: 3 }, box: TEXT },
          text: paragraphsXml(prompt, { lang }),
        }),
      ]),
    ),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    tag('p:notesStyle', {}, level),
  )

/** What the speaker has before the eyes on one slide. */
export const notesXml = (text: string, lang: string): string =>
  partXml(
    'p:notes',
    {},
    tag(
      'p:cSld',
      {},
      treeXml([
        image(false),
        shapeXml({
          ...{ id: 3, name: 'Notes', placeholder: { type: 'body', index: 1 } },
          text: paragraphsXml(text, { lang }),
        }),
      ]),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
