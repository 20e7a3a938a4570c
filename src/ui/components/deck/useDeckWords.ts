import { useI18n } from 'vue-i18n'
import type { Catalog } from '#domain/catalog.ts'
import type { Slide } from '#domain/deck/deck.ts'
import { slideTitle } from '#domain/deck/title.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useSlideTitles } from '../slide/useSlideWords.ts'

/** What decks and slides are called, and how long they take. */
export function useDeckWords(): {
  readonly titleOf: (slide: Slide, catalog: Catalog) => string
  readonly duration: (seconds: number) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const { number } = useFormat()
  const titles = useSlideTitles()

  function duration(given: number): string {
    const minutes = number(Math.floor(given / 60))
    const seconds = number(given % 60)
    if (given < 60) return t('deck.durationShort', { seconds })
    return given % 60 === 0 ? t('deck.durationWhole', { minutes }) : t('deck.duration', { minutes, seconds })
  }
  return { titleOf: (slide, catalog) => titles(slideTitle(slide, catalog)), duration }
}
