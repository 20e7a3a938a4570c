import { readonly, ref, type Ref } from 'vue'

const KEY = 'zaozhuang-add-key'
const OFF = 'off'

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    // Forbidden storage: the key works, and can be turned off for as long as the page lives.
    return true
  }
}

const isOn = ref<boolean>()

/** Whether the one key that adds a page to the deck works; it can be turned off, as every single key must be. */
export function useAddKey(): { readonly isOn: Readonly<Ref<boolean | undefined>>; readonly toggle: () => void } {
  isOn.value ??= read()
  function toggle(): void {
    isOn.value = !isOn.value
    try {
      localStorage.setItem(KEY, isOn.value ? 'on' : OFF)
    } catch {
      // Private mode: the choice holds until the page is closed.
    }
  }
  return { isOn: readonly(isOn), toggle }
}
