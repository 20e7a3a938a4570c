import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { actionById, indicatorById, projectById, type Catalog } from '#domain/catalog.ts'
import { parseActionId, parseAreaId, parseIndicatorId, parseProjectId } from '#domain/ids.ts'
import type { EntryKind, SearchEntry } from '#domain/search/entry.ts'
import { buildIndex, search } from '#domain/search/searchIndex.ts'
import { filtersOf, understand, type FilterChip } from '#domain/search/understand.ts'
import { viewQuery } from '#domain/view/link.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useToday } from '../../composables/useToday.ts'
import { useFilterWords } from '../explore/useFilterWords.ts'
import { indexOf, lexiconOf } from './catalogSearch.ts'
import { useIndicatorGate } from './useIndicatorGate.ts'
import { usePlaces, type Place } from './usePlaces.ts'

/** One line of the results. */
export interface SearchOption {
  readonly key: string
  readonly group: EntryKind | 'filters'
  readonly label: string
  /** What it belongs to: the action of a project, the project of an indicator. */
  readonly detail: string
  readonly to: RouteLocationRaw | undefined
  readonly run: () => void
}

/** What a query finds and what was understood of it. */
export interface SearchResults {
  readonly chips: readonly (FilterChip & { readonly label: string })[]
  readonly options: readonly SearchOption[]
  readonly more: boolean
}

const MOST_PLACES = 4
const MOST_HITS = 12
/** How many are found by the whole query, filter words and all, where filters were understood. */
const MOST_BESIDE = 5
const ORDER: readonly SearchOption['group'][] = [
  ...(['page', 'command', 'action', 'project', 'programme', 'area', 'indicator', 'source'] as const),
]
const nothing = (): void => undefined

/** Looks for a query in the catalog and among pages and commands, and reads filters from it. */
export function useSearch(catalog: () => Catalog, query: Readonly<Ref<string>>): ComputedRef<SearchResults> {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { partWord } = useFilterWords(catalog)
  const today = useToday()
  const gate = useIndicatorGate(catalog, () => today.value)
  const places = usePlaces()
  const placeIndex = computed(() => buildIndex(places.value.map(({ entry }) => entry)))

  const optionOfPlace = ({ entry, to, run }: Place): SearchOption => {
    return { key: `${entry.kind}-${entry.id}`, group: entry.kind, label: pick(entry.name), detail: '', to, run }
  }

  function targetOf({ kind, id }: SearchEntry): { to: RouteLocationRaw; detail: string } {
    const given = catalog()
    if (kind === 'action') return { to: { name: 'action', params: { action: id } }, detail: '' }
    if (kind === 'project') {
      const project = parseProjectId(id)
      const action = project && projectById(given, project)?.action
      return { to: { name: 'project', params: { project: id } }, detail: action ? nameOfAction(action) : '' }
    }
    if (kind === 'programme') return programmeOf(given, id)
    if (kind === 'area') return listOf(id)
    if (kind === 'source') return { to: { name: 'sources', hash: `#${id}` }, detail: '' }
    const indicator = parseIndicatorId(id)
    const action = indicator && indicatorById(given, indicator)?.action
    return { to: { name: 'indicator', params: { indicator: id } }, detail: action ? nameOfAction(action) : '' }
  }
  function listOf(id: string): { to: RouteLocationRaw; detail: string } {
    const area = parseAreaId(id)
    return {
      to: { name: 'explore', query: viewQuery({ areas: area ? [area] : [] }) },
      detail: t('search.page.explore'),
    }
  }
  /** A programme stands on the page of its action; one that belongs to none is told by its source. */
  function programmeOf({ frame }: Catalog, id: string): { to: RouteLocationRaw; detail: string } {
    const programme = frame.programmes.find(given => given.id === id)
    const { action } = programme ?? {}
    if (action === undefined) return { to: { name: 'sources', hash: `#${programme?.source ?? ''}` }, detail: '' }
    const to = { name: 'action', params: { action }, hash: `#programme-${id}` }
    return { to, detail: nameOfAction(action) }
  }
  function nameOfAction(id: string): string {
    const action = parseActionId(id)
    return action ? pick(actionById(catalog(), action)?.name) : ''
  }
  const optionOf = (entry: SearchEntry): SearchOption => ({
    ...{ key: `${entry.kind}-${entry.id}`, group: entry.kind, label: pick(entry.name), run: nothing },
    ...targetOf(entry),
  })

  return computed<SearchResults>(() => {
    const text = query.value.trim()
    if (text === '') return { chips: [], options: places.value.map(optionOfPlace), more: false }
    const reading = understand(text, lexiconOf(catalog()))
    const chips = reading.chips.map(chip => ({ ...chip, label: partWord(chip.filter) }))
    const filters = filtersOf(reading)
    const words = [...chips.map(({ label }) => label), ...(reading.text === '' ? [] : [`“${reading.text}”`])]
    const label = chips.length > 0 ? t('search.list', { filters: words.join(' · ') }) : t('search.listText', { text })
    const to = { name: 'explore', query: viewQuery(filters) }
    const list: SearchOption = { key: 'filters', group: 'filters', label, detail: '', to, run: nothing }

    const found = search(placeIndex.value, { text, limit: MOST_PLACES }).hits
    const isFound = ({ entry }: Place): boolean => found.includes(entry)
    const index = indexOf(catalog())
    const whole = search(index, { text, limit: chips.length > 0 ? MOST_BESIDE : MOST_HITS })
    const narrowed =
      chips.length > 0
        ? search(index, { text: reading.text, limit: MOST_HITS, accepts: gate(filters) })
        : { hits: [], more: false }
    const hits = [...new Set([...whole.hits, ...narrowed.hits])].map(optionOf)
    const rank = ({ group }: SearchOption): number => ORDER.indexOf(group)
    const named = [...places.value.filter(isFound).map(optionOfPlace), ...hits].sort(
      (one, two) => rank(one) - rank(two),
    )
    const hasIndicators = named.some(({ group }) => group === 'indicator')
    // What Enter opens first: the list that was asked for by filters, or else what bears the name.
    const options = chips.length > 0 ? [list, ...named] : [...named, ...(hasIndicators ? [list] : [])]
    return { chips, options, more: whole.more || narrowed.more }
  })
}
