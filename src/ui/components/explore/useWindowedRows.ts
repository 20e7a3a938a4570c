import { computed, onBeforeUnmount, onMounted, ref, watch, type ComputedRef, type ShallowRef } from 'vue'
import { MOST_ON_PAPER, usePrinting } from '../../composables/usePrinting.ts'

/** The part of a long list that is drawn, and how much room the rest takes above and below it, in pixels. */
export interface RowWindow {
  readonly first: number
  readonly last: number
  readonly above: number
  readonly below: number
}

/** Rows drawn beyond what is seen, so that scrolling does not run into emptiness. */
const BEYOND = 8

interface WindowedRows {
  readonly shown: ComputedRef<RowWindow>
  readonly onScroll: () => void
  readonly scrollTo: (row: number) => void
  readonly rowsAPage: ComputedRef<number>
}

/** Draws of a list only what is seen, and on paper its first rows whole. All rows are equally high: as high as the probe. */
export function useWindowedRows(
  scroller: Readonly<ShallowRef<HTMLElement | null>>,
  probe: Readonly<ShallowRef<HTMLElement | null>>,
  count: () => number,
): WindowedRows {
  const top = ref(0)
  const height = ref(600)
  const isPrinting = usePrinting()
  const rowHeight = ref(44)

  function measure(): void {
    height.value = scroller.value?.clientHeight ?? height.value
    const own = probe.value?.offsetHeight ?? 0
    // A page that is not laid out yet has no heights to measure.
    if (own > 0) rowHeight.value = own
  }
  function onScroll(): void {
    top.value = scroller.value?.scrollTop ?? 0
  }
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
  onMounted(() => {
    measure()
    for (const element of [scroller.value, probe.value]) if (element) observer?.observe(element)
  })
  onBeforeUnmount(() => observer?.disconnect())
  watch(count, () => {
    if (scroller.value) scroller.value.scrollTop = 0
    top.value = 0
  })

  const rowsAPage = computed(() => Math.max(1, Math.floor(height.value / rowHeight.value)))
  const firstSeen = computed(() => Math.min(count(), Math.max(0, Math.floor(top.value / rowHeight.value) - BEYOND)))
  /** Reckoned anew when another row comes into sight, not with every pixel. */
  const shown = computed<RowWindow>(() => {
    const all = count()
    if (isPrinting.value) return { first: 0, last: Math.min(all, MOST_ON_PAPER), above: 0, below: 0 }
    const first = firstSeen.value
    const last = Math.min(all, first + rowsAPage.value + 2 * BEYOND + 1)
    return { first, last, above: first * rowHeight.value, below: (all - last) * rowHeight.value }
  })

  /** Brings a row into sight with as little movement as will do. */
  function scrollTo(row: number): void {
    const element = scroller.value
    if (!element) return
    const start = row * rowHeight.value
    const end = start + rowHeight.value
    // The head stays in place and covers one row.
    if (start < element.scrollTop) element.scrollTop = start
    else if (end > element.scrollTop + height.value - rowHeight.value) {
      element.scrollTop = end - height.value + rowHeight.value
    }
    onScroll()
  }
  return { shown, onScroll, scrollTo, rowsAPage }
}
