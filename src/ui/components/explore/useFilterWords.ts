import { useI18n } from 'vue-i18n'
import { actionById, areaById, projectById, sourceById, type Catalog } from '#domain/catalog.ts'
import type { FilterPart } from '#domain/search/lexicon.ts'
import { DEFAULT_VIEW, type Filters, type ViewState, type YearSpan } from '#domain/view/view.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useSourceWords } from '../../composables/useSourceWords.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'

/** A filter in force, in words, with the view that is left when it is taken away. */
export interface ActiveFilter {
  readonly key: string
  readonly label: string
  readonly without: Partial<ViewState>
}

interface FilterWords {
  readonly partWord: (part: FilterPart) => string
  readonly activeFilters: (filters: Filters) => readonly ActiveFilter[]
  readonly stepWord: (id: string) => string
  readonly yearsWord: (years: YearSpan) => string
}

/** One filter for each of some items, which goes without its own item. */
const listed = <Item extends string>(
  name: string,
  items: readonly Item[],
  word: (item: Item) => string,
  without: (rest: readonly Item[]) => Partial<ViewState>,
): readonly ActiveFilter[] =>
  items.map(item => ({
    key: `${name}-${item}`,
    label: word(item),
    without: without(items.filter(other => other !== item)),
  }))

/** What filters are called, for the chips of the search and of the explore page. */
export function useFilterWords(catalog: () => Catalog): FilterWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { statusWord } = useStatusWords()
  const { kindWord } = useSourceWords()

  const yearsWord = ({ from, to }: YearSpan): string =>
    from === to ? t('explore.chip.year', { year: from }) : t('explore.chip.years', { from, to })

  function stepWord(id: string): string {
    const step = catalog().frame.steps.find(candidate => candidate.id === id)
    return step ? t('explore.chip.step', { year: step.period, name: pick(step.name) }) : id
  }

  function partWord(part: FilterPart): string {
    switch (part.part) {
      case 'action':
        return pick(actionById(catalog(), part.id)?.name)
      case 'project':
        return pick(projectById(catalog(), part.id)?.name)
      case 'area':
        return pick(areaById(catalog(), part.id)?.name)
      case 'status':
        return statusWord(part.status)
      case 'step':
        return stepWord(part.id)
      case 'kind':
        return t('explore.chip.kind', { kind: kindWord(part.kind) })
      case 'years':
        return yearsWord(part.years)
      case 'no-data':
        return t('explore.chip.without')
    }
  }

  function singles({ step, years, data, text }: Filters): readonly ActiveFilter[] {
    const words = text.trim()
    const gap = data === 'with' ? t('explore.chip.with') : t('explore.chip.without')
    return [
      ...(step === undefined ? [] : [{ key: 'step', label: stepWord(step), without: { step: undefined } }]),
      ...(years ? [{ key: 'years', label: yearsWord(years), without: { years: undefined } }] : []),
      ...(data === 'any' ? [] : [{ key: 'data', label: gap, without: { data: DEFAULT_VIEW.data } }]),
      ...(words === '' ? [] : [{ key: 'text', label: t('explore.chip.text', { text: words }), without: { text: '' } }]),
    ]
  }

  const activeFilters = (filters: Filters): readonly ActiveFilter[] => [
    ...listed(
      'action',
      filters.actions,
      id => partWord({ part: 'action', id }),
      actions => ({ actions }),
    ),
    ...listed(
      'project',
      filters.projects,
      id => partWord({ part: 'project', id }),
      projects => ({ projects }),
    ),
    ...listed('status', filters.statuses, statusWord, statuses => ({ statuses })),
    ...listed(
      'area',
      filters.areas,
      id => partWord({ part: 'area', id }),
      areas => ({ areas }),
    ),
    ...listed(
      'kind',
      filters.kinds,
      kind => partWord({ part: 'kind', kind }),
      kinds => ({ kinds }),
    ),
    ...listed(
      'source',
      filters.sources,
      id => pick(sourceById(catalog(), id)?.title),
      sources => ({ sources }),
    ),
    ...singles(filters),
  ]
  return { partWord, activeFilters, stepWord, yearsWord }
}
