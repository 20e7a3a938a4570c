import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { SlideLook } from '#charts/slide/slideChart.ts'
import { useCompareLook } from '../explore/useCompareLook.ts'
import { useViewLook } from '../question/useViewLook.ts'

const SHARED: InjectionKey<ComputedRef<SlideLook>> = Symbol('slide look')

function makeLook(): ComputedRef<SlideLook> {
  const view = useViewLook()
  const compare = useCompareLook()
  return computed(() => ({ ...compare.value, ...view.value }))
}

/** The look of slides, taken from whoever shows many of them, so that each does not watch the page for itself. */
export const useSlideLook = (): ComputedRef<SlideLook> => inject(SHARED, undefined) ?? makeLook()

/** Shares one look with all slides inside a component. */
export function shareSlideLook(): ComputedRef<SlideLook> {
  const look = makeLook()
  provide(SHARED, look)
  return look
}
