import type { Catalog } from '#domain/catalog.ts'
import { parseIndicatorId, type IndicatorId } from '#domain/ids.ts'
import { entriesOf } from '#domain/search/entries.ts'
import type { SearchEntry } from '#domain/search/entry.ts'
import { buildLexicon, type Lexicon } from '#domain/search/lexicon.ts'
import { buildIndex, search, type SearchIndex } from '#domain/search/searchIndex.ts'

const indexes = new WeakMap<Catalog, SearchIndex>()
const lexicons = new WeakMap<Catalog, Lexicon>()

/** The index of a catalog, made when it is first asked for. */
export function indexOf(catalog: Catalog): SearchIndex {
  let index = indexes.get(catalog)
  if (!index) {
    index = buildIndex(entriesOf(catalog))
    indexes.set(catalog, index)
  }
  return index
}

/** The words of a catalog that stand for filters, gathered when they are first asked for. */
export function lexiconOf(catalog: Catalog): Lexicon {
  let lexicon = lexicons.get(catalog)
  if (!lexicon) {
    lexicon = buildLexicon(catalog)
    lexicons.set(catalog, lexicon)
  }
  return lexicon
}

/** Makes index and words ready, so that the first keystroke does not wait for them. */
export function prepareSearch(catalog: Catalog): void {
  indexOf(catalog)
  lexiconOf(catalog)
}

const isIndicator = ({ kind }: SearchEntry): boolean => kind === 'indicator'

/** All indicators that a text finds. */
export function findIndicators(catalog: Catalog, text: string): ReadonlySet<IndicatorId> {
  const { hits } = search(indexOf(catalog), { text, limit: Infinity, accepts: isIndicator })
  return new Set(hits.map(({ id }) => parseIndicatorId(id)).filter(id => id !== undefined))
}
