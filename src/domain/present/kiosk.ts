/** Where an automatic show stands, kept so that it goes on there after a crash. */
export interface KioskPlace {
  readonly at: number
  /** Faults in a row since the show last ran well. */
  readonly failures: number
}

/** The beginning, with no faults. */
export const KIOSK_START: KioskPlace = { at: 0, failures: 0 }

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0

/** A place as it was kept; the beginning where the text is none. */
export function parseKioskPlace(text: string | null): KioskPlace {
  if (text === null) return KIOSK_START
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('at' in value) || !('failures' in value)) return KIOSK_START
    const { at, failures } = value
    return isCount(at) && isCount(failures) ? { at, failures } : KIOSK_START
  } catch (error) {
    if (error instanceof SyntaxError) return KIOSK_START
    throw error
  }
}

/** The slide after one; after the last the first. */
export const nextInLoop = (at: number, count: number): number => (count === 0 ? 0 : (at + 1) % count)

/** The slide before one; before the first the last. */
export const previousInLoop = (at: number, count: number): number => (count === 0 ? 0 : (at + count - 1) % count)

const FIRST_DELAY = 5
const LONGEST_DELAY = 600

/** Seconds to wait before a page that failed is loaded again: longer every time, ten minutes at most. */
export const delayAfter = (failures: number): number =>
  Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.max(0, Math.min(failures, 10) - 1))

/** A slide that stands so much longer than planned has stuck. Seconds. */
const STUCK = { times: 3, least: 60 }

/** Whether a show has stuck: a slide has stood for so many seconds that was planned for fewer. */
export const isStuck = (stood: number, planned: number): boolean =>
  stood > Math.max(planned * STUCK.times, planned + STUCK.least)

/** Seconds after which a show that ran without a fault is well again. */
export const WELL_AFTER = 600

/** Seconds without a touch after which a show that was paused goes on. */
export const RESUME_AFTER = 60

/** The least time of a slide, whatever a deck says: below it nobody reads anything. */
export const LEAST_SECONDS = 3
