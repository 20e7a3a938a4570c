import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Whether the screen stays on: held, not granted, or not offered by this browser. */
export type WakeState = 'held' | 'refused' | 'unsupported'

/** Keeps the screen on while a page is shown; the browser lets go of it whenever the page is hidden, so it is asked again. */
export function useWakeLock(): Readonly<Ref<WakeState>> {
  const state = ref<WakeState>('unsupported')
  let lock: WakeLockSentinel | undefined
  let isLeft = false

  async function hold(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible' || (lock && !lock.released)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      state.value = 'held'
      if (isLeft) await lock.release()
    } catch {
      // Low battery, or a policy of the machine: the talk goes on, and the check before the meeting says so.
      state.value = 'refused'
    }
  }
  const onVisible = (): void => void hold()

  onMounted(() => {
    document.addEventListener('visibilitychange', onVisible)
    void hold()
  })
  onBeforeUnmount(() => {
    isLeft = true
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release()
  })
  return state
}
