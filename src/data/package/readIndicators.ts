import type { AreaId, IndicatorId } from '#domain/ids.ts'
import type { IndicatorDefinition, IndicatorRecord } from '#domain/indicator.ts'
import { comparePeriods } from '#domain/period.ts'
import type { Problem } from '#domain/problem.ts'
import type { Frame } from '#domain/release.ts'
import type { Series } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import { against, findDuplicates, findUnknown } from './checks.ts'
import { INDICATORS, OBSERVATIONS, TARGETS, type ObservationRow, type TargetRow } from './figureTables.ts'
import { aimProblems, numbersOf, targetOf } from './readAims.ts'
import type { FrameReading } from './readFrame.ts'
import { observationProblems, revisionProblems, seriesOf, standingProblems } from './readSeries.ts'
import { readTable, type Entry, type PackageFiles, type TableReading } from './table.ts'

interface Limits {
  readonly low: number
  readonly high: number
}

interface FigureTables {
  readonly indicators: TableReading<IndicatorDefinition>
  readonly targets: TableReading<TargetRow>
  readonly observations: TableReading<ObservationRow>
}

/** The natural limits of an indicator's values: its own, and 0 to 100 for a share in per cent. */
function limitsOf(indicator: IndicatorDefinition, frame: Frame | undefined): Limits {
  const unit = frame?.units.find(other => other.id === indicator.unit)
  const isPercent = indicator.nature === 'share' && unit?.quantity === 'percent' && unit.factor === 1
  return {
    low: indicator.low ?? (isPercent ? 0 : Number.NEGATIVE_INFINITY),
    high: indicator.high ?? (isPercent ? 100 : Number.POSITIVE_INFINITY),
  }
}

function unknownReferences(t: FigureTables, { ids, wholes }: FrameReading): readonly Problem[] {
  const { indicators, targets, observations } = t
  const figures: readonly Entry<Pick<TargetRow, 'indicator' | 'area' | 'source'>>[] = [
    ...targets.entries,
    ...observations.entries,
  ]
  return [
    ...findUnknown(indicators.entries, 'unit', record => record.unit, ids.units, 'units.csv'),
    ...findUnknown(indicators.entries, 'action', record => record.action, ids.actions, 'actions.csv'),
    ...findUnknown(indicators.entries, 'project', record => record.project, ids.projects, 'projects.csv'),
    ...findUnknown(indicators.entries, 'replaced_by', record => record.replacedBy, indicators.ids, INDICATORS.file),
    ...findUnknown(indicators.entries, 'part_of', record => record.partOf, ids.wholes, 'wholes.csv'),
    ...findUnknown(indicators.entries, 'drew_in', record => record.drewIn, indicators.ids, INDICATORS.file),
    ...findUnknown(wholes, 'whole', record => record.whole, indicators.ids, INDICATORS.file),
    ...findUnknown(figures, 'indicator', record => record.indicator, indicators.ids, INDICATORS.file),
    ...findUnknown(figures, 'area', record => record.area, ids.areas, 'areas.csv'),
    ...findUnknown(figures, 'source', record => record.source, ids.sources, 'sources.csv'),
  ]
}

function definitionProblems(entry: Entry<IndicatorDefinition>, frame: Frame | undefined): readonly Problem[] {
  const { action, project, topic, low, high, sdgGoal, sdgTarget } = entry.record
  const problems: Problem[] = []
  if ((topic === 'action') !== (action !== undefined))
    problems.push(against('action-with-topic-action', entry, 'topic', topic))
  const projectAction = frame?.projects.find(other => other.id === project)?.action
  if (projectAction !== undefined && projectAction !== action)
    problems.push(against('project-of-the-action', entry, 'project', project ?? ''))
  if (low !== undefined && high !== undefined && low > high)
    problems.push(against('low-not-above-high', entry, 'low', String(low)))
  if (sdgTarget !== undefined && sdgTarget.split('.')[0] !== sdgGoal)
    problems.push(against('goal-of-the-target', entry, 'sdg_target', sdgTarget))
  return problems
}

