const NARROW = 0.56
/** Chinese and full-width characters fill a square. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u

/**
 * The width of a text in pixels, by character class and not by measuring, so that a drawing is the same on
 * every machine; a little generous, as fonts differ.
 */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW), 0) * size

/** A text cut to what fits into a width, with an ellipsis where something was cut. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('')}…`
}
