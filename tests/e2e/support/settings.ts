import type { BrowserContext } from '@playwright/test'
import { LANGUAGES, THEMES, type Language, type Theme } from '../../../src/stores/settings.ts'

export const languages = LANGUAGES
export const themes = THEMES.filter(theme => theme !== 'system')

/** Starts the application as a user would find it who chose these before. */
export async function chosenBefore(context: BrowserContext, language: Language, theme: Theme): Promise<void> {
  await context.addInitScript(
    settings => {
      localStorage.setItem('zaozhuang-settings', settings)
    },
    JSON.stringify({ format: 1, language, theme }),
  )
}
