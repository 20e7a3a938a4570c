import type { IndicatorRecord } from '../indicator.ts'
import { readFigureText, type FigureReading } from '../intake/figureText.ts'
import { shift } from '../intake/sheet.ts'
import { placesBetween } from '../intake/unitText.ts'
import { fail, succeed, type Result } from '../result.ts'
import type { Qualifier } from '../series.ts'
import type { Unit } from '../unit.ts'
import type { EnteredFigure, EnteredTarget } from './edit.ts'

/** Why a text cannot stand in a cell. */
export const ENTRY_FAULTS = [
  'not-a-number',
  'other-unit',
  'outside-limits',
  'low-above-high',
  'empty',
  'unknown-choice',
] as const
export type EntryFault = (typeof ENTRY_FAULTS)[number]

/** What a cell's indicator asks of its texts. */
export interface EntryRules {
  readonly record: Pick<IndicatorRecord, 'low' | 'high' | 'direction'>
  readonly unit: Unit
  readonly units: readonly Unit[]
}

interface Entered {
  readonly value: number
  readonly qualifier: Qualifier
}

/** The number in the indicator's own unit, by the one rule that imports follow too. */
function enteredNumber(reading: FigureReading, { unit, units, record }: EntryRules): Result<Entered, EntryFault> {
  if (reading.kind !== 'figure') return fail('not-a-number')
  const places = reading.unit === '' ? 0 : placesBetween(reading.unit, unit, units)
  if (places === undefined) return fail('other-unit')
  const value = shift(reading.value, places)
  const { low = -Infinity, high = Infinity } = record
  if (value < low || value > high) return fail('outside-limits')
  return succeed({ value, qualifier: reading.qualifier })
}

/**
 * A figure as it is typed into a cell: `80.5`, `约3.5万`, `未公布`. Nothing at all takes the user's own figure away, so that
 * the release's stands again: what is not published has to be said.
 */
export function figureEntry(text: string, rules: EntryRules): Result<EnteredFigure | undefined, EntryFault> {
  if (text.trim() === '') return succeed(undefined)
  const reading = readFigureText(text)
  if (reading.kind === 'missing') return succeed({ value: null })
  const entered = enteredNumber(reading, rules)
  if (!entered.ok) return entered
  const { value, qualifier } = entered.value
  return succeed({ value, ...(qualifier !== 'exact' && { qualifier }) })
}

const RANGE = /^(.+?)(?:~|～|至|到|–|—|(?<=\d[^-]*)-)(.+)$/u
const HOLD = /^(.*?)±(.+)$/u

function twoNumbers(
  [, left = '', right = '']: RegExpExecArray,
  rules: EntryRules,
): Result<readonly [number, number], EntryFault> {
  const first = enteredNumber(readFigureText(left), rules)
  if (!first.ok) return first
  const second = enteredNumber(readFigureText(right), rules)
  return second.ok ? succeed([first.value.value, second.value.value]) : second
}

function pairOf(text: string, rules: EntryRules): Result<EnteredTarget['aim'], EntryFault> | undefined {
  const hold = HOLD.exec(text)
  if (hold) {
    const numbers = twoNumbers(hold, { ...rules, record: { ...rules.record, low: undefined, high: undefined } })
    if (!numbers.ok) return numbers
    const [value, tolerance] = numbers.value
    return tolerance < 0 ? fail('not-a-number') : succeed({ kind: 'hold', value, tolerance })
  }
  const range = RANGE.exec(text)
  if (!range) return undefined
  const numbers = twoNumbers(range, rules)
  if (!numbers.ok) return numbers
  const [low, high] = numbers.value
  return low > high ? fail('low-above-high') : succeed({ kind: 'within', low, high })
}

/** A draft target as it is typed: `≥45`, `10以下`, `40~50`, `100±5`; a plain number is meant in the good direction. */
export function targetEntry(text: string, rules: EntryRules): Result<EnteredTarget | undefined, EntryFault> {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return succeed(undefined)
  const pair = pairOf(plain, rules)
  if (pair) return pair.ok ? succeed({ aim: pair.value }) : pair
  const entered = enteredNumber(readFigureText(plain), rules)
  if (!entered.ok) return entered
  const { value, qualifier } = entered.value
  const isAtMost = qualifier === 'at-most' || (qualifier !== 'at-least' && rules.record.direction === 'lower-is-better')
  return succeed({ aim: { kind: isAtMost ? 'at-most' : 'at-least', value } })
}

const SIGNS: Readonly<Partial<Record<Qualifier, string>>> = {
  'at-least': '≥',
  'at-most': '≤',
  about: '约',
  cumulative: '累计',
}

/** The text of a figure as it would be typed. */
export const figureText = (value: number | null | undefined, qualifier: Qualifier = 'exact'): string =>
  value === undefined ? '' : value === null ? '未公布' : `${SIGNS[qualifier] ?? ''}${String(value)}`

/** The text of an aim as it would be typed; nothing for one that cannot be typed. */
export function aimEntryText(aim: EnteredTarget['aim']): string {
  switch (aim.kind) {
    case 'at-least':
      return `≥${String(aim.value)}`
    case 'at-most':
      return `≤${String(aim.value)}`
    case 'within':
      return `${String(aim.low)}~${String(aim.high)}`
    case 'hold':
      return `${String(aim.value)}±${String(aim.tolerance)}`
    case 'per-year':
      return ''
  }
}
