import { readonly, shallowRef, type App, type ShallowRef } from 'vue'
import type { Router } from 'vue-router'

const failure = shallowRef<Error | undefined>()

/** The fault that stopped the page, if one did. The shell shows it in the page's place. */
export const fault: Readonly<ShallowRef<Error | undefined>> = readonly(failure)

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

/** Takes note of something only we can fix; it is shown once and written to the console for whoever will fix it. */
export function reportFault(cause: unknown): void {
  // eslint-disable-next-line no-console -- the one place where a fault is written down for whoever mends it
  console.error(cause)
  failure.value ??= asError(cause)
}

/** Every fault ends in one place: those of components, of pages that do not load and of forgotten promises. */
export function catchFaults(app: App, router: Router): void {
  app.config.errorHandler = reportFault
  router.onError(reportFault)
  router.afterEach((_to, _from, stopped) => {
    if (!stopped) failure.value = undefined
  })
  window.addEventListener('unhandledrejection', event => {
    reportFault(event.reason)
  })
}
