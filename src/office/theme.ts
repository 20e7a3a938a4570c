import { tag, xmlFile } from '#data/ooxml/xml.ts'

/** The twelve colours of a theme, in the order of the schema. */
export const THEME_COLOURS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const
export type ThemeColour = (typeof THEME_COLOURS)[number]

/** Typefaces for Latin and for East Asian letters. */
export interface ThemeFont {
  readonly latin: string
  readonly eastAsian: string
}

/** Colours and typefaces of a file: the dashboard's own, or those of a template that the user chose. */
export interface OfficeTheme {
  readonly name: string
  readonly colours: Readonly<Record<ThemeColour, string>>
  readonly heading: ThemeFont
  readonly text: ThemeFont
}

/** The dashboard's own theme: ink on white, pomegranate and slate. */
export const OWN_THEME: OfficeTheme = {
  name: 'Zaozhuang',
  colours: {
    dk1: '14181D',
    lt1: 'FFFFFF',
    dk2: '41607C',
    lt2: 'F2F4F5',
    accent1: '9A1B30',
    accent2: '41607C',
    accent3: 'B9770E',
    accent4: '2F7D6B',
    accent5: '7A5195',
    accent6: '6A747E',
    hlink: '0B57D0',
    folHlink: '7A5195',
  },
  heading: { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei' },
  text: { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei' },
}

const fontXml = (name: string, { latin, eastAsian }: ThemeFont): string =>
  tag(
    name,
    {},
    tag('a:latin', { typeface: latin }),
    tag('a:ea', { typeface: eastAsian }),
    tag('a:cs', { typeface: '' }),
    tag('a:font', { script: 'Hans', typeface: eastAsian }),
  )

const colourXml = (name: ThemeColour, { colours }: OfficeTheme): string =>
  tag(`a:${name}`, {}, tag('a:srgbClr', { val: colours[name] }))

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const PLAIN_LINE = `<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The flat format scheme: three of each, as the schema wants. */
const FORMATS = tag(
  'a:fmtScheme',
  { name: 'Plain' },
  tag('a:fillStyleLst', {}, PLAIN_FILL.repeat(3)),
  tag('a:lnStyleLst', {}, PLAIN_LINE.repeat(3)),
  tag('a:effectStyleLst', {}, NO_EFFECT.repeat(3)),
  tag('a:bgFillStyleLst', {}, PLAIN_FILL.repeat(3)),
)

/** The theme part. */
export const themeXml = (theme: OfficeTheme): string =>
  xmlFile(
    tag(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: theme.name },
      tag(
        'a:themeElements',
        {},
        tag('a:clrScheme', { name: theme.name }, ...THEME_COLOURS.map(name => colourXml(name, theme))),
        tag(
          'a:fontScheme',
          { name: theme.name },
          fontXml('a:majorFont', theme.heading),
          fontXml('a:minorFont', theme.text),
        ),
        FORMATS,
      ),
      '<a:objectDefaults/><a:extraClrSchemeLst/>',
    ),
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function fontOf(value: unknown): ThemeFont | undefined {
  if (!isRecord(value)) return undefined
  const { latin, eastAsian } = value
  return typeof latin === 'string' && typeof eastAsian === 'string' ? { latin, eastAsian } : undefined
}

/** A theme that was kept as text, or `undefined` where it is none. */
export function parseTheme(text: string): OfficeTheme | undefined {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    // What is no JSON is no theme; the dashboard's own is used.
    return undefined
  }
  if (!isRecord(given) || !isRecord(given['colours']) || typeof given['name'] !== 'string') return undefined
  const heading = fontOf(given['heading'])
  const fontOfText = fontOf(given['text'])
  const colours = { ...OWN_THEME.colours }
  for (const name of THEME_COLOURS) {
    const colour = given['colours'][name]
    if (typeof colour !== 'string' || !/^[0-9A-F]{6}$/.test(colour)) return undefined
    colours[name] = colour
  }
  return heading && fontOfText ? { name: given['name'], colours, heading, text: fontOfText } : undefined
}
