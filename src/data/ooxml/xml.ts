/** Attributes in their order; one that is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** What XML 1.0 cannot carry at all, not even escaped: control characters, lone halves of a pair, and two non-characters. */
const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as the content of an element. */
export const xmlText = (text: string): string =>
  text.replace(ILLEGAL, '').replace(/[&<>"]/g, character => ESCAPES[character] ?? character)

const attributeText = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? '1' : '0'
  return xmlText(String(value)).replace(/[\t\n\r]/g, character => `&#${character.charCodeAt(0)};`)
}

/** An element; its children are XML already, and what is `undefined` of them is left out. */
export function tag(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (string | undefined)[]
): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${attributeText(value)}"`
  }
  const content = children.join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** An element that holds a text. */
export const textTag = (name: string, text: string, attributes: XmlAttributes = {}): string =>
  tag(name, attributes, xmlText(text))

/** A whole XML file. */
export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
