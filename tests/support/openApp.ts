import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPinia, disposePinia } from 'pinia'
import { onTestFinished, vi } from 'vitest'
import { createApp, nextTick } from 'vue'
import App from '../../src/app/App.vue'
import { createTexts, followLanguage, speak } from '../../src/app/i18n.ts'
import { createPages } from '../../src/app/router.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useSettingsStore, type Language } from '#stores/settings.ts'

// The first visit of a file compiles every page; that is slow on a busy machine and says nothing of the page.
vi.setConfig({ testTimeout: 30_000 })

/** The application opened on a page, as a visitor has it. */
export interface OpenApp {
  readonly store: ReturnType<typeof useCatalogStore>
  readonly settings: ReturnType<typeof useSettingsStore>
  readonly goTo: (path: string) => Promise<void>
  readonly settle: () => Promise<void>
}

/** Everything that is under way in the page: lazy pages, texts, storage. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setTimeout(resolve, 0))
  await vi.dynamicImportSettled()
  await nextTick()
}

/** Opens the whole application with the shipped release, in a browser that was never here before. */
export async function openApp(path = '/', language: Language = 'zh-CN'): Promise<OpenApp> {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange })
  localStorage.clear()
  sessionStorage.clear()
  localStorage.setItem('zaozhuang-settings', JSON.stringify({ format: 1, language, theme: 'system' }))
  document.body.innerHTML = '<div id="app"></div>'
  location.hash = path

  const app = createApp(App)
  const router = createPages()
  const texts = createTexts()
  const pinia = createPinia()
  app.use(pinia).use(router).use(texts)
  const settings = useSettingsStore()
  const store = useCatalogStore()
  await Promise.all([store.start(), speak(texts, settings.language)])
  followLanguage(
    texts,
    () => settings.language,
    cause => {
      throw cause
    },
  )
  app.config.errorHandler = cause => {
    throw cause
  }
  app.mount('#app')
  onTestFinished(async () => {
    app.unmount()
    await store.stop()
    disposePinia(pinia)
  })
  await router.isReady()
  await settle()
  return {
    store,
    settings,
    settle,
    goTo: async to => {
      await router.push(to)
      await settle()
    },
  }
}
