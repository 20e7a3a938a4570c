import { useI18n } from 'vue-i18n'
import type { LocalText } from '#domain/text.ts'

/** Reads the texts of the data set in the reader's language. */
export function useLocalText(): { pick: (text: LocalText | undefined) => string } {
  const { locale } = useI18n({ useScope: 'global' })
  return { pick: text => (text ? (locale.value === 'en' ? text.en : text.zh) : '—') }
}
