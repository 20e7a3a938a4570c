import { readonly, shallowRef, type ShallowRef } from 'vue'
import { parseIsoDate, type IsoDate } from '#domain/period.ts'

function today(): IsoDate {
  const now = new Date()
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  const date = parseIsoDate(
    [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-'),
  )
  if (!date) throw new Error(`The clock shows no calendar day: ${String(now)}`)
  return date
}

let clock: ShallowRef<IsoDate> | undefined

function startClock(): ShallowRef<IsoDate> {
  const day = shallowRef(today())
  // A page left open overnight is looked at again: that is when the day must be right.
  document.addEventListener('visibilitychange', () => {
    day.value = today()
  })
  return day
}

/** Looks at the calendar again: for pages that are shown all night. */
export function lookAtCalendar(): void {
  if (clock) clock.value = today()
}

/** The day it is here: the one clock of the application. */
export function useToday(): Readonly<ShallowRef<IsoDate>> {
  clock ??= startClock()
  return readonly(clock)
}
