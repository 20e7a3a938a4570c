/** The value axis: round ticks around all values, and whether zero is on it. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly fromZero: boolean
}

interface Limits {
  /** Natural limits of the value, which the axis does not pass. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  /** Zero is to be seen, whatever the values. */
  readonly zero?: boolean
}

const TICKS = 5
/** A lowest value below this share of the highest would be near the floor anyway: then the floor is zero. */
const NEAR_ZERO = 0.35

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power
}

/** Rounds away what binary fractions add (`0.30000000000000004`). */
const clean = (value: number): number => Number(value.toPrecision(12))

/** From the lowest to the highest value, with zero where it is wanted or near; never without height. */
function extentOf(values: readonly number[], zero: boolean): readonly [number, number] {
  const bottom = Math.min(...values)
  const top = Math.max(...values)
  const isNear = bottom >= 0 ? bottom <= top * NEAR_ZERO : top <= 0 && top >= bottom * NEAR_ZERO
  if (zero || isNear) return bottom === 0 && top === 0 ? [0, 1] : [Math.min(bottom, 0), Math.max(top, 0)]
  if (bottom < top) return [bottom, top]
  const margin = Math.abs(top) * 0.1
  return [bottom - margin, top + margin]
}

/** A calm axis for values; with no values at all it runs from 0 to 1 and its ticks mean nothing. */
export function valueScale(
  values: readonly number[],
  { low = -Infinity, high = Infinity, zero = false }: Limits = {},
): ValueScale {
  if (values.length === 0) return { min: 0, max: 1, step: 1, fromZero: true }
  const [bottom, top] = extentOf(values, zero)
  const step = roundStep((top - bottom) / TICKS)
  const headroom = (top - bottom) * 0.06
  const floor = bottom === 0 || bottom === low ? bottom : Math.floor((bottom - headroom) / step) * step
  const ceiling = top === 0 || top === high ? top : Math.ceil((top + headroom) / step) * step
  const min = clean(Math.max(floor, Math.min(low, ...values)))
  const max = clean(Math.min(ceiling, Math.max(high, ...values)))
  return { min, max, step: clean(step), fromZero: min <= 0 && max >= 0 }
}
