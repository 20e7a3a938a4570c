import type { TrendView } from '../trendView.ts'

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** A calculated value, written no finer than the published one that it starts from. */
export function asFine(value: number, { lines }: TrendView): number {
  return Number(value.toFixed(decimalsOf(lines[0]?.last?.value ?? value)))
}
