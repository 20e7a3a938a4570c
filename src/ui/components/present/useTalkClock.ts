import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from 'vue'

/** The clock of a talk: how long it has gone on, and how long the slide has been shown. */
export interface TalkClock {
  /** Seconds of talking, without the time it was stopped. */
  readonly elapsed: ComputedRef<number>
  readonly onSlide: ComputedRef<number>
  /** The time of day. */
  readonly now: Readonly<Ref<number>>
  readonly isRunning: Readonly<Ref<boolean>>
  readonly toggle: () => void
  readonly start: () => void
  readonly reset: () => void
  /** Another slide is shown: its own time begins. */
  readonly turn: () => void
}

const SECOND = 1000

/** Counts a talk's time; it starts with the first step and can be stopped. */
export function useTalkClock(): TalkClock {
  const now = ref(Date.now())
  const isRunning = ref(false)
  const since = ref(now.value)
  const before = ref(0)
  const turnedAt = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = (): void => {
    now.value = Date.now()
  }
  onMounted(() => {
    timer = setInterval(tick, SECOND / 2)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
  })

  const elapsed = computed(() => before.value + (isRunning.value ? Math.max(0, now.value - since.value) / SECOND : 0))
  function start(): void {
    if (isRunning.value) return
    tick()
    since.value = now.value
    isRunning.value = true
  }
  function stop(): void {
    tick()
    before.value = elapsed.value
    isRunning.value = false
  }
  return {
    elapsed,
    onSlide: computed(() => Math.max(0, elapsed.value - turnedAt.value)),
    now,
    isRunning,
    start,
    toggle: () => {
      if (isRunning.value) stop()
      else start()
    },
    reset: () => {
      isRunning.value = false
      before.value = 0
      turnedAt.value = 0
    },
    turn: () => {
      tick()
      turnedAt.value = elapsed.value
    },
  }
}
