import { attributeOf } from '../xmlScanner.ts'

/** The colours of an error and of a warning: pale enough to read through, and told apart by the list beside them. */
const COLOURS = { error: 'FFF6B8B0', warning: 'FFFFE699' } as const
export type MarkColour = keyof typeof COLOURS

/** The styles of a workbook with marked twins of those that marked cells have. */
export interface MarkedStyles {
  readonly xml: string
  /** The twin of a style in a colour. */
  readonly twinOf: (style: number, colour: MarkColour) => number
}

interface Listed {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
}

/** The children of a list in the styles: `<fills>` or `<cellXfs>`, with whatever prefix the writer uses. */
function listed(xml: string, list: string, item: string): Listed | undefined {
  const whole = new RegExp(`<((?:\\w+:)?)${list}(\\s[^>]*)?>([\\s\\S]*?)</\\1${list}>`).exec(xml)
  if (!whole) return undefined
  const [text, prefix = '', , content = ''] = whole
  const items =
    content.match(new RegExp(`<${prefix}${item}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}${item}>)`, 'g')) ?? []
  return { start: whole.index, end: whole.index + text.length, items }
}

/** The prefix of the elements of a styles part: none, mostly. */
const prefixOf = (xml: string): string => /<((?:\w+:)?)styleSheet\b/.exec(xml)?.[1] ?? ''

function fillXml(prefix: string, colour: string): string {
  const inner = `<${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/>`
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${inner}</${prefix}patternFill></${prefix}fill>`
}

/** A style with another fill, and all else as it is. */
function withFill(xf: string, fill: number): string {
  const bare = xf.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '')
  return bare.replace(/^<([\w:]+)/, `<$1 fillId="${String(fill)}" applyFill="1"`)
}

function replaced(xml: string, list: Listed, prefix: string, name: string, items: readonly string[]): string {
  const content = `<${prefix}${name} count="${String(items.length)}">${items.join('')}</${prefix}${name}>`
  return xml.slice(0, list.start) + content + xml.slice(list.end)
}

/** Adds marked twins of styles; nothing of what is there is changed. `undefined` where the part is none that we know. */
export function markStyles(xml: string, used: Iterable<number>): MarkedStyles | undefined {
  const prefix = prefixOf(xml)
  const fills = listed(xml, 'fills', 'fill')
  const styles = listed(xml, 'cellXfs', 'xf')
  if (!fills || !styles || fills.end > styles.start) return undefined
  const colours: readonly MarkColour[] = ['error', 'warning']
  const twins = new Map<string, number>()
  const added: string[] = []
  for (const style of new Set(used)) {
    const xf = styles.items[style] ?? styles.items[0] ?? ''
    for (const [at, colour] of colours.entries()) {
      twins.set(`${String(style)} ${colour}`, styles.items.length + added.length)
      added.push(withFill(xf, fills.items.length + at))
    }
  }
  const withStyles = replaced(xml, styles, prefix, 'cellXfs', [...styles.items, ...added])
  const newFills = [...fills.items, ...colours.map(colour => fillXml(prefix, COLOURS[colour]))]
  return {
    xml: replaced(withStyles, fills, prefix, 'fills', newFills),
    twinOf: (style, colour) => twins.get(`${String(style)} ${colour}`) ?? style,
  }
}

/** The style of a cell, by its tag. */
export const styleIn = (attributes: string): number => Number(attributeOf(attributes, 's') ?? 0)
