import { computed, nextTick, onMounted, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import { painted } from '../../composables/useAfterPaint.ts'
import { usePrinting } from '../../composables/usePrinting.ts'

/** Parts of a long page that come one after the other, so that none keeps the reader waiting for all. */
export interface Unfolding {
  /** How many parts stand on the page. */
  readonly shown: ComputedRef<number>
  /** Whether all stand there, drawn and painted. */
  readonly isWhole: Readonly<Ref<boolean>>
}

const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** Puts the parts of a page there one by one; whoever prints before the last has come gets all of them. */
export function useUnfolding(count: () => number): Unfolding {
  const placed = ref(0)
  const isWhole = ref(false)
  const isPrinting = usePrinting()
  let isLeft = false
  onScopeDispose(() => {
    isLeft = true
  })

  async function unfold(): Promise<void> {
    while (!isLeft) {
      if (placed.value >= count()) break
      placed.value += 1
      await nextTick()
      await breathe()
    }
    // Drawings open in the frame after they have been laid out.
    await painted()
    await painted()
    if (!isLeft) isWhole.value = true
  }
  onMounted(() => void unfold())
  return { shown: computed(() => (isPrinting.value ? count() : placed.value)), isWhole }
}
