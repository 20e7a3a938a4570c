const MOST = 12
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** A calculated value, written no finer than a published one beside it, or by so many decimals `more`; never rounded away. */
export function asFineAs(like: number, value: number, more = 0): number {
  const rounded = Number(value.toFixed(Math.min(decimalsOf(like) + more, MOST)))
  return rounded === 0 ? Number(value.toPrecision(2)) : rounded
}
