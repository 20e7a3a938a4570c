import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { NO_EDITS, type Edits } from '#domain/edits.ts'
import type { Release } from '#domain/release.ts'
import type { StorageTrouble } from '#domain/storage.ts'

/** The data that the whole app shares: the active release with the user's edits, and how storage is doing. */
export const useCatalogStore = defineStore('catalog', () => {
  const release = shallowRef<Release>()
  const edits = shallowRef<Edits>(NO_EDITS)
  const origin = ref<'database' | 'shipped'>('shipped')
  const trouble = ref<StorageTrouble>()
  const catalog = computed<Catalog | undefined>(() => release.value && joinCatalog(release.value, edits.value))
  const state = computed<'loading' | 'ready'>(() => (catalog.value ? 'ready' : 'loading'))

  async function start(): Promise<void> {
    release.value = (await import('virtual:release')).default
  }

  return { state, catalog, origin, trouble, start }
})
