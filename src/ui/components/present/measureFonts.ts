const SAMPLE = 'mmmwwwiiil0123456789%'
const SIZE = 72
/** Two fonts that every browser has and that run differently wide: a font is there if it changes either. */
const PLAIN = ['monospace', 'serif'] as const
const GENERIC: ReadonlySet<string> = new Set(['serif', 'sans-serif', 'monospace', 'system-ui'])

/** The names of a CSS font list, without the generic ones. */
export const fontNames = (list: string): readonly string[] =>
  list
    .split(',')
    .map(name => name.trim().replace(/^["']|["']$/g, ''))
    .filter(name => name !== '' && !GENERIC.has(name))

/** The fonts of a list that are really on this machine, told by how wide they run; `undefined` where nothing can be measured. */
export function presentFonts(list: string): readonly string[] | undefined {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return undefined
  const widthIn = (font: string): number => {
    context.font = `${String(SIZE)}px ${font}`
    return context.measureText(SAMPLE).width
  }
  const plain = PLAIN.map(widthIn)
  return fontNames(list).filter(name => PLAIN.some((font, index) => widthIn(`"${name}", ${font}`) !== plain[index]))
}
