import { getCurrentInstance, readonly, ref, watch, type Ref } from 'vue'

/** More rows of one list than these would be dozens of sheets. */
export const MOST_ON_PAPER = 400

let state: Ref<boolean> | undefined

function watchPrinting(): Ref<boolean> {
  const printing = ref(false)
  window.addEventListener('beforeprint', () => {
    printing.value = true
  })
  window.addEventListener('afterprint', () => {
    printing.value = false
  })
  return printing
}

/**
 * Whether the page is being put on paper at this moment. What a component shows by it is on the sheet; `onTurn` is
 * called before the component is drawn again. Firefox copies the page as soon as the event has been told, before any
 * promise is kept, so all of it happens at once.
 */
export function usePrinting(onTurn: () => void = () => undefined): Readonly<Ref<boolean>> {
  state ??= watchPrinting()
  const component = getCurrentInstance()
  watch(
    state,
    () => {
      onTurn()
      if (component?.isMounted) component.update()
    },
    { flush: 'sync' },
  )
  return readonly(state)
}
