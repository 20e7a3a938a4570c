import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/** The page on screen by its address after the `#`, as slides and pictures keep it. */
export function useAddress(): ComputedRef<string> {
  const route = useRoute()
  return computed(() => {
    const parts = Object.entries(route.query).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    )
    const search = new URLSearchParams(parts).toString()
    return search === '' ? route.path : `${route.path}?${search}`
  })
}
