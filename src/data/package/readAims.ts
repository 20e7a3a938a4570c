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

/** What does not fit together in one row of targets.csv. */
export function aimProblems(entry: Entry<TargetRow>): readonly Problem[] {
  const row = entry.record
  const needed = NEEDS[row.aim]
  const problems = NUMBER_FIELDS.flatMap((field): readonly Problem[] => {
    const given = row[field]
    if (needed.includes(field)) return given === undefined ? [against('aim-needs', entry, field, row.aim)] : []
    return given === undefined ? [] : [against('aim-has-no', entry, field, row.aim)]
  })
  if (row.aim === 'within' && (row.low ?? 0) > (row.high ?? 0))
    problems.push(against('low-not-above-high', entry, 'low', String(row.low)))
  if (row.aim === 'hold' && (row.high ?? 0) < 0)
    problems.push(against('positive-tolerance', entry, 'high', String(row.high)))
  if (row.from !== undefined && startOf(row.from) > startOf(row.period))
    problems.push(against('from-not-after-period', entry, 'from', row.from))
  if (row.basis === 'derived' && !row.rule) problems.push(against('derived-needs-rule', entry, 'rule_zh', ''))
  if (row.aim === 'worded' && !row.wording) problems.push(against('worded-needs-wording', entry, 'wording_zh', ''))
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
