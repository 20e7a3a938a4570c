/** Whether a text holds Chinese characters. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** A text as it is compared: half width, lower case, ü as the v that keyboards have. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/ü/g, 'v')

const APART = /[\s,;:()[\]{}"“”'‘’?!、，。；：？！（）「」《》]+/u

/** The words of a query as typed between spaces and punctuation. */
export const termsOf = (query: string): readonly string[] =>
  normalise(query)
    .split(APART)
    .filter(term => term !== '')

/** The letters of a text as bits, a to z: what a text lacks cannot be found in it. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

/** Whether a code unit is a small letter a to z or a digit. */
export const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
