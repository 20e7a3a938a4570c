import { characterOf, slipTextsOf, type Character, type PreparedEntry } from './entry.ts'
import { soundsLike, spells, standsScattered } from './spelling.ts'
import { hasHan, isLatin, lettersOf } from './terms.ts'
import { slipWord, standsWithSlips, type SlipWord } from './typo.ts'

/** A word of a query, made ready once for all entries. */
export interface PreparedTerm {
  readonly text: string
  readonly isHan: boolean
  readonly letters: number
  readonly characters: readonly Character[]
  readonly slips: SlipWord
}

/** Makes a word of a query ready to be compared. */
export const prepareTerm = (text: string): PreparedTerm => ({
  text,
  isHan: hasHan(text),
  letters: lettersOf(text),
  characters: Array.from(text, characterOf),
  slips: slipWord(text),
})

const WHOLE = 100
const BEGINS = 82
const WORD = 74
const WORD_BEGINS = 70
const INSIDE = 66
const SPELT = 60
const INITIALS = 46
const IN_A_WORD = 36
const SCATTERED = 32
const SOUNDS = 28
const SLIPPED = 22
const MENTIONED = 14
/** What a match at the very start of a name adds. */
const FIRST = 8

const isWordCharacter = (text: string, at: number): boolean => isLatin(text.charCodeAt(at))

const isWordStart = (text: string, at: number): boolean => at === 0 || !isWordCharacter(text, at - 1)

function scoreEnglish(word: string, text: string): number {
  let best = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 && text.length === word.length) return WHOLE
    // Two letters are more often initials than the beginning of an English word.
    if (word.length < 3) best = Math.max(best, isWordStart(text, at) ? INITIALS : 0)
    else if (at === 0) return BEGINS
    else if (!isWordStart(text, at)) best = Math.max(best, IN_A_WORD)
    else best = Math.max(best, isWordCharacter(text, at + word.length) ? WORD_BEGINS : WORD)
  }
  return best
}

function scoreChinese(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (text.length === word.length) return WHOLE
  return at === 0 ? BEGINS : INSIDE
}

/** How well a word spells a name from one of its characters on, if that is better than what was found so far. */
function scoreSpellingFrom(
  from: number,
  { text, letters }: PreparedTerm,
  name: readonly Character[],
  best: number,
): number {
  const bonus = from === 0 ? FIRST : 0
  if (best < SPELT + bonus && spells(text, name, from, 'in-full')) return SPELT + bonus
  if (best < INITIALS + bonus && letters !== 0 && spells(text, name, from, 'by-initials')) return INITIALS + bonus
  return best
}

function scoreSpelling(term: PreparedTerm, { characters }: PreparedEntry): number {
  if (term.text.length < 2) return 0
  const first = lettersOf(term.text.charAt(0))
  return characters.reduce(
    (best, { starts }, from) =>
      term.isHan || (starts & first) !== 0 ? scoreSpellingFrom(from, term, characters, best) : best,
    0,
  )
}

const scoreMention = ({ text, isHan }: PreparedTerm, { also }: PreparedEntry): number =>
  (isHan ? text.length >= 2 : text.length >= 3) && also.includes(text) ? MENTIONED : 0

/** How well a word finds an entry; 0 where it does not. */
export function scoreTerm(term: PreparedTerm, entry: PreparedEntry): number {
  if ((term.letters & ~entry.letters) !== 0) return scoreMention(term, entry)
  const plain = Math.max(
    scoreChinese(term.text, entry.chinese),
    term.isHan ? 0 : scoreEnglish(term.text, entry.english),
  )
  if (plain >= INSIDE || (term.isHan && term.letters === 0)) return plain || scoreMention(term, entry)
  return Math.max(plain, scoreSpelling(term, entry)) || scoreMention(term, entry)
}

function scoreByEar({ characters, isHan }: PreparedTerm, entry: PreparedEntry): number {
  if (!isHan || characters.length < 2) return 0
  if (standsScattered(characters, entry.characters)) return SCATTERED
  return soundsLike(characters, entry.characters) ? SOUNDS : 0
}

/** How many of some letters are set. */
function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** How well a word finds an entry if its writer is forgiven: characters left out or misheard, letters slipped. */
export function scoreForgivingly(term: PreparedTerm, entry: PreparedEntry): number {
  const byEar = scoreByEar(term, entry)
  const { slips } = term.slips
  if (byEar > 0 || term.isHan || slips === 0 || countBits(term.letters & ~entry.letters) > slips) return byEar
  const { english, spelt } = slipTextsOf(entry)
  return standsWithSlips(term.slips, english) || standsWithSlips(term.slips, spelt) ? SLIPPED : 0
}
