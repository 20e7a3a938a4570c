import type { UnitId } from './ids.ts'
import type { LocalText } from './text.ts'

/** What a unit measures; it decides how a change is worded (`percent` changes in percentage points). */
export type Quantity = 'percent' | 'money' | 'count' | 'area' | 'mass' | 'length' | 'energy' | 'rate' | 'other'

/** A unit of measurement. `factor` turns a value in this unit into `base` (亿元: factor 1e8, base `yuan`). */
export interface Unit {
  readonly id: UnitId
  readonly name: LocalText
  readonly quantity: Quantity
  readonly base: UnitId
  readonly factor: number
}
