import { READINGS } from './readings.ts'

const NONE: readonly string[] = []
let table: ReadonlyMap<string, readonly string[]> | undefined

const GROUP = /^([a-z]+)([^/]*)\/?(.*)$/u

function buildTable(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>()
  const groups = READINGS.flatMap(line => line.split(' ')).map(group => GROUP.exec(group) ?? [])
  for (const [, syllable = '', mostly = ''] of groups) for (const one of mostly) readings.set(one, [syllable])
  for (const [, syllable = '', , also = ''] of groups) for (const one of also) readings.get(one)?.push(syllable)
  return readings
}

/** All ways to read a Chinese character, the usual one first, without tones; none for any other character. */
export function readingsOf(character: string): readonly string[] {
  table ??= buildTable()
  return table.get(character) ?? NONE
}

/** How many spellings of one word are told apart; a word with more is hardly typed in letters. */
const MOST_SPELLINGS = 24

/** The spellings of a Chinese word in full pinyin, one for each combination of readings. */
export function spellingsOf(word: string): readonly string[] {
  let spellings = ['']
  for (const character of word) {
    const readings = readingsOf(character)
    const ways = readings.length > 0 ? readings : [character]
    if (spellings.length * ways.length > MOST_SPELLINGS) return NONE
    spellings = spellings.flatMap(start => ways.map(way => start + way))
  }
  return spellings
}
