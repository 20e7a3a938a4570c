import type { InjectionKey } from 'vue'
import type { Language } from '#stores/settings.ts'

/** Fetches the texts of a language, also of one that the page is not shown in. */
export type LoadTexts = (language: Language) => Promise<Record<string, unknown>>

/** How the application hands its texts to whoever writes in a language of their own. */
export const LOAD_TEXTS: InjectionKey<LoadTexts> = Symbol('texts of a language')
