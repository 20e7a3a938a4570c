import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Deck, Slide } from '#domain/deck/deck.ts'
import { standOf, type DeckCatalogs, type SlideStand } from '#domain/deck/version.ts'
import type { SlideId } from '#domain/ids.ts'
import type { IsoDate } from '#domain/period.ts'

const SLICE_MS = 20

const breathe = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve)
  })

/** What a stand was worked out of; a slide that did not change is not looked at again. */
interface Known {
  readonly catalogs: DeckCatalogs
  readonly release: Deck['release']
  readonly today: IsoDate
  readonly stand: SlideStand
}

/** How each slide stands towards the data on screen, worked out slide by slide between the user's own work. */
export function useStands(
  deck: () => Deck | undefined,
  catalogs: () => DeckCatalogs | undefined,
  today: () => IsoDate,
): ShallowRef<ReadonlyMap<SlideId, SlideStand>> {
  const stands = shallowRef<ReadonlyMap<SlideId, SlideStand>>(new Map())
  const known = new WeakMap<Slide, Known>()
  let run = 0

  function standOfSlide(given: Deck, slide: Slide, all: DeckCatalogs, day: IsoDate): SlideStand {
    const before = known.get(slide)
    if (before?.catalogs === all && before.release === given.release && before.today === day) return before.stand
    const stand = standOf(given, slide, all, day)
    known.set(slide, { catalogs: all, release: given.release, today: day, stand })
    return stand
  }
  async function work(given: Deck, all: DeckCatalogs, day: IsoDate, mine: number): Promise<void> {
    const found = new Map<SlideId, SlideStand>()
    let since = performance.now()
    for (const slide of given.slides) {
      if (performance.now() - since > SLICE_MS) {
        await breathe()
        if (mine !== run) return
        since = performance.now()
      }
      found.set(slide.id, standOfSlide(given, slide, all, day))
    }
    stands.value = found
  }
  watch(
    [deck, catalogs, today] as const,
    ([given, all, day]) => {
      run += 1
      if (given && all) void work(given, all, day, run)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    run += 1
  })
  return stands
}
