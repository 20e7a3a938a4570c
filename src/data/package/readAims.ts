import type { Problem } from '#domain/problem.ts'
import type { Aim, Target } from '#domain/target.ts'
import { startOf } from '#domain/period.ts'
import { against } from './checks.ts'
import type { TargetRow } from './figureTables.ts'
import type { Entry } from './table.ts'

type NumberField = 'value' | 'low' | 'high' | 'from'

const NUMBER_FIELDS: readonly NumberField[] = ['value', 'low', 'high', 'from']

const NEEDS: Readonly<Record<Aim['kind'], readonly NumberField[]>> = {
  'at-least': ['value'],
  'at-most': ['value'],
  hold: ['value', 'high'],
  within: ['low', 'high'],
  'per-year': ['value', 'from'],
  worded: [],
}

/** Puts the numbers of a target's row together; undefined where one is lacking. */
export function aimOf(row: TargetRow): Aim | undefined {
  const { aim, value, low, high, from } = row
  if (aim === 'worded') return { kind: 'worded' }
  if (aim === 'within') return low === undefined || high === undefined ? undefined : { kind: 'within', low, high }
  if (value === undefined) return undefined
  if (aim === 'hold') return high === undefined ? undefined : { kind: 'hold', value, tolerance: high }
  if (aim === 'per-year') return from === undefined ? undefined : { kind: 'per-year', value, from }
  return { kind: aim, value }
}

function numberProblems(entry: Entry<TargetRow>): readonly Problem[] {
  const needed = NEEDS[entry.record.aim]
  return NUMBER_FIELDS.flatMap((field): readonly Problem[] => {
    const isGiven = entry.record[field] !== undefined
    if (isGiven === needed.includes(field)) return []
    return [against(isGiven ? 'aim-has-no' : 'aim-needs', entry, field, entry.record.aim)]
  })
}

function sizeProblems(entry: Entry<TargetRow>): readonly Problem[] {
  const { aim, low = 0, high = 0 } = entry.record
  if (aim === 'within' && low > high) return [against('low-not-above-high', entry, 'low', String(low))]
  return aim === 'hold' && high < 0 ? [against('positive-tolerance', entry, 'high', String(high))] : []
}

/** What does not fit together in one row of targets.csv. */
export function aimProblems(entry: Entry<TargetRow>): readonly Problem[] {
  const { aim, from, period, basis, rule, wording } = entry.record
  const problems = [...numberProblems(entry), ...sizeProblems(entry)]
  if (from !== undefined && startOf(from) > startOf(period))
    problems.push(against('from-not-after-period', entry, 'from', from))
  if (basis === 'derived' && !rule) problems.push(against('derived-needs-rule', entry, 'rule_zh', ''))
  if (aim === 'worded' && !wording) problems.push(against('worded-needs-wording', entry, 'wording_zh', ''))
  return problems
}

/** The target of a row, where its aim is whole. */
export function targetOf(row: TargetRow): Target | undefined {
  const aim = aimOf(row)
  if (!aim) return undefined
  const { area, period, basis, standing, source, rule, wording, note } = row
  return { area, period, aim, basis, standing, source, rule, wording, note }
}

/** The numbers of a target that its indicator's limits hold for. */
export function numbersOf(row: TargetRow): readonly (readonly [NumberField, number])[] {
  const fields: readonly NumberField[] = row.aim === 'hold' ? ['value'] : ['value', 'low', 'high']
  return fields.flatMap(field => {
    const value = row[field]
    return typeof value === 'number' ? [[field, value] as const] : []
  })
}
