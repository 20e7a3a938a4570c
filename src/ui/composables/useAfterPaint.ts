import { getCurrentScope, shallowRef, watchEffect, type ShallowRef } from 'vue'

/** Settles when what is on the page now has been painted. */
export const painted = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve))
  })

/** What takes too long to keep a reader waiting for: `undefined` until the page has been painted without it. */
export function useAfterPaint<Value>(work: () => Value): Readonly<ShallowRef<Value | undefined>> {
  const value = shallowRef<Value>()
  const scope = getCurrentScope()
  void painted().then(() => {
    if (!scope?.active) return
    scope.run(() =>
      watchEffect(() => {
        value.value = work()
      }),
    )
  })
  return value
}
