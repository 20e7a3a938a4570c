import type { Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import type { ChartLook } from '../look.ts'

/** A target in short, with the word of its basis and standing where they are not the plain ones: `草案 ≥45%`. */
export function aimText(
  { aim, basis, standing }: Target,
  unit: Unit,
  { words, format }: ChartLook,
): string | undefined {
  const text = words.aim(aim, value => format.value(value, unit))
  if (text === undefined) return undefined
  return [words.basis[basis], standing === 'ambition' ? words.ambition : '', text].filter(word => word !== '').join(' ')
}
