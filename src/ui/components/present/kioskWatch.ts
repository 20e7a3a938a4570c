import {
  delayAfter,
  isStuck,
  KIOSK_START,
  parseKioskPlace,
  WELL_AFTER,
  type KioskPlace,
} from '#domain/present/kiosk.ts'

const SECOND = 1000
const keyOf = (deck: string): string => `kiosk-place-${deck}`

/** The place of an automatic show on this device. */
export function recallKiosk(deck: string): KioskPlace {
  try {
    return parseKioskPlace(localStorage.getItem(keyOf(deck)))
  } catch {
    // The browser keeps nothing for this page: after a crash the show begins anew.
    return KIOSK_START
  }
}

function keep(deck: string, place: KioskPlace): void {
  try {
    localStorage.setItem(keyOf(deck), JSON.stringify(place))
  } catch {
    // See above.
  }
}

/** Watches over an automatic show: keeps its place, and loads the page again when it fails or sticks. */
export interface KioskWatch {
  /** A slide is shown, for so many seconds. */
  readonly turn: (at: number, seconds: number) => void
  /** While paused, a slide may stand as long as it likes. */
  readonly pause: (isPaused: boolean) => void
  /** Something failed; the page is loaded again after a while, longer each time. */
  readonly recover: () => void
  readonly stop: () => void
}

/** Begins to watch. It outlives the page that shows the slides, as that page is what may fail. */
export function watchKiosk(deck: string, reload: () => void): KioskWatch {
  let place = recallKiosk(deck)
  let turnedAt = Date.now()
  let planned = Infinity
  let isPaused = false
  let recovery: ReturnType<typeof setTimeout> | undefined

  const well = setTimeout(() => {
    place = { ...place, failures: 0 }
    keep(deck, place)
  }, WELL_AFTER * SECOND)
  function recover(): void {
    if (recovery !== undefined) return
    place = { ...place, failures: place.failures + 1 }
    keep(deck, place)
    recovery = setTimeout(reload, delayAfter(place.failures) * SECOND)
  }
  const watchdog = setInterval(() => {
    if (!isPaused && isStuck((Date.now() - turnedAt) / SECOND, planned)) recover()
  }, 10 * SECOND)
  window.addEventListener('error', recover)
  window.addEventListener('unhandledrejection', recover)

  return {
    turn: (at, seconds) => {
      turnedAt = Date.now()
      planned = seconds
      place = { ...place, at }
      keep(deck, place)
    },
    pause: given => {
      isPaused = given
      turnedAt = Date.now()
    },
    recover,
    stop: () => {
      clearTimeout(well)
      clearTimeout(recovery)
      clearInterval(watchdog)
      window.removeEventListener('error', recover)
      window.removeEventListener('unhandledrejection', recover)
    },
  }
}
