/** As many as a sheet has different texts; then it begins anew. */
const MOST = 20_000

/** The same text is met again and again in a sheet: what is made of it is worked out once. */
export function byText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const value = work(text)
    known.set(text, value)
    return value
  }
}
