import fc from 'fast-check'
import type { Question } from '#domain/progress/assessment.ts'
import type { Direction, Nature } from '#domain/indicator.ts'
import { yearPeriod } from '#domain/period.ts'
import type { Qualifier, Remark } from '#domain/series.ts'
import type { Aim, Target } from '#domain/target.ts'
import { aTarget } from '../../../support/aCatalog.ts'
import { aQuestion } from './aQuestion.ts'

/** A short run for every day; `DRILL=1` makes it a long one: over a hundred thousand cases in all. */
export const RUNS = process.env['DRILL'] ? 13_000 : 625
const SEED = 20_231_221
export const holds = { numRuns: RUNS, seed: SEED }

const DIRECTIONS: readonly Direction[] = ['higher-is-better', 'lower-is-better', 'hold', 'within-range']
const NATURES: readonly Nature[] = ['stock', 'flow', 'cumulative', 'quota', 'share', 'growth']
const QUALIFIERS: readonly Qualifier[] = ['exact', 'about', 'at-least', 'at-most']

export interface Case {
  readonly values: readonly (number | null)[]
  readonly first: number
  readonly goals: readonly { readonly year: number; readonly aim: Aim }[]
  readonly direction: Direction
  readonly nature: Nature
  readonly remarks: Readonly<Record<number, Remark>>
  readonly asOf: string
}

/** Ordinary figures, and now and then a zero, a tiny one, a huge one. */
export const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -2000, max: 20_000 }).map(value => value / 10) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e-9, -1e-9, 1e9, -1e9, 100) },
)
export const wildFigure = fc.oneof(figure, fc.constantFrom(1e-300, 1e300, -1e300, Number.MIN_VALUE, 4e306, -4e306))

export const aimOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Aim> =>
  fc.oneof(
    value.map((value): Aim => ({ kind: 'at-least', value })),
    value.map((value): Aim => ({ kind: 'at-most', value })),
    fc.tuple(value, fc.nat(20)).map(([value, tolerance]): Aim => ({ kind: 'hold', value, tolerance })),
    fc.tuple(value, fc.nat(50)).map(([low, width]): Aim => ({ kind: 'within', low, high: low + width })),
    fc
      .tuple(value, fc.integer({ min: 2018, max: 2026 }))
      .map(([value, from]): Aim => ({ kind: 'per-year', value, from: yearPeriod(from) })),
    fc.constant<Aim>({ kind: 'worded' }),
  )

export const caseOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Case> =>
  fc.record({
    values: fc.array(fc.option(value, { freq: 6 }), { maxLength: 12 }),
    first: fc.integer({ min: 2010, max: 2020 }),
    goals: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2016, max: 2032 }), aim: aimOf(value) }), {
      maxLength: 4,
      selector: ({ year }) => year,
    }),
    direction: fc.constantFrom(...DIRECTIONS),
    nature: fc.constantFrom(...NATURES),
    remarks: fc
      .array(fc.record({ row: fc.nat(11), qualifier: fc.constantFrom(...QUALIFIERS) }), { maxLength: 2 })
      .map(rows => Object.fromEntries(rows.map(({ row, qualifier }) => [row, { qualifier }]))),
    asOf: fc.integer({ min: 2016, max: 2030 }).chain(year => fc.constantFrom(`${year}-06-30`, `${year}-12-31`)),
  })

export const targetsOf = ({ goals }: Case): readonly Target[] =>
  goals.map(({ year, aim }) => aTarget(String(year), { aim }))

export function questionOf(given: Case): Question {
  const figures = Object.fromEntries(given.values.map((value, index) => [String(given.first + index), value]))
  const { direction, nature, remarks, asOf } = given
  return aQuestion({ figures, remarks, targets: targetsOf(given), direction, nature, asOf })
}

export const mapAim = (aim: Aim, scale: (value: number) => number, width: (value: number) => number): Aim => {
  switch (aim.kind) {
    case 'at-least':
    case 'at-most':
    case 'per-year':
      return { ...aim, value: scale(aim.value) }
    case 'hold':
      return { ...aim, value: scale(aim.value), tolerance: width(scale(aim.tolerance)) }
    case 'within':
      return { ...aim, low: scale(aim.low), high: scale(aim.high) }
    case 'worded':
      return aim
  }
}

export function mirrorAim(aim: Aim): Aim {
  if (aim.kind === 'at-least') return { kind: 'at-most', value: -aim.value }
  if (aim.kind === 'at-most') return { kind: 'at-least', value: -aim.value }
  if (aim.kind === 'within') return { kind: 'within', low: -aim.high, high: -aim.low }
  return mapAim(aim, value => -value, Math.abs)
}

export function mirrorOf(direction: Direction): Direction {
  if (direction === 'higher-is-better') return 'lower-is-better'
  return direction === 'lower-is-better' ? 'higher-is-better' : direction
}

export function mirrorRemark(remark: Remark): Remark {
  if (remark.qualifier === 'at-least') return { qualifier: 'at-most' }
  return remark.qualifier === 'at-most' ? { qualifier: 'at-least' } : remark
}
