import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { useCatalogStore } from '#stores/catalog.ts'
import { useSettingsStore } from '#stores/settings.ts'
import { LOAD_TEXTS } from '#ui/components/export/otherTexts.ts'
import App from './App.vue'
import { catchFaults, reportFault } from './errors.ts'
import { createTexts, followLanguage, loadTexts, speak } from './i18n.ts'
import { keepOffline } from './offline.ts'
import { createPages } from './router.ts'
import './theme.css'
import './base.css'
import './print.css'

/** Opens the application in the page; where the overview was drawn ahead, it takes its place in one stroke. */
export async function start(isDrawnAhead: boolean): Promise<void> {
  const app = createApp(App)
  const router = createPages()
  const texts = createTexts()
  catchFaults(app, router)
  app.use(createPinia()).use(router).use(texts).provide(LOAD_TEXTS, loadTexts)

  const settings = useSettingsStore()
  const data = useCatalogStore().start()
  data.catch(reportFault)
  try {
    await speak(texts, settings.language)
    followLanguage(texts, () => settings.language, reportFault)
    if (isDrawnAhead) await Promise.allSettled([data, router.isReady()])
    app.mount('#app')
    const holder = document.querySelector('#app')
    holder?.removeAttribute('data-ahead')
    holder?.removeAttribute('inert')
    await keepOffline()
  } catch (error) {
    reportFault(error)
  }
}
