import { nextTick, watch } from 'vue'
import { createI18n, type I18n } from 'vue-i18n'
import type { Language } from '#stores/settings.ts'

type Messages = Record<string, unknown>

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-CN': async () => (await import('./messagesZh.ts')).messages,
  en: async () => (await import('./messagesEn.ts')).messages,
}

/** One instance for the whole application; texts arrive language by language. */
export function createTexts(): I18n<
  Record<string, never>,
  Record<string, never>,
  Record<string, never>,
  string,
  false
> {
  return createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, missingWarn: true, messages: {} })
}

type Texts = ReturnType<typeof createTexts>

/** The texts of a language, for files that are written in another than the page's. */
export const loadTexts = (language: Language): Promise<Messages> => loaders[language]()

/** Shows the application in a language, fetching its texts the first time. */
export async function speak(texts: Texts, language: Language): Promise<void> {
  const { global } = texts
  if (!global.availableLocales.includes(language)) global.setLocaleMessage(language, await loaders[language]())
  global.locale.value = language
  document.documentElement.lang = language
  await nextTick()
}

/** Follows the user's choice of language for as long as the application lives. */
export function followLanguage(texts: Texts, chosen: () => Language, onTrouble: (cause: unknown) => void): void {
  watch(chosen, language => {
    speak(texts, language).catch(onTrouble)
  })
}
