import { readonly, ref, type Ref } from 'vue'
import type { OfflineState } from '#ui/components/offlineState.ts'

const HOUR = 3_600_000

/** A page that came out of the kept copy is known to have one. */
const isKept = (): boolean =>
  __PORTABLE__ || (!import.meta.env.SSR && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null)
const state = ref<OfflineState>(isKept() ? 'ready' : 'unsupported')
let waiting: ServiceWorker | undefined

/** What the shell shows; one for the whole application. */
export const offlineState: Readonly<Ref<OfflineState>> = readonly(state)

/** Swaps to the waiting version and reloads. Nothing else ever swaps it under the user. */
export function applyUpdate(): void {
  if (!waiting || waiting.state === 'activated') {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      location.reload()
    },
    { once: true },
  )
  waiting.postMessage('take-over')
}

/** Keeps the application in the browser, and says when a newer version has arrived. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || __PORTABLE__ || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('./serviceWorker.js', { updateViaCache: 'none' })
    follow(registration)
    lookForUpdates(registration)
  } catch {
    // The browser forbids it here (private mode, policy, plain http): the application works, but only online.
    state.value = 'unsupported'
  }
}

function follow(registration: ServiceWorkerRegistration): void {
  const onArrival = (worker: ServiceWorker): void => {
    if (registration.active) offer(worker)
    else state.value = 'installing'
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer(worker)
      if (worker.state === 'activated' && state.value === 'installing') state.value = 'ready'
      if (worker.state === 'redundant' && !registration.active) state.value = 'unsupported'
    })
  }
  if (registration.active) state.value = 'ready'
  if (registration.waiting) offer(registration.waiting)
  if (registration.installing) onArrival(registration.installing)
  registration.addEventListener('updatefound', () => {
    if (registration.installing) onArrival(registration.installing)
  })
}

function offer(worker: ServiceWorker): void {
  if (worker.state !== 'installed') return
  waiting = worker
  state.value = 'update-available'
}

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  // With the network gone there is nothing to find, and that is no fault.
  const look = (): void => void registration.update().catch(() => undefined)
  setInterval(look, HOUR)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}
