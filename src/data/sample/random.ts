/** A source of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32, public domain). */
export type Random = () => number

/** A source of numbers for a seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number with as many decimals as asked for. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}

/** A number between two others. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()
