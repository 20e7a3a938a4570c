import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { SearchEntry } from '#domain/search/entry.ts'
import { useSettingsStore, type Language, type Theme } from '#stores/settings.ts'
import { wishToAdd } from '../deck/addView.ts'
import { useDeckCommands } from '../deck/useDeckCommands.ts'

/** A page or a command that can be found by its name. */
export interface Place {
  readonly entry: SearchEntry
  /** Where it leads; a command leads nowhere and does something. */
  readonly to: RouteLocationRaw | undefined
  readonly run: () => void
}

interface Named {
  readonly id: string
  readonly name: string
  readonly also: string
}

const entryOf = (kind: 'page' | 'command', { id, name, also }: Named): SearchEntry => ({
  kind,
  id,
  name: { zh: name, en: name },
  also: also.split(' '),
})

/** The pages and commands of the application, in the reader's words; they are found by words of both languages. */
export function usePlaces(): ComputedRef<readonly Place[]> {
  const { t } = useI18n({ useScope: 'global' })
  const router = useRouter()
  const settings = useSettingsStore()
  const deckCommands = useDeckCommands()

  const page = (named: Named): readonly Place[] =>
    router.hasRoute(named.id) ? [{ entry: entryOf('page', named), to: { name: named.id }, run: () => undefined }] : []
  const command = (named: Named, run: () => void): Place => ({ entry: entryOf('command', named), to: undefined, run })
  const speak = (language: Language) => (): void => {
    settings.language = language
  }
  const show = (theme: Theme) => (): void => {
    settings.theme = theme
  }
  const print = (): void => {
    // The dialog must be gone from the page before it is put on paper.
    setTimeout(() => {
      window.print()
    })
  }

  const report = (): void => {
    void router.push({ name: 'report', query: { print: '1' } })
  }

  const deckPlaces = computed(() => [
    command({ id: 'addView', name: t('deck.search.add'), also: t('deck.search.alsoAdd') }, wishToAdd),
    command(
      { id: 'present', name: t('deck.search.present'), also: t('deck.search.alsoPresent') },
      deckCommands.present,
    ),
    command(
      { id: 'readyDeck', name: t('deck.search.ready'), also: t('deck.search.alsoReady') },
      deckCommands.openReady,
    ),
    command({ id: 'newDeck', name: t('deck.search.create'), also: t('deck.search.alsoCreate') }, deckCommands.create),
  ])

  return computed(() => [
    ...page({ id: 'overview', name: t('search.page.overview'), also: t('search.also.overview') }),
    ...page({ id: 'explore', name: t('search.page.explore'), also: t('search.also.explore') }),
    ...page({ id: 'coverage', name: t('search.page.coverage'), also: t('search.also.coverage') }),
    ...page({ id: 'sources', name: t('search.page.sources'), also: t('search.also.sources') }),
    ...page({ id: 'decks', name: t('deck.search.decks'), also: t('deck.search.alsoDecks') }),
    ...page({ id: 'exports', name: t('search.page.exports'), also: t('search.also.exports') }),
    ...page({ id: 'methods', name: t('search.page.methods'), also: t('search.also.methods') }),
    ...deckPlaces.value,
    command({ id: 'zh', name: t('search.command.zh'), also: t('search.also.zh') }, speak('zh-CN')),
    command({ id: 'en', name: t('search.command.en'), also: t('search.also.en') }, speak('en')),
    command({ id: 'light', name: t('search.command.light'), also: t('search.also.light') }, show('light')),
    command({ id: 'dark', name: t('search.command.dark'), also: t('search.also.dark') }, show('dark')),
    command(
      { id: 'projector', name: t('search.command.projector'), also: t('search.also.projector') },
      show('projector'),
    ),
    command({ id: 'system', name: t('search.command.system'), also: t('search.also.system') }, show('system')),
    command({ id: 'report', name: t('search.command.report'), also: t('search.also.report') }, report),
    command({ id: 'print', name: t('search.command.print'), also: t('search.also.print') }, print),
  ])
}
