import { strFromU8, unzipSync } from 'fflate'
import { OWN_THEME, THEME_COLOURS, type OfficeTheme, type ThemeColour, type ThemeFont } from '../theme.ts'

/** Why a file gives no colours. */
export type TemplateTrouble = 'too-large' | 'not-a-template' | 'no-theme'

/** What was found in a template. */
export type TemplateReading =
  | { readonly ok: true; readonly theme: OfficeTheme }
  | { readonly ok: false; readonly why: TemplateTrouble }

const MOST_BYTES = 60_000_000
/** A theme part is a few kilobytes; one that claims more is not unpacked at all. */
const MOST_THEME = 2_000_000
const THEME = /^(?:ppt\/)?theme\/theme1\.xml$|^theme\/theme\/theme1\.xml$/
const HEX = /^[0-9A-Fa-f]{6}$/
const MOST_NAME = 60

/** The one part that is wanted; everything else of a file that anyone may have made stays packed. */
function themeText(bytes: Uint8Array): string | undefined {
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => THEME.test(name) && originalSize <= MOST_THEME })
  const [content] = Object.values(files)
  return content && strFromU8(content)
}

const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  [...(parent?.children ?? [])].find(child => child.localName === name)

const firstOf = (root: Document, name: string): Element | undefined =>
  [...root.getElementsByTagName('*')].find(element => element.localName === name)

/** A colour as it stands, or as the system last had it. */
function colourIn(scheme: Element, name: ThemeColour): string {
  const given = childOf(scheme, name)
  const found = childOf(given, 'srgbClr')?.getAttribute('val') ?? childOf(given, 'sysClr')?.getAttribute('lastClr')
  return found && HEX.test(found) ? found.toUpperCase() : OWN_THEME.colours[name]
}

const typeface = (font: Element | undefined): string => (font?.getAttribute('typeface') ?? '').slice(0, MOST_NAME)

/** Latin letters and Chinese ones; a template that names no Chinese typeface has it under its script. */
function fontIn(font: Element | undefined, own: ThemeFont): ThemeFont {
  const hans = [...(font?.children ?? [])].find(child => child.getAttribute('script') === 'Hans')
  const latin = typeface(childOf(font, 'latin')) || own.latin
  return { latin, eastAsian: typeface(childOf(font, 'ea')) || typeface(hans) || latin }
}

/** Takes colours and typefaces from a .pptx, .potx or .thmx; a broken or hostile file gives a reason instead. */
export function readTemplate(bytes: Uint8Array): TemplateReading {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'too-large' }
  let text: string | undefined
  try {
    text = themeText(bytes)
  } catch {
    // Not an archive, or a damaged one: either way there is nothing to take.
    return { ok: false, why: 'not-a-template' }
  }
  if (text === undefined) return { ok: false, why: 'no-theme' }
  if (text.includes('<!DOCTYPE')) return { ok: false, why: 'not-a-template' }
  const root = new DOMParser().parseFromString(text, 'application/xml')
  const scheme = firstOf(root, 'clrScheme')
  if (!scheme || root.querySelector('parsererror')) return { ok: false, why: 'no-theme' }
  const colours = { ...OWN_THEME.colours }
  for (const name of THEME_COLOURS) colours[name] = colourIn(scheme, name)
  return {
    ok: true,
    theme: {
      name: (firstOf(root, 'theme')?.getAttribute('name') ?? OWN_THEME.name).slice(0, MOST_NAME),
      colours,
      heading: fontIn(firstOf(root, 'majorFont'), OWN_THEME.heading),
      text: fontIn(firstOf(root, 'minorFont'), OWN_THEME.text),
    },
  }
}
