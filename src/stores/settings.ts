import { defineStore } from 'pinia'
import * as v from 'valibot'
import { computed, ref, watch } from 'vue'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['system', 'light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

/** Where the settings are kept in this browser. */
export const SETTINGS_KEY = 'zaozhuang-settings'

const SettingsSchema = v.object({
  format: v.optional(v.literal(1), 1),
  language: v.fallback(v.picklist(LANGUAGES), 'zh-CN'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
})
type Settings = v.InferOutput<typeof SettingsSchema>

const preferred = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')

function remembered(): Settings {
  const fresh = { language: preferred(), theme: 'system' }
  try {
    const read = v.safeParse(SettingsSchema, JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? 'null'))
    return read.success ? read.output : v.parse(SettingsSchema, fresh)
  } catch {
    // Forbidden storage or a broken text: the settings start afresh, which loses nothing but a choice of colours.
    return v.parse(SettingsSchema, fresh)
  }
}

/** What the user chose for this browser: language and theme. Kept apart from the data, and never in a link. */
export const useSettingsStore = defineStore('settings', () => {
  const start = remembered()
  const language = ref<Language>(start.language)
  const theme = ref<Theme>(start.theme)
  /** False where the browser forbids keeping the choice. */
  const kept = ref(true)

  const settings = computed<Settings>(() => ({ format: 1, language: language.value, theme: theme.value }))
  watch(settings, chosen => {
    try {
      localStorage.setItem(SETTINGS_KEY, JSON.stringify(chosen))
      kept.value = true
    } catch {
      // Private mode or a full disk: the choice holds until the page is closed, and `kept` says so.
      kept.value = false
    }
  })
  return { language, theme, kept }
})
