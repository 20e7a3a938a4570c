import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { beginStroke, extendStroke, NO_INK, type Ink, type InkSpot, type Stroke } from '#domain/present/ink.ts'

export type Tool = 'none' | 'pointer' | 'pen'

/** What is drawn over the slides of a talk; each slide keeps its own strokes. */
export interface TalkInk {
  readonly ink: ComputedRef<Ink>
  readonly tool: Ref<Tool>
  readonly point: (spot: InkSpot | undefined) => void
  readonly begin: (spot: InkSpot) => void
  readonly extend: (spot: InkSpot) => void
  readonly clear: () => void
  /** What another window has drawn. */
  readonly take: (ink: Ink) => void
  /** The dot goes when the slide does. */
  readonly lift: () => void
}

/** Pointer and pen; every change is told, but at most once a picture of the screen, however fast the hand is. */
export function useInk(sheet: () => string, tell: (ink: Ink) => void): TalkInk {
  const pointer = shallowRef<InkSpot>()
  const sheets = shallowRef<ReadonlyMap<string, readonly Stroke[]>>(new Map())
  const tool = ref<Tool>('none')
  const strokes = computed(() => sheets.value.get(sheet()) ?? NO_INK.strokes)
  const ink = computed<Ink>(() => ({ pointer: pointer.value, strokes: strokes.value }))

  let isTelling = false
  function tellSoon(): void {
    if (isTelling) return
    isTelling = true
    requestAnimationFrame(() => {
      isTelling = false
      tell(ink.value)
    })
  }
  function write(next: readonly Stroke[]): void {
    sheets.value = new Map([...sheets.value, [sheet(), next]])
  }
  function lift(): void {
    pointer.value = undefined
    tellSoon()
  }
  watch(tool, lift)

  return {
    ...{ ink, tool, lift },
    point: spot => {
      pointer.value = spot
      tellSoon()
    },
    begin: spot => {
      write(beginStroke(strokes.value, spot))
      tellSoon()
    },
    extend: spot => {
      write(extendStroke(strokes.value, spot))
      tellSoon()
    },
    clear: () => {
      write([])
      tellSoon()
    },
    take: given => {
      pointer.value = given.pointer
      write(given.strokes)
    },
  }
}
