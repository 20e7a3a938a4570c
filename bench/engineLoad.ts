import type { IndicatorRecord } from '../src/domain/indicator.ts'
import { parseAreaId, parseIndicatorId, parseSourceId, parseUnitId } from '../src/domain/ids.ts'
import type { AreaId } from '../src/domain/ids.ts'
import { parseIsoDate, yearPeriod } from '../src/domain/period.ts'
import type { Series } from '../src/domain/series.ts'
import type { Target } from '../src/domain/target.ts'
import { assessIndicator } from '../src/domain/progress/assess.ts'
import { rollUp } from '../src/domain/progress/rollUp.ts'
import { verdictOf } from '../src/domain/progress/verdict.ts'

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A name of the benchmark does not parse')
  return value
}

const source = must(parseSourceId('synthetic'))
const unit = must(parseUnitId('count'))
const asOf = must(parseIsoDate('2026-11-24'))
const name = { zh: '合成', en: 'synthetic' }
const NATURES = ['stock', 'flow', 'cumulative', 'share'] as const

/** A small linear congruential generator: the same figures in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function aSeries(random: () => number, years: number): Series {
  const values: (number | null)[] = []
  let value = 50 + random() * 50
  for (let index = 0; index < years; index += 1) {
    value += random() * 4 - 1.5
    values.push(random() < 0.05 ? null : value)
  }
  const periods = values.map((_, index) => yearPeriod(2026 - years + index))
  return { periods, values, sources: values.map(() => source), remarks: { 3: { qualifier: 'about' } } }
}

const aTarget = (area: AreaId, year: number, value: number): Target => ({
  area,
  period: yearPeriod(year),
  aim: { kind: 'at-least', value },
  basis: 'published',
  standing: 'current',
  source,
  rule: undefined,
  wording: undefined,
  note: undefined,
})

function anIndicator(index: number, areas: readonly AreaId[], years: number, random: () => number): IndicatorRecord {
  const series = Object.fromEntries(areas.map(area => [area, aSeries(random, years)]))
  const start = 90 + random() * 60
  return {
    id: must(parseIndicatorId(`synthetic-${index}`)),
    name,
    definition: name,
    unit,
    direction: 'higher-is-better',
    nature: NATURES[index % NATURES.length] ?? 'stock',
    action: undefined,
    project: undefined,
    topic: 'context',
    sdgGoal: undefined,
    sdgTarget: undefined,
    owner: undefined,
    low: undefined,
    high: undefined,
    comparable: true,
    note: undefined,
    series,
    targets: areas.flatMap(area => [2024, 2027, 2030].map((year, step) => aTarget(area, year, start + step * 12))),
  }
}

/** Synthetic records: indicators × areas × years, three steps each. */
export function records(indicators: number, areaCount: number, years: number): readonly IndicatorRecord[] {
  const random = seeded(20_231_221)
  const areas = Array.from({ length: areaCount }, (_, index) => must(parseAreaId(`area-${index}`)))
  return Array.from({ length: indicators }, (_, index) => anIndicator(index, areas, years, random))
}

interface Run {
  readonly milliseconds: number
  /** Time of the processor, the garbage collector's with it. */
  readonly processorMilliseconds: number
  readonly verdicts: number
  readonly steps: number
}

/** All verdicts of some records, rolled up; the milliseconds they took. */
export function judgeAll(indicators: readonly IndicatorRecord[]): Run {
  const before = process.cpuUsage()
  const start = performance.now()
  const verdicts = indicators.flatMap(indicator =>
    indicator.targets.flatMap((target, index) =>
      index % 3 === 0 ? [verdictOf({ indicator, area: target.area, asOf })] : [],
    ),
  )
  const { total } = rollUp(verdicts)
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const steps = verdicts.reduce((sum, verdict) => sum + verdict.steps.length, 0)
  return { milliseconds, processorMilliseconds: (user + system) / 1000, verdicts: total, steps }
}

/** Full assessments, with judges, explanation and projection, of the first area of some records. */
export function explainAll(indicators: readonly IndicatorRecord[]): { milliseconds: number; assessments: number } {
  const start = performance.now()
  let judges = 0
  for (const indicator of indicators) {
    const [target] = indicator.targets
    if (target) judges += assessIndicator({ indicator, area: target.area, asOf }).judges.length
  }
  return { milliseconds: performance.now() - start, assessments: judges / 5 }
}
