import { getCurrentScope, shallowRef, watch, type ShallowRef } from 'vue'
import { painted } from './useAfterPaint.ts'

/**
 * A value one painted frame behind: for what stands below the first screen, so that the first screen does not wait for
 * it. `undefined` before the first paint; whoever shows it hides it while it is behind.
 */
export function useLater<Value>(given: () => Value): Readonly<ShallowRef<Value | undefined>> {
  const later = shallowRef<Value>()
  const scope = getCurrentScope()
  watch(
    given,
    async value => {
      await painted()
      if (scope?.active && value === given()) later.value = value
    },
    { immediate: true },
  )
  return later
}
