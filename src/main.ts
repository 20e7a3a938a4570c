import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { useCatalogStore } from '#stores/catalog.ts'
import { useSettingsStore } from '#stores/settings.ts'
import App from './app/App.vue'
import { catchFaults, reportFault } from './app/errors.ts'
import { createTexts, followLanguage, speak } from './app/i18n.ts'
import { keepOffline } from './app/offline.ts'
import { createPages } from './app/router.ts'
import './app/theme.css'
import './app/base.css'
import './app/print.css'

const app = createApp(App)
const router = createPages()
const texts = createTexts()
catchFaults(app, router)
app.use(createPinia()).use(router).use(texts)

const settings = useSettingsStore()
const data = useCatalogStore().start()
data.catch(reportFault)

async function open(): Promise<void> {
  await speak(texts, settings.language)
  followLanguage(texts, () => settings.language, reportFault)
  app.mount('#app')
  await keepOffline()
}
open().catch(reportFault)
