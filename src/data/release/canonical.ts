/**
 * The one text of a value, whatever order its fields were written in: JSON as RFC 8785 has it, with keys in code unit
 * order, no spaces, and fields without a value left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`No canonical form of ${String(value)}`)
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object') throw new Error(`No canonical form of a ${typeof value}`)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}
