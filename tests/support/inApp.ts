import { createPinia, disposePinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { createApp, defineComponent, h, type Component } from 'vue'
import { createTexts, speak } from '../../src/app/i18n.ts'
import { createPages } from '../../src/app/router.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import type { Language } from '#stores/settings.ts'

async function mountIn(language: Language, root: Component, props: Record<string, unknown>): Promise<HTMLElement> {
  document.body.innerHTML = '<div id="app"></div>'
  const app = createApp(root, props)
  const texts = createTexts()
  const pinia = createPinia()
  app.use(pinia).use(createPages()).use(texts)
  const store = useCatalogStore()
  await Promise.all([store.start(), speak(texts, language)])
  app.mount('#app')
  onTestFinished(async () => {
    app.unmount()
    // The database is opened after the paint; a test must not end while its code is still on its way.
    await store.stop()
    disposePinia(pinia)
  })
  return document.body
}

/** A component as a reader of a language sees it, with the shipped release around it. */
export const render = (language: Language, component: Component, props: Record<string, unknown> = {}) =>
  mountIn(language, component, props)

/** What a composable answers inside the application. */
export async function useIn<Answer>(language: Language, composable: () => Answer): Promise<Answer> {
  const answers: Answer[] = []
  const host = defineComponent({
    setup() {
      answers.push(composable())
      return () => h('p')
    },
  })
  await mountIn(language, host, {})
  const [answer] = answers
  if (answer === undefined) throw new Error('The composable gave no answer')
  return answer
}
