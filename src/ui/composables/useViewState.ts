import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Catalog } from '#domain/catalog.ts'
import { fitView, type FittedView } from '#domain/view/fitView.ts'
import { readView, writeView, type LinkNotice } from '#domain/view/link.ts'
import type { Query } from '#domain/view/migrations.ts'
import type { ViewState } from '#domain/view/view.ts'

/** What the address says is shown, and the one way to change it. */
export interface LinkedView {
  readonly view: ComputedRef<ViewState>
  /** What the link named that the data do not hold, and whether it was made with other data. */
  readonly fitted: ComputedRef<FittedView>
  readonly notices: ComputedRef<readonly LinkNotice[]>
  /** `push` for a choice, which the back key takes back; `replace` for what moves on the way to one. */
  readonly change: (parts: Partial<ViewState>, how?: 'push' | 'replace') => void
}

/** The view that stands in the address: nothing of it is kept anywhere else. */
export function useViewState(catalog: () => Catalog): LinkedView {
  const route = useRoute()
  const router = useRouter()
  const query = computed<Query>(() =>
    Object.fromEntries(
      Object.entries(route.query).map(([key, value]) => [key, (Array.isArray(value) ? value[0] : value) ?? undefined]),
    ),
  )
  const reading = computed(() => readView(query.value))
  const fitted = computed(() => fitView(reading.value.view, catalog()))
  const view = computed(() => fitted.value.view)

  function change(parts: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
    void router[how]({ query: writeView({ ...view.value, ...parts }) })
  }
  return { view, fitted, notices: computed(() => reading.value.notices), change }
}
