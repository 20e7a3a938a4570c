import { parsePeriod, type Period } from '#domain/period.ts'

/** What a number format makes of a number: how fine a date, a percentage, or the number itself. */
export type NumberLook = 'number' | 'percent' | 'year' | 'month' | 'day' | 'time'

/** Formats that files name by number only; those from 27 on are dates in Chinese editions. */
const BUILT_IN: Readonly<Record<number, NumberLook>> = {
  ...{ 9: 'percent', 10: 'percent', 14: 'day', 15: 'day', 16: 'day', 17: 'month', 18: 'time', 19: 'time' },
  ...{ 20: 'time', 21: 'time', 22: 'day', 27: 'month', 28: 'day', 29: 'day', 30: 'day', 31: 'day', 32: 'time' },
  ...{ 33: 'time', 34: 'time', 35: 'time', 36: 'month', 45: 'time', 46: 'time', 47: 'time', 50: 'month', 51: 'day' },
  ...{ 52: 'month', 53: 'day', 54: 'day', 55: 'time', 56: 'time', 57: 'month', 58: 'day' },
}

/** What stands for itself in a format: quoted words, escaped signs, fillers, colours and conditions. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** What a format code does to a positive number. `'0.00,,'` and the like only change how it is shown. */
export function lookOfFormat(code: string): NumberLook {
  const [first = ''] = code.replace(LITERAL, '').split(';')
  if (/general/i.test(first)) return 'number'
  const bare = first.toLowerCase()
  if (/[ymd]|[hs]/.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''))) {
    if (bare.includes('d')) return 'day'
    if (bare.includes('y')) return bare.includes('m') ? 'month' : 'year'
    return /[hs]/.test(bare) ? 'time' : 'month'
  }
  return bare.includes('%') ? 'percent' : 'number'
}

/** What a format does, by its number in the file and the codes that the file gives. */
export const lookOf = (id: number, codes: ReadonlyMap<number, string>): NumberLook => {
  const code = codes.get(id)
  return code === undefined ? (BUILT_IN[id] ?? 'number') : lookOfFormat(code)
}

const DAY_MS = 86_400_000
const LAST_DAY = 2_958_465

/** The date of a serial number; 1900 was no leap year, though the system of that name counts it as one. */
function dateOf(serial: number, since1904: boolean): Date | undefined {
  const day = Math.floor(serial)
  if (day < (since1904 ? 0 : 1) || day > LAST_DAY) return undefined
  if (since1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY_MS)
  if (day === 60) return undefined
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS)
}

/** A number shown as a date as the period that its format shows, or `undefined` where there is no such day. */
export function periodOfSerial(serial: number, look: 'year' | 'month' | 'day', since1904: boolean): Period | undefined {
  const text = dateOf(serial, since1904)?.toISOString()
  const lengths = { year: 4, month: 7, day: 10 } as const
  return text === undefined ? undefined : parsePeriod(text.slice(0, lengths[look]))
}
