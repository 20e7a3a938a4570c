import { prepareEntry, type EntryKind, type PreparedEntry, type SearchEntry } from './entry.ts'
import { prepareTerm, scoreForgivingly, scoreTerm } from './score.ts'
import { termsOf } from './terms.ts'

/** Everything that can be found, made ready. */
export interface SearchIndex {
  readonly prepared: readonly PreparedEntry[]
  /** The scores of the words asked for lately, by word: while one word is typed, those before it stay. */
  readonly recent: Map<string, Float32Array>
}

/** What was found, best first. */
export interface SearchAnswer {
  readonly hits: readonly SearchEntry[]
  /** Whether there is more than was asked for. */
  readonly more: boolean
}

/** What to find and how much of it. */
export interface SearchQuestion {
  /** All its words must be found; no word at all finds everything, in the index's order. */
  readonly text: string
  readonly limit: number
  /** Turned down, best first, until the limit is reached; costly tests are asked as seldom as possible. */
  readonly accepts?: (entry: SearchEntry) => boolean
}

/** Makes entries ready to be searched. */
export const buildIndex = (entries: readonly SearchEntry[]): SearchIndex => ({
  prepared: entries.map(prepareEntry),
  recent: new Map(),
})

const KEPT_WORDS = 8
/** Between entries that match alike: pages and the plan before single indicators, sources last. */
const KIND_BONUS: Readonly<Record<EntryKind, number>> = {
  page: 6,
  command: 3,
  action: 6,
  project: 3,
  programme: 1,
  area: 5,
  indicator: 2,
  source: 0,
}

function scoresOf(word: string, { prepared, recent }: SearchIndex): Float32Array {
  const known = recent.get(word)
  if (known) return known
  const term = prepareTerm(word)
  let scores = Float32Array.from(prepared, entry => scoreTerm(term, entry))
  if (scores.every(score => score === 0)) scores = Float32Array.from(prepared, entry => scoreForgivingly(term, entry))
  keep(word, scores, recent)
  return scores
}

function keep(word: string, scores: Float32Array, recent: Map<string, Float32Array>): void {
  const [oldest] = recent.keys()
  if (recent.size >= KEPT_WORDS && oldest !== undefined) recent.delete(oldest)
  recent.set(word, scores)
}

/** The entries that every word finds, best first. */
function ranked(words: readonly string[], index: SearchIndex): readonly SearchEntry[] {
  const columns = words.map(word => scoresOf(word, index))
  const found: { readonly entry: SearchEntry; readonly score: number }[] = []
  index.prepared.forEach(({ entry, chinese }, row) => {
    let sum = 0
    for (const column of columns) {
      const score = column[row] ?? 0
      if (score === 0) return
      sum += score
    }
    found.push({ entry, score: sum / columns.length + KIND_BONUS[entry.kind] - Math.min(10, chinese.length / 4) })
  })
  return found.sort((one, two) => two.score - one.score).map(({ entry }) => entry)
}

/** Finds entries by Chinese words, pinyin, initials or English; slips are forgiven where nothing else is found. */
export function search(index: SearchIndex, { text, limit, accepts = () => true }: SearchQuestion): SearchAnswer {
  const words = termsOf(text)
  const candidates = words.length > 0 ? ranked(words, index) : index.prepared.map(({ entry }) => entry)
  const hits: SearchEntry[] = []
  for (const entry of candidates) {
    if (!accepts(entry)) continue
    if (hits.length === limit) return { hits, more: true }
    hits.push(entry)
  }
  return { hits, more: false }
}
