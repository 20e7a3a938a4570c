import type { Character } from './entry.ts'

/** How a typed word follows the characters of a name: syllable by syllable, or with mere initials among them. */
export type Following = 'in-full' | 'by-initials'

const PAIRED_INITIAL = /^[zcs]h/
/** What is passed over between characters: `“双十百千”工程` is typed without its marks. */
const SKIPPED = /^[\s\p{P}]$/u

/** How many letters of a word one character can take from a place on. */
function bitesOf({ text, readings }: Character, word: string, at: number, following: Following): readonly number[] {
  const bites: number[] = word.startsWith(text, at) ? [text.length] : []
  const rest = word.length - at
  for (const reading of readings) {
    if (word.startsWith(reading, at)) bites.push(reading.length)
    else if (rest < reading.length && reading.startsWith(word.slice(at))) bites.push(rest)
    if (following === 'by-initials' && word.startsWith(reading.charAt(0), at)) {
      bites.push(1)
      if (PAIRED_INITIAL.test(reading) && word.startsWith(reading.slice(0, 2), at)) bites.push(2)
    }
  }
  return bites
}

/**
 * Whether a typed word spells the characters of a name from one of them on: `shengtai`, `shengt`, `st`, `生t`.
 * Any reading of a character will do; the last syllable may be unfinished.
 */
export function spells(
  word: string,
  characters: readonly Character[],
  from: number,
  following: Following,
  at = 0,
): boolean {
  if (at === word.length) return true
  const character = characters[from]
  if (!character) return false
  for (const bite of bitesOf(character, word, at, following)) {
    if (spells(word, characters, from + 1, following, at + bite)) return true
  }
  return at > 0 && SKIPPED.test(character.text) && spells(word, characters, from + 1, following, at)
}

/** Whether two characters can sound alike. */
const soundAlike = (one: Character, two: Character): boolean =>
  one.text === two.text || one.readings.some(reading => two.readings.includes(reading))

/** Whether a run of characters sounds like a stretch of a name: typed by ear, the wrong character was picked. */
export const soundsLike = (run: readonly Character[], name: readonly Character[]): boolean =>
  name.some((_, from) =>
    run.every((character, at) => {
      const other = name[from + at]
      return other !== undefined && soundAlike(character, other)
    }),
  )

/** Whether the characters of a run stand in a name in their order, with others between: 城镇收入 in 城镇居民人均可支配收入. */
export function standsScattered(run: readonly Character[], name: readonly Character[]): boolean {
  let at = 0
  for (const { text } of name) if (text === run[at]?.text) at += 1
  return at === run.length
}
