import { yearPeriod, type Period } from '#domain/period.ts'
import type { SourceId } from '#domain/ids.ts'
import type { Remark, Series } from '#domain/series.ts'
import { between, rounded, type Random } from './random.ts'
import { SAMPLE_OTHER_SOURCE, SAMPLE_SOURCE } from './sampleFrame.ts'
import type { Pattern } from './samplePatterns.ts'

/** The course that one indicator takes in one area, from its first value to what the last step asks for. */
export interface Course {
  readonly first: number
  readonly goal: number
  /** How fast it goes against what is needed: 1 in time, below 0 the wrong way. */
  readonly pace: number
}

/** Which irregularities a series has. */
export interface Quirks {
  readonly gap: boolean
  readonly unpublished: boolean
  readonly conflict: boolean
  readonly rounded: boolean
}

const NOT_PUBLISHED: Remark = { note: { zh: '示例：当年未公布', en: 'Sample: not published that year' } }
const SET_ASIDE: Remark = {
  standing: 'set-aside',
  reason: { zh: '示例：口径不同，未采用', en: 'Sample: other scope, not used' },
}
const FORECAST: Remark = {
  standing: 'forecast',
  note: { zh: '示例：年内预计数', en: 'Sample: expected during the year' },
}

interface Row {
  readonly period: Period
  readonly value: number | null
  readonly source: SourceId
  readonly remark?: Remark
}

const PACES = [1.2, 1.05, 1, 0.75, 0.5, 0.2, -0.3] as const

/** A course for a pattern; the paces are spread so that every verdict occurs. */
export function courseOf(pattern: Pattern, random: Random): Course {
  const first = between(random, ...pattern.first)
  const isFlat = pattern.direction === 'hold' || pattern.direction === 'within-range'
  const pace = PACES[Math.floor(random() * PACES.length)] ?? 1
  return { first, goal: first * between(random, ...pattern.goal), pace: isFlat ? between(random, -1, 1) * 0.5 : pace }
}

function valuesOf(pattern: Pattern, course: Course, years: readonly number[], random: Random): readonly number[] {
  const [start = 0] = years
  const span = Math.max(1, 2030 - start)
  const swing = Math.abs(course.goal - course.first) / span + course.first * 0.004
  const [low, high] = pattern.limits ?? [pattern.nature === 'growth' ? -20 : 0, Number.POSITIVE_INFINITY]
  let highest = low
  return years.map(year => {
    const even = course.first + ((course.goal - course.first) * course.pace * (year - start)) / span
    const value = rounded(Math.min(high, Math.max(low, even + (random() - 0.5) * swing)), pattern.decimals)
    highest = Math.max(highest, value)
    return pattern.nature === 'cumulative' ? highest : value
  })
}

function conflictRows(row: Row, pattern: Pattern): readonly Row[] {
  const other = rounded((row.value ?? 0) * 0.97, pattern.decimals)
  return [
    { ...row, source: SAMPLE_OTHER_SOURCE, remark: { standing: 'same-figure' } },
    { ...row, value: other, source: SAMPLE_OTHER_SOURCE, remark: SET_ASIDE },
  ]
}

function plainRemark(pattern: Pattern, quirks: Quirks, year: number, start: number): Remark | undefined {
  if (pattern.nature === 'cumulative') return { qualifier: 'cumulative', since: yearPeriod(start) }
  return quirks.rounded && year % 3 === 0 ? { qualifier: 'about' } : undefined
}

function rowsOf(pattern: Pattern, values: readonly number[], years: readonly number[], quirks: Quirks): readonly Row[] {
  const [start = 0] = years
  const last = years.at(-1)
  return years.flatMap((year, index): readonly Row[] => {
    if (quirks.gap && (index === 2 || index === 3)) return []
    const base = { period: yearPeriod(year), source: SAMPLE_SOURCE }
    if (quirks.unpublished && index === years.length - 3) return [{ ...base, value: null, remark: NOT_PUBLISHED }]
    const value = values[index] ?? null
    if (year === last) return [{ ...base, value, remark: FORECAST }]
    const remark = plainRemark(pattern, quirks, year, start)
    const row: Row = { ...base, value, ...(remark && { remark }) }
    return quirks.conflict && index === years.length - 4 ? [row, ...conflictRows(row, pattern)] : [row]
  })
}

/** The series that a course makes; its last year is a forecast. */
export function seriesOf(
  pattern: Pattern,
  course: Course,
  years: readonly number[],
  quirks: Quirks,
  random: Random,
): Series {
  const rows = rowsOf(pattern, valuesOf(pattern, course, years, random), years, quirks)
  const remarks: Record<number, Remark> = {}
  rows.forEach(({ remark }, index) => {
    if (remark) remarks[index] = remark
  })
  return {
    periods: rows.map(row => row.period),
    values: rows.map(row => row.value),
    sources: rows.map(row => row.source),
    remarks,
  }
}
