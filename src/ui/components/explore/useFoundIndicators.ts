import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Catalog } from '#domain/catalog.ts'
import type { IndicatorId } from '#domain/ids.ts'

/** The indicators that the text of the view finds; `undefined` where it has none, or while the search is being fetched. */
export function useFoundIndicators(
  catalog: () => Catalog,
  text: () => string,
): Readonly<Ref<ReadonlySet<IndicatorId> | undefined>> {
  const found = shallowRef<ReadonlySet<IndicatorId>>()
  const asked = ref(0)
  watch(
    [catalog, text],
    async ([given, words]) => {
      asked.value += 1
      const own = asked.value
      if (words.trim() === '') {
        found.value = undefined
        return
      }
      const { findIndicators } = await import('../search/catalogSearch.ts')
      if (own === asked.value) found.value = findIndicators(given, words)
    },
    { immediate: true },
  )
  return found
}
