import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { place as shippedPlace } from 'virtual:release-id'
import { areaById } from '#domain/catalog.ts'
import { placeOf } from '#domain/zone.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useLocalText } from './useLocalText.ts'

export interface AppName {
  /** The place that the open data are about; before they are open, the one that was shipped. */
  readonly place: ComputedRef<string>
  readonly appName: ComputedRef<string>
}

/** What this dashboard is called: after the place in its data. */
export function useAppName(): AppName {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const store = useCatalogStore()
  const place = computed(() => {
    const area = store.catalog && areaById(store.catalog, store.catalog.frame.zone.area)
    return pick(area ? placeOf(area) : shippedPlace)
  })
  return { place, appName: computed(() => t('app.title', { place: place.value })) }
}
