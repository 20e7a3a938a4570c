import { getCurrentScope, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/** Work of so few steps is done at once: for a few hundred indicators waiting would only make the page blink. */
const FEW = 800
/** A stretch of work that leaves the page time to answer the reader, in milliseconds. */
const STRETCH = 12

/** Lets everything else that waits for the thread run first; a message comes back sooner than a timer of zero. */
function soon(act: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    act()
  }
  port2.postMessage(undefined)
}

/**
 * What work in steps comes to. A little is done at once; of much the page sees `undefined` until it is done, and stays
 * alive meanwhile. It starts anew when what `work` was made of changes, and what it gave before is gone then.
 */
export function useInSlices<Value>(
  work: () => Generator<unknown, Value, void> | undefined,
  /** About how many steps it has. */
  size: () => number,
): Readonly<ShallowRef<Value | undefined>> {
  const value = shallowRef<Value>()
  let current: Generator<unknown, Value, void> | undefined

  function go(steps: Generator<unknown, Value, void>): void {
    if (steps !== current) return
    const until = size() <= FEW ? Infinity : performance.now() + STRETCH
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done !== true) continue
      value.value = step.value
      return
    }
    value.value = undefined
    soon(() => {
      go(steps)
    })
  }

  watch(
    work,
    steps => {
      current = steps
      if (steps) go(steps)
      else value.value = undefined
    },
    { immediate: true },
  )
  if (getCurrentScope())
    onScopeDispose(() => {
      current = undefined
    })
  return value
}
