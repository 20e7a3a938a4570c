import { computed, onScopeDispose, readonly, ref, watchEffect, type ComputedRef } from 'vue'
import type { Theme } from '#stores/settings.ts'
import { usePrinting } from '#ui/composables/usePrinting.ts'

/** Sets the theme on the page: the user's choice, or the system's where none was made; paper is always light. */
export function followTheme(chosen: () => Theme): ComputedRef<Exclude<Theme, 'system'>> {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  const isDark = ref(query.matches)
  const onChange = (event: MediaQueryListEvent): void => {
    isDark.value = event.matches
  }
  query.addEventListener('change', onChange)
  onScopeDispose(() => {
    query.removeEventListener('change', onChange)
  })
  const dark = readonly(isDark)
  const theme = computed(() => {
    const choice = chosen()
    return choice === 'system' ? (dark.value ? 'dark' : 'light') : choice
  })
  const isPrinting = usePrinting()
  watchEffect(
    () => {
      document.documentElement.dataset['theme'] = isPrinting.value ? 'light' : theme.value
    },
    { flush: 'sync' },
  )
  return theme
}
