import type { Unit } from './unit.ts'

/** The two ways of naming large numbers: by ten thousands (万, 亿) or by thousands (million, billion). */
export type Numeration = 'myriad' | 'thousand'

/** How a figure is scaled before it is written. `as-is` keeps the published unit. */
export type Scale = 'as-is' | 'one' | 'wan' | 'yi' | 'wan-yi' | 'million' | 'billion' | 'trillion'

const SIZE: Readonly<Record<Exclude<Scale, 'as-is'>, number>> = {
  one: 1,
  wan: 1e4,
  yi: 1e8,
  'wan-yi': 1e12,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const MYRIADS = ['one', 'wan', 'yi', 'wan-yi'] as const
const THOUSANDS = ['million', 'billion', 'trillion'] as const

/** Whether a unit may be scaled: it counts something, and is the plain unit or 万, 亿 or 万亿 of it. */
function isScalable(unit: Unit): boolean {
  if (unit.quantity === 'percent' || unit.quantity === 'other') return false
  return MYRIADS.some(scale => SIZE[scale] === unit.factor)
}

/** The largest of some scales at which a number of base units is still one or more, or else the first. */
function largestWithin<Name extends Exclude<Scale, 'as-is'>>(scales: readonly [Name, ...Name[]], size: number): Name {
  return scales.reduce((best, scale) => (size >= SIZE[scale] ? scale : best), scales[0])
}

/**
 * The scale for values of a unit, by the largest of them, so that a column or an axis keeps one scale.
 * Chinese keeps the published unit as long as its number lies between 0.1 and 100 000, then moves by ten thousands.
 * English keeps it below a million of the plain unit, then says million, billion, trillion.
 */
export function scaleFor(values: readonly number[], unit: Unit, numeration: Numeration): Scale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (!isScalable(unit)) return 'as-is'
  const size = largest * unit.factor
  if (numeration === 'thousand') {
    if (size >= 1e6) return largestWithin(THOUSANDS, size)
    return unit.factor === 1 ? 'as-is' : 'one'
  }
  return largest === 0 || (largest >= 0.1 && largest < 100_000) ? 'as-is' : largestWithin(MYRIADS, size)
}

/** Twelve digits are more than any source prints, and fewer than where binary fractions show. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** A value of a unit as the number to write at a scale. */
export const scaled = (value: number, unit: Unit, scale: Scale): number =>
  scale === 'as-is' ? value : tidy((value * unit.factor) / SIZE[scale])

/** How a change in a unit is worded: two percentages differ by percentage points. */
export const isInPoints = (unit: Unit): boolean => unit.quantity === 'percent'
