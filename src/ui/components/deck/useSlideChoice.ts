import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import type { SlideId } from '#domain/ids.ts'

/** Which slides are chosen, and the one that is worked on. */
export interface SlideChoice {
  readonly ids: ComputedRef<ReadonlySet<SlideId>>
  readonly active: ComputedRef<Slide | undefined>
  readonly activeIndex: ComputedRef<number>
  readonly choose: (id: SlideId) => void
  /** From where choosing began to here. */
  readonly extend: (id: SlideId) => void
  readonly toggle: (id: SlideId) => void
  readonly chooseAll: () => void
}

/** Chooses slides as lists everywhere do: one, a stretch, or some apart. Slides that are gone are chosen no longer. */
export function useSlideChoice(deck: () => Deck | undefined): SlideChoice {
  const chosen = shallowRef<ReadonlySet<SlideId>>(new Set())
  const at = shallowRef<SlideId>()
  const from = shallowRef<SlideId>()
  /** Where the slide worked on stood, so that its neighbour is worked on when it is deleted. */
  const place = shallowRef(0)

  const slides = computed(() => deck()?.slides ?? [])
  const indexOf = (id: SlideId | undefined): number => slides.value.findIndex(slide => slide.id === id)
  const activeIndex = computed(() => {
    const index = indexOf(at.value)
    return index >= 0 ? index : Math.min(place.value, slides.value.length - 1)
  })
  const active = computed(() => slides.value[activeIndex.value])
  const ids = computed(() => {
    const known = slides.value.filter(({ id }) => chosen.value.has(id)).map(({ id }) => id)
    return new Set(known.length > 0 ? known : active.value ? [active.value.id] : [])
  })

  function goTo(id: SlideId): void {
    at.value = id
    place.value = indexOf(id)
  }
  return {
    ...{ ids, active, activeIndex },
    choose: id => {
      goTo(id)
      from.value = id
      chosen.value = new Set([id])
    },
    extend: id => {
      const [one, two] = [Math.max(0, indexOf(from.value ?? active.value?.id)), indexOf(id)]
      goTo(id)
      chosen.value = new Set(slides.value.slice(Math.min(one, two), Math.max(one, two) + 1).map(slide => slide.id))
    },
    toggle: id => {
      const next = new Set(ids.value)
      if (next.has(id) && next.size > 1) next.delete(id)
      else next.add(id)
      goTo(next.has(id) ? id : ([...next].pop() ?? id))
      from.value = at.value
      chosen.value = next
    },
    chooseAll: () => {
      chosen.value = new Set(slides.value.map(slide => slide.id))
    },
  }
}
