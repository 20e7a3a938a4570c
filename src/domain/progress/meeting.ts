import { proofOf } from './band.ts'
import type { Band } from './band.ts'
import type { Reading } from './readings.ts'
import type { IsoDate, Period } from '../period.ts'

/** When a target was met, met after its date, and lost again. */
export interface Meeting {
  readonly metAt: Period | undefined
  readonly metLaterAt: Period | undefined
  readonly slippedAt: Period | undefined
}

/** Follows a series through time and notes when it meets a band; only what a figure proves counts. */
export function followMeeting(band: Band, items: readonly Reading[], date: IsoDate): Meeting {
  let metAt: Period | undefined
  let metLaterAt: Period | undefined
  let slippedAt: Period | undefined
  for (const item of items) {
    const proof = proofOf(band, item.value, item.bound)
    if (proof === 'met') {
      metAt ??= item.period
      if (item.end > date) metLaterAt ??= item.period
      slippedAt = undefined
    } else if (proof === 'unmet' && metAt !== undefined) {
      slippedAt ??= item.period
    }
  }
  return { metAt, metLaterAt, slippedAt }
}
