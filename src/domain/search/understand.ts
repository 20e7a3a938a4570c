import { DEFAULT_VIEW, type Filters } from '../view/view.ts'
import { FILLERS } from './filterWords.ts'
import type { FilterPart, Lexicon } from './lexicon.ts'
import { hasHan, normalise } from './terms.ts'

/** A filter that was read from a query, with the words that it was read from. */
export interface FilterChip {
  readonly filter: FilterPart
  readonly words: string
}

/** A query taken apart: what narrows the list, and the words to look for in names. */
export interface QueryReading {
  readonly chips: readonly FilterChip[]
  readonly text: string
}

type Piece =
  | { readonly kind: 'filter'; readonly filter: FilterPart; readonly words: string }
  | { readonly kind: 'filler' | 'text'; readonly words: string }

const YEARS = /^((?:19|20)\d{2})(?:\s*年)?(?:\s*(?:[-–—~]|至|到|to)\s*((?:19|20)\d{2})(?:\s*年)?)?(?![\d.])/
const GAP = /^[\s,;:()[\]{}"“”'‘’?!、，。；：？！（）「」《》]+/u
const fillers = new Set(FILLERS)

function readYears(rest: string, { stepOfYear }: Lexicon): Piece | undefined {
  const match = YEARS.exec(rest)
  if (!match) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  const step = match[2] === undefined ? stepOfYear.get(from) : undefined
  const years = { from: Math.min(from, to), to: Math.max(from, to) }
  const filter: FilterPart = step === undefined ? { part: 'years', years } : { part: 'step', id: step }
  return { kind: 'filter', filter, words: match[0] }
}

/** Letters and digits belong together; Chinese words are written without gaps. */
const isCut = (text: string, at: number): boolean =>
  at >= text.length || !/[a-z0-9]/.test(text.charAt(at)) || !/[a-z0-9]/.test(text.charAt(at - 1))

/** The longest known word that the text begins with. */
function readWord(rest: string, lexicon: Lexicon): Piece | undefined {
  for (let length = Math.min(rest.length, lexicon.longest); length > 0; length -= 1) {
    if (!isCut(rest, length)) continue
    const words = rest.slice(0, length)
    const filter = lexicon.words.get(words)
    if (filter) return { kind: 'filter', filter, words }
    if (fillers.has(words)) return { kind: 'filler', words }
  }
  return undefined
}

/** One word slipped by a letter: `ecolgy`. Short words are left alone, they are too often something else. */
function readSlipped(word: string, { words }: Lexicon): Piece | undefined {
  if (word.length < 5 || hasHan(word)) return undefined
  for (const [known, filter] of words) {
    if (known.length < 6 || !/^[a-z]+$/.test(known) || !isOneSlip(word, known)) continue
    return { kind: 'filter', filter, words: word }
  }
  return undefined
}

/** Whether two words differ by one letter put in, left out or wrong, or by two neighbours swapped. */
export function isOneSlip(one: string, two: string): boolean {
  if (one === two || Math.abs(one.length - two.length) > 1) return false
  let at = 0
  while (at < one.length && one.charAt(at) === two.charAt(at)) at += 1
  const swapped = two.charAt(at + 1) + two.charAt(at)
  return (
    one.slice(at + 1) === two.slice(at + 1) ||
    one.slice(at + 1) === two.slice(at) ||
    one.slice(at) === two.slice(at + 1) ||
    one.slice(at) === swapped + two.slice(at + 2)
  )
}

/** What stands between gaps as pieces; a Chinese stretch that is not wholly made of known words is left as one text. */
function readStretch(stretch: string, lexicon: Lexicon): readonly Piece[] {
  const pieces: Piece[] = []
  let rest = stretch
  while (rest !== '') {
    const piece = readYears(rest, lexicon) ?? readWord(rest, lexicon) ?? readSlipped(rest, lexicon)
    if (!piece) return [{ kind: 'text', words: stretch }]
    pieces.push(piece)
    rest = rest.slice(piece.words.length)
  }
  return pieces
}

const STRETCH = /^[^\s,;:()[\]{}"“”'‘’?!、，。；：？！（）「」《》]+/u

function piecesOf(query: string, lexicon: Lexicon): readonly Piece[] {
  const pieces: Piece[] = []
  let rest = normalise(query)
  while (rest !== '') {
    const gap = GAP.exec(rest)
    if (gap) {
      rest = rest.slice(gap[0].length)
      continue
    }
    const stretch = STRETCH.exec(rest)?.[0] ?? rest
    // Phrases with gaps in them come first: `on track`, `2019 - 2022`.
    const phrase = readYears(rest, lexicon) ?? readWord(rest, lexicon)
    const isPhrase = phrase !== undefined && phrase.words.length >= stretch.length
    const found = isPhrase ? [phrase] : readStretch(stretch, lexicon)
    pieces.push(...found)
    rest = rest.slice(isPhrase ? phrase.words.length : stretch.length)
  }
  return pieces
}

/** Reads filters from the words of a query: `behind 2027 ecology`, `生态2027滞后`. The rest is looked for in names. */
export function understand(query: string, lexicon: Lexicon): QueryReading {
  const pieces = piecesOf(query, lexicon)
  const chips = pieces.flatMap(piece => (piece.kind === 'filter' ? [piece] : []))
  // Fillers only carry a question; without a filter beside them they are looked for like any word.
  const isKept = (piece: Piece): boolean => piece.kind === 'text' || (piece.kind === 'filler' && chips.length === 0)
  const text = pieces
    .filter(isKept)
    .map(({ words }) => words)
    .join(' ')
  return { chips: chips.map(({ filter, words }) => ({ filter, words })), text }
}

const add = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items : [...items, item]

function withFilter(filters: Filters, filter: FilterPart): Filters {
  switch (filter.part) {
    case 'action':
      return { ...filters, actions: add(filters.actions, filter.id) }
    case 'project':
      return { ...filters, projects: add(filters.projects, filter.id) }
    case 'area':
      return { ...filters, areas: add(filters.areas, filter.id) }
    case 'status':
      return { ...filters, statuses: add(filters.statuses, filter.status) }
    case 'kind':
      return { ...filters, kinds: add(filters.kinds, filter.kind) }
    case 'step':
      return { ...filters, step: filter.id }
    case 'years':
      return { ...filters, years: filter.years }
    case 'no-data':
      return { ...filters, data: 'without' }
  }
}

/** The filters of a reading, for the explore page and for narrowing what is found. */
export const filtersOf = ({ chips, text }: QueryReading): Filters =>
  chips.reduce<Filters>((filters, { filter }) => withFilter(filters, filter), { ...DEFAULT_VIEW, text })
