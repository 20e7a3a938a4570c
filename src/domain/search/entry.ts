import type { LocalText } from '../text.ts'
import { readingsOf } from './pinyin.ts'
import { isLatin, lettersOf, normalise } from './terms.ts'
import type { SlipText } from './typo.ts'

/** What can be found. */
export const ENTRY_KINDS = ['page', 'command', 'action', 'project', 'programme', 'area', 'indicator', 'source'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One thing that can be found, by its name and by further words. */
export interface SearchEntry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: LocalText
  /** Said of it in either language: a definition, a publisher, other names. */
  readonly also: readonly string[]
}

/** A character with its readings, none where it stands for itself. */
export interface Character {
  readonly text: string
  readonly readings: readonly string[]
  /** The letters in it and in its readings. */
  readonly letters: number
  /** The letters that it, or a reading of it, begins with. */
  readonly starts: number
}

/** An entry made ready to be compared. */
export interface PreparedEntry {
  readonly entry: SearchEntry
  readonly chinese: string
  readonly english: string
  readonly also: string
  readonly characters: readonly Character[]
  /** Letters that occur in the English name, in Latin parts of the Chinese one or in any reading. */
  readonly letters: number
}

const characters = new Map<string, Character>()

/** A character with its readings, made once. */
export function characterOf(text: string): Character {
  let character = characters.get(text)
  if (!character) {
    const readings = readingsOf(text)
    const letters = lettersOf(text + readings.join(''))
    const starts = lettersOf(text + readings.map(reading => reading.charAt(0)).join(''))
    character = { text, readings, letters, starts }
    characters.set(text, character)
  }
  return character
}

/** Makes an entry ready to be compared with many queries. */
export function prepareEntry(entry: SearchEntry): PreparedEntry {
  const chinese = normalise(entry.name.zh)
  const english = normalise(entry.name.en)
  const own = Array.from(chinese, characterOf)
  const letters = own.reduce((sum, character) => sum | character.letters, lettersOf(english))
  return { entry, chinese, english, also: normalise(entry.also.join('\n')), characters: own, letters }
}

interface SlipTexts {
  readonly english: SlipText
  readonly spelt: SlipText
}
const slipTexts = new WeakMap<PreparedEntry, SlipTexts>()

function englishText(text: string): SlipText {
  const begins = new Uint8Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) {
    if (at === 0 || !isLatin(text.charCodeAt(at - 1))) begins[at] = 1
  }
  return { text, begins }
}

/** No syllable is longer than this. */
const LONGEST_SYLLABLE = 6

function speltText(name: readonly Character[]): SlipText {
  const begins = new Uint8Array(name.length * LONGEST_SYLLABLE + 1)
  let spelt = ''
  for (const { text, readings } of name) {
    begins[spelt.length] = 1
    spelt += readings[0] ?? text
  }
  return { text: spelt, begins }
}

/** The English name and the spelt Chinese one, made ready for words with slips when the first such word comes. */
export function slipTextsOf(entry: PreparedEntry): SlipTexts {
  let texts = slipTexts.get(entry)
  if (!texts) {
    texts = { english: englishText(entry.english), spelt: speltText(entry.characters) }
    slipTexts.set(entry, texts)
  }
  return texts
}
