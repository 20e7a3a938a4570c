import { tag, textTag, xmlFile, type XmlAttributes } from '#data/ooxml/xml.ts'
import { FACES, INDENT, LATIN, LINE, SIZES } from './measures.ts'

/** The name spaces of every part of a text document. */
export const WORD: XmlAttributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
}

/** An element whose only content is its value. */
export const wordValue = (name: string, value: string | number): string => tag(`w:${name}`, { 'w:val': value })

type Face = keyof typeof FACES

interface RunLook {
  readonly face?: Face
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: string
}

/** How letters look. */
export function runXml({ face, size, bold, colour }: RunLook): string {
  const name = face && FACES[face].name
  const fonts = name ? tag('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': name, 'w:cs': LATIN }) : ''
  return tag(
    'w:rPr',
    {},
    fonts,
    bold ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : wordValue('color', colour),
    size === undefined ? '' : wordValue('sz', size) + wordValue('szCs', size),
  )
}

/** Text as runs; a line break within it stays one. */
export function textRuns(text: string, look: RunLook = {}): string {
  const properties = Object.keys(look).length > 0 ? runXml(look) : ''
  return text
    .split('\n')
    .map((line, index) =>
      tag('w:r', {}, properties, index > 0 ? '<w:br/>' : '', textTag('w:t', line, { 'xml:space': 'preserve' })),
    )
    .join('')
}

interface StyleWish extends RunLook {
  readonly id: string
  readonly name: string
  readonly align?: 'center' | 'both' | 'left'
  readonly indent?: number
  readonly outline?: number
  readonly line?: number
  readonly before?: number
  readonly after?: number
  readonly keep?: boolean
}

/** Small print keeps to its own lines, not to the grid of the body. */
function spacingXml({ line = LINE, before = 0, after = 0 }: StyleWish): string {
  const lineRule = line === 240 ? 'auto' : 'exact'
  const spacing = { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': lineRule }
  return (line === 240 ? wordValue('snapToGrid', 0) : '') + tag('w:spacing', spacing)
}

function styleXml(wish: StyleWish): string {
  const { id, name, align, indent = 0, outline, keep } = wish
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': id === 'Normal' ? 1 : undefined },
    wordValue('name', name),
    id === 'Normal' ? '' : wordValue('basedOn', 'Normal') + wordValue('next', 'Normal'),
    '<w:qFormat/>',
    tag(
      'w:pPr',
      {},
      keep ? '<w:keepNext/><w:keepLines/>' : '',
      spacingXml(wish),
      indent > 0
        ? tag('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': indent })
        : tag('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      align === undefined ? '' : wordValue('jc', align),
      outline === undefined ? '' : wordValue('outlineLvl', outline),
    ),
    runXml(wish),
  )
}

const STYLES: readonly StyleWish[] = [
  { id: 'Normal', name: 'Normal', face: 'body', size: SIZES.body, align: 'both', indent: INDENT },
  {
    id: 'Title',
    name: 'Title',
    face: 'title',
    size: SIZES.title,
    align: 'center',
    line: 700,
    before: 240,
    after: 240,
    keep: true,
  },
  { id: 'Subtitle', name: 'Subtitle', face: 'second', size: SIZES.body, align: 'center', after: 200 },
  { id: 'Heading1', name: 'heading 1', face: 'heading', size: SIZES.body, indent: INDENT, outline: 0, keep: true },
  { id: 'Heading2', name: 'heading 2', face: 'second', size: SIZES.body, indent: INDENT, outline: 1, keep: true },
  {
    id: 'Caption',
    name: 'caption',
    face: 'heading',
    size: SIZES.table,
    align: 'center',
    line: 240,
    before: 120,
    after: 60,
    keep: true,
  },
  {
    id: 'SourceNote',
    name: 'Source note',
    face: 'table',
    size: SIZES.note,
    align: 'left',
    line: 240,
    before: 40,
    after: 160,
  },
  { id: 'Figure', name: 'Figure', face: 'table', size: SIZES.note, align: 'center', line: 240, before: 60, keep: true },
  { id: 'TableText', name: 'Table text', face: 'table', size: SIZES.table, align: 'left', line: 240 },
  { id: 'PageNumber', name: 'Page foot', face: 'table', size: SIZES.number, line: 240 },
]

/** The styles of a report, so that its reader may change all headings at once. */
export const stylesXml = (lang: string): string =>
  xmlFile(
    tag(
      'w:styles',
      WORD,
      tag(
        'w:docDefaults',
        {},
        tag(
          'w:rPrDefault',
          {},
          tag(
            'w:rPr',
            {},
            tag('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': FACES.body.name, 'w:cs': LATIN }),
            wordValue('sz', SIZES.body),
            wordValue('szCs', SIZES.body),
            tag('w:lang', { 'w:val': lang === 'zh-CN' ? 'en-US' : lang, 'w:eastAsia': 'zh-CN' }),
          ),
        ),
      ),
      ...STYLES.map(styleXml),
    ),
  )

/** The typefaces, each with what may stand in for it. */
export const fontsXml = (): string =>
  xmlFile(
    tag(
      'w:fonts',
      WORD,
      ...Object.values(FACES).map(({ name, instead }) =>
        tag('w:font', { 'w:name': name }, wordValue('altName', instead), wordValue('charset', '86')),
      ),
    ),
  )

/** Page numbers stand outside, so that odd and even pages differ. */
export const settingsXml = (): string =>
  xmlFile(
    tag(
      'w:settings',
      WORD,
      '<w:evenAndOddHeaders/>',
      tag(
        'w:compat',
        {},
        tag('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      tag('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  )
