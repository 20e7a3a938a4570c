import { comparePeriods, startOf } from '#domain/period.ts'
import type { Problem } from '#domain/problem.ts'
import type { Remark, Series, Standing } from '#domain/series.ts'
import { against } from './checks.ts'
import type { ObservationRow } from './figureTables.ts'
import type { Entry } from './table.ts'

const RANK: Readonly<Record<Standing, number>> = { stands: 0, 'same-figure': 1, 'set-aside': 2, forecast: 3 }

function compareRows(left: ObservationRow, right: ObservationRow): number {
  const byEnd = comparePeriods(left.period, right.period)
  if (byEnd !== 0) return byEnd
  const starts = [startOf(left.period), startOf(right.period)] as const
  if (starts[0] !== starts[1]) return starts[0] < starts[1] ? -1 : 1
  return RANK[left.standing] - RANK[right.standing]
}

function remarkOf(row: ObservationRow): Remark {
  const { published_value: value, published_unit: unit } = row
  return {
    ...(row.qualifier !== 'exact' && { qualifier: row.qualifier }),
    ...(row.since !== undefined && { since: row.since }),
    ...(row.derived_by && { derivedBy: row.derived_by }),
    ...(value !== undefined && { asPublished: { value, unit: unit ?? '' } }),
    ...(row.standing !== 'stands' && { standing: row.standing }),
    ...(row.revises !== undefined && { revises: row.revises }),
    ...(row.reason && { reason: row.reason }),
    ...(row.locator !== undefined && { locator: row.locator }),
    ...(row.published_on !== undefined && { publishedOn: row.published_on }),
    ...(row.note && { note: row.note }),
  }
}

/** The observations of one indicator in one area as a series, in order of period, the value that stands first. */
export function seriesOf(rows: readonly ObservationRow[]): Series {
  const ordered = [...rows].sort(compareRows)
  const remarks: Record<number, Remark> = {}
  ordered.forEach((row, index) => {
    const remark = remarkOf(row)
    if (Object.keys(remark).length > 0) remarks[index] = remark
  })
  return {
    periods: ordered.map(row => row.period),
    values: ordered.map(row => row.value ?? null),
    sources: ordered.map(row => row.source),
    remarks,
  }
}

/** What does not fit together in one row of observations.csv. */
export function observationProblems(entry: Entry<ObservationRow>): readonly Problem[] {
  const row = entry.record
  const problems: Problem[] = []
  if (row.since !== undefined && startOf(row.since) > startOf(row.period))
    problems.push(against('since-not-after-period', entry, 'since', row.since))
  if ((row.published_value === undefined) !== (row.published_unit === undefined)) {
    const [field, got] =
      row.published_unit === undefined
        ? ['published_unit', row.published_value]
        : ['published_value', row.published_unit]
    problems.push(against('published-value-with-unit', entry, field, got ?? ''))
  }
  if (row.standing === 'set-aside' && !row.reason)
    problems.push(against('set-aside-needs-reason', entry, 'reason_zh', ''))
  return problems
}

/** Rows that revise a figure which no other row of their period holds: a chain without its earlier link. */
export function revisionProblems(entries: readonly Entry<ObservationRow>[]): readonly Problem[] {
  const keyOf = (row: ObservationRow, source: string): string => [row.indicator, row.area, row.period, source].join(' ')
  const held = new Set(entries.map(({ record }) => keyOf(record, record.source)))
  return entries.flatMap((entry): readonly Problem[] => {
    const { source, revises } = entry.record
    if (revises === undefined || (revises !== source && held.has(keyOf(entry.record, revises)))) return []
    return [against('revises-a-row-that-is-kept', entry, 'revises', revises)]
  })
}

/** Values that two rows claim to stand for, and further sources of a value that none stands for. */
export function standingProblems(entries: readonly Entry<ObservationRow>[]): readonly Problem[] {
  const keyOf = (row: ObservationRow): string => `${row.indicator} ${row.area} ${row.period}`
  const standing = new Map<string, number>()
  const problems: Problem[] = []
  for (const entry of entries) {
    if (entry.record.standing !== 'stands') continue
    const key = keyOf(entry.record)
    const first = standing.get(key)
    if (first === undefined) standing.set(key, entry.line)
    else problems.push({ code: 'duplicate', at: entry.at('period'), got: key, first })
  }
  for (const entry of entries)
    if (entry.record.standing === 'same-figure' && !standing.has(keyOf(entry.record)))
      problems.push(against('same-figure-needs-standing-one', entry, 'standing', entry.record.standing))
  return problems
}
