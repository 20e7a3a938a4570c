import type { Direction, Nature } from '#domain/indicator.ts'
import { yearPeriod } from '#domain/period.ts'
import type { Aim } from '#domain/target.ts'
import type { LocalText } from '#domain/text.ts'
import { rounded } from './random.ts'

/** A kind of indicator that the sample has, so that each way of judging one occurs. */
export interface Pattern {
  readonly kind: LocalText
  readonly unit: string
  readonly direction: Direction
  readonly nature: Nature
  /** Where the first value may lie, and what the last step asks for as a multiple of it. */
  readonly first: readonly [number, number]
  readonly goal: readonly [number, number]
  readonly limits: readonly [number, number] | undefined
  readonly decimals: number
}

const pattern = (
  kind: LocalText,
  [unit, direction, nature]: readonly [string, Direction, Nature],
  first: Pattern['first'],
  goal: Pattern['goal'],
  decimals = 1,
  limits?: Pattern['limits'],
): Pattern => ({ kind, unit, direction, nature, first, goal, limits, decimals })

export const PATTERNS: readonly Pattern[] = [
  pattern({ zh: '产值', en: 'output' }, ['hundred-million-yuan', 'higher-is-better', 'flow'], [20, 400], [1.6, 2.4]),
  pattern({ zh: '比例', en: 'share' }, ['percent', 'higher-is-better', 'share'], [35, 60], [1.25, 1.6], 1, [0, 100]),
  pattern(
    { zh: '浓度', en: 'concentration' },
    ['microgram-per-cubic-metre', 'lower-is-better', 'stock'],
    [40, 80],
    [0.4, 0.7],
  ),
  pattern({ zh: '累计数', en: 'running total' }, ['item', 'higher-is-better', 'cumulative'], [20, 60], [4, 8], 0),
  pattern({ zh: '年度任务', en: 'yearly quota' }, ['item', 'higher-is-better', 'quota'], [8, 20], [1.2, 1.6], 0),
  pattern({ zh: '保有量', en: 'stock to hold' }, ['ten-thousand-mu', 'hold', 'stock'], [100, 400], [1, 1]),
  pattern(
    { zh: '区间值', en: 'value in range' },
    ['percent', 'within-range', 'share'],
    [40, 50],
    [1.05, 1.2],
    1,
    [0, 100],
  ),
  pattern({ zh: '增速', en: 'growth rate' }, ['percent', 'higher-is-better', 'growth'], [3, 6], [1.1, 1.6]),
  pattern({ zh: '数量', en: 'number' }, ['item', 'higher-is-better', 'stock'], [50, 900], [1.3, 2.2], 0),
  pattern({ zh: '背景数', en: 'figure of context' }, ['item', 'none', 'stock'], [500, 900], [1.1, 1.3], 0),
]

/** What a step asks for, given the value on the way to the goal. */
export function aimOf({ direction, nature, decimals }: Pattern, value: number, step: number, from: number): Aim {
  const even = rounded(value, decimals)
  if (nature === 'quota') return { kind: 'per-year', value: even, from: yearPeriod(from) }
  if (direction === 'hold') return { kind: 'hold', value: even, tolerance: rounded(value * 0.02, decimals) }
  if (direction === 'within-range')
    return { kind: 'within', low: rounded(value - 4, 1), high: rounded(value + 4 - step, 1) }
  return direction === 'lower-is-better' ? { kind: 'at-most', value: even } : { kind: 'at-least', value: even }
}
