/** How many slips of the finger a word of a length may hold. */
export const slipsFor = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Longer words are cut: enough is told by their beginning, and so many letters fit the bits of a number. */
const LONGEST = 30

/** A text with the places where a word may begin in it. */
export interface SlipText {
  readonly text: string
  /** 1 where a word may begin, 0 elsewhere. */
  readonly begins: Uint8Array
}

/** A word with the places of each of its letters, as bits, by character code. */
export interface SlipWord {
  readonly text: string
  readonly slips: number
  readonly places: Int32Array
}

/** Makes a word ready to be looked for in many texts. */
export function slipWord(word: string): SlipWord {
  const text = word.slice(0, LONGEST)
  const places = new Int32Array(128)
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter < places.length) places[letter] = (places[letter] ?? 0) | (1 << at)
  }
  return { text, slips: slipsFor(word.length), places }
}

function mayBegin(begins: Uint8Array, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at <= to; at += 1) if (begins[at] === 1) return true
  return false
}

/**
 * Whether a word stands in a text with no more slips than its length excuses: a letter left out, put in, wrong, or two
 * swapped. It must begin about where a word may begin, and may end anywhere: it is perhaps still being typed.
 * A whole column of the table of distances is worked out at once, in the bits of a number (Myers 1999; Hyyrö 2003 for
 * swapped letters).
 */
export function standsWithSlips({ text: word, slips, places }: SlipWord, { text, begins }: SlipText): boolean {
  const end = 1 << (word.length - 1)
  let [rises, falls, diagonal, placesBefore] = [-1, 0, 0, 0]
  let distance = word.length
  for (let column = 0; column < text.length; column += 1) {
    const own = places[text.charCodeAt(column)] ?? 0
    const swapped = ((~diagonal & own) << 1) & placesBefore
    diagonal = (((own & rises) + rises) ^ rises) | own | falls | swapped
    const up = falls | ~(diagonal | rises)
    const down = diagonal & rises
    distance += (up & end ? 1 : 0) - (down & end ? 1 : 0)
    const start = column + 1 - word.length
    if (distance <= slips && mayBegin(begins, start - slips, start + slips)) return true
    rises = (down << 1) | ~(diagonal | (up << 1))
    falls = (up << 1) & diagonal
    placesBefore = own
  }
  return false
}