function fundingProblems(entry: Entry<IndicatorDefinition>): readonly Problem[] {
  const { funding, drewIn } = entry.record
  return drewIn !== undefined && funding === undefined
    ? [against('drew-in-needs-funding', entry, 'drew_in', drewIn)]
    : []
}

function limitProblems(t: FigureTables, frame: Frame | undefined): readonly Problem[] {
  const limits = new Map(t.indicators.entries.map(({ record }) => [record.id, limitsOf(record, frame)]))
  const outside = (indicator: IndicatorId, value: number): boolean => {
    const limit = limits.get(indicator)
    return limit !== undefined && (value < limit.low || value > limit.high)
  }
  return [
    ...t.observations.entries.flatMap(entry => {
      const { indicator, value, qualifier } = entry.record
      if (value === undefined || qualifier === 'growth-rate' || !outside(indicator, value)) return []
      return [against('value-within-limits', entry, 'value', String(value))]
    }),
    ...t.targets.entries.flatMap(entry =>
      numbersOf(entry.record)
        .filter(([, value]) => outside(entry.record.indicator, value))
        .map(([field, value]) => against('value-within-limits', entry, field, String(value))),
    ),
  ]
}

function groupBy<R, Key>(records: readonly R[], keyOf: (record: R) => Key): ReadonlyMap<Key, readonly R[]> {
  const groups = new Map<Key, R[]>()
  for (const record of records) {
    const group = groups.get(keyOf(record))
    if (group) group.push(record)
    else groups.set(keyOf(record), [record])
  }
  return groups
}

function seriesByArea(rows: readonly ObservationRow[]): Readonly<Record<AreaId, Series>> {
  return Object.fromEntries([...groupBy(rows, row => row.area)].map(([area, group]) => [area, seriesOf(group)]))
}

function assemble(t: FigureTables): readonly IndicatorRecord[] {
  const observations = groupBy(
    t.observations.entries.map(entry => entry.record),
    row => row.indicator,
  )
  const targets = groupBy(
    t.targets.entries.map(entry => entry.record),
    row => row.indicator,
  )
  return t.indicators.entries.map(({ record }) => ({
    ...record,
    series: seriesByArea(observations.get(record.id) ?? []),
    targets: (targets.get(record.id) ?? [])
      .flatMap((row): readonly Target[] => {
        const target = targetOf(row)
        return target ? [target] : []
      })
      .sort((left, right) => comparePeriods(left.period, right.period)),
  }))
}

/** Reads the indicators of a package with their figures and targets. */
export function readIndicators(
  files: PackageFiles,
  reading: FrameReading,
): { readonly indicators: readonly IndicatorRecord[]; readonly problems: readonly Problem[] } {
  const { frame } = reading
  const tables: FigureTables = {
    indicators: readTable(files, INDICATORS),
    targets: readTable(files, TARGETS),
    observations: readTable(files, OBSERVATIONS),
  }
  const { indicators, targets, observations } = tables
  const problems = [
    ...[indicators, targets, observations].flatMap((table: TableReading<unknown>) => table.problems),
    ...findDuplicates(indicators.entries, record => record.id, 'id'),
    ...findDuplicates(
      targets.entries,
      // What no longer binds may have been said twice, by two sources; of what binds there is one.
      ({ standing, ...row }) =>
        [row.indicator, row.area, row.period, row.aim, standing, row.basis, standing === 'current' ? '' : row.source]
          .join(' ')
          .trim(),
      'period',
    ),
    ...unknownReferences(tables, reading),
    ...indicators.entries.flatMap(entry => definitionProblems(entry, frame)),
    ...indicators.entries.flatMap(fundingProblems),
    ...targets.entries.flatMap(aimProblems),
    ...observations.entries.flatMap(observationProblems),
    ...standingProblems(observations.entries),
    ...revisionProblems(observations.entries),
    ...limitProblems(tables, frame),
  ]
  return { indicators: problems.length > 0 ? [] : assemble(tables), problems }
}
