import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { RoomAction } from '#domain/present/keys.ts'
import { openAudience } from './openAudience.ts'
import { useRoomKeys } from './useRoomKeys.ts'
import type { Talk } from './useTalk.ts'
import type { TalkClock } from './useTalkClock.ts'
import type { WholeScreen } from './useWholeScreen.ts'

/** What lies over the slide and has keys of its own. */
export type Overlay = 'grid' | 'help' | 'search'

/** Everything that keys, clickers and buttons do in a talk. */
export interface RoomControls {
  readonly over: Ref<Overlay | undefined>
  readonly notesShown: Readonly<Ref<boolean>>
  readonly isDesk: Readonly<Ref<boolean>>
  /** The browser held the room's window back. */
  readonly isBlocked: Readonly<Ref<boolean>>
  readonly audienceAddress: ComputedRef<string>
  /** The number typed so far. */
  readonly number: Readonly<Ref<string>>
  readonly act: (action: RoomAction) => void
  readonly go: (to: number) => void
  readonly project: (to: RouteLocationRaw) => void
  readonly openRoom: () => Promise<void>
}

interface ControlOptions {
  readonly room: string
  readonly role: 'speaker' | 'audience'
  readonly talk: Talk
  readonly clock: TalkClock
  readonly screen: WholeScreen
  readonly count: () => number
}

/** The window for the room: where it is, and whether it could be opened. */
function useAudienceWindow(room: string, talk: Talk) {
  const router = useRouter()
  const isBlocked = ref(false)
  const isDesk = ref(false)
  const audienceAddress = computed(() => {
    const { href } = router.resolve({ name: 'present', params: { deck: room }, query: { role: 'audience' } })
    return location.href.replace(/#.*$/, '') + href
  })
  async function openRoom(): Promise<void> {
    isDesk.value = true
    const opened = await openAudience(audienceAddress.value)
    isBlocked.value = opened === undefined
    if (opened) talk.tieTo(opened)
  }
  return { isBlocked, isDesk, audienceAddress, openRoom }
}

/** Turns keys and buttons into what happens. */
export function useRoomControls({ room, role, talk, clock, screen, count }: ControlOptions): RoomControls {
  const router = useRouter()
  const over = ref<Overlay>()
  const notesShown = ref(false)
  const audience = useAudienceWindow(room, talk)
  const { isDesk } = audience

  function end(): void {
    const { why, live } = talk.show.value
    if (over.value) over.value = undefined
    else if (why) talk.act({ code: 'why' })
    else if (live !== undefined && count() > 0) talk.act({ code: 'back' })
    else if (role === 'audience') void screen.leave()
    else void router.push(router.hasRoute('decks') ? { name: 'decks' } : { name: 'overview' })
  }
  const toggle = (what: Overlay) => (): void => {
    over.value = over.value === what ? undefined : what
  }
  const pickUp = (what: 'pointer' | 'pen') => (): void => {
    talk.tool.value = talk.tool.value === what ? 'none' : what
  }
  const step = (code: 'next' | 'previous' | 'first' | 'last' | 'black' | 'white' | 'why') => (): void => {
    talk.act({ code })
  }
  function next(): void {
    clock.start()
    talk.act({ code: 'next' })
  }
  const actions: Readonly<Record<RoomAction, () => void>> = {
    ...{ next, enter: next, previous: step('previous'), first: step('first'), last: step('last') },
    ...{ black: step('black'), white: step('white'), why: step('why'), end },
    'from-start': () => {
      talk.act({ code: 'first' })
      void screen.enter()
    },
    'from-here': () => void screen.enter(),
    ...{ grid: toggle('grid'), search: toggle('search'), help: toggle('help') },
    notes: () => {
      notesShown.value = !notesShown.value
    },
    'whole-screen': () => void screen.toggle(),
    desk: () => {
      if (isDesk.value || role === 'audience') isDesk.value = false
      else void audience.openRoom()
    },
    ...{ pointer: pickUp('pointer'), pen: pickUp('pen'), clear: () => talk.clear(), timer: () => clock.toggle() },
  }
  const act = (action: RoomAction): void => {
    actions[action]()
  }
  function go(to: number): void {
    over.value = undefined
    talk.act({ code: 'go', to })
  }
  const { number } = useRoomKeys({
    act,
    open: given => {
      go(given - 1)
    },
    isBusy: () => over.value !== undefined,
  })
  return {
    ...{ over, notesShown, number, act, go },
    ...audience,
    project: to => {
      over.value = undefined
      talk.act({ code: 'project', address: router.resolve(to).fullPath })
    },
  }
}
