import type { TrendView } from '#charts/trendView.ts'
import { trendView } from '#charts/trendView.ts'
import { USER_ENTRY_SOURCE } from '#domain/edits.ts'
import { parseAreaId, parseIndicatorId, parseSourceId, parseStepId, parseUnitId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { parseIsoDate, parsePeriod } from '#domain/period.ts'
import type { IsoDate, Period } from '#domain/period.ts'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Assessment } from '#domain/progress/assessment.ts'
import type { Remark, Series } from '#domain/series.ts'
import type { Source } from '#domain/source.ts'
import type { Aim, Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area, Step } from '#domain/zone.ts'

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The builder was given what does not parse')
  return value
}

export const period = (text: string | number): Period => must(parsePeriod(String(text)))
export const day = (text: string): IsoDate => must(parseIsoDate(text))
const both = (zh: string): { zh: string; en: string } => ({ zh, en: zh })

export const city: Area = {
  id: must(parseAreaId('zaozhuang')),
  name: both('枣庄市'),
  kind: 'zone',
  parent: undefined,
  tile: undefined,
  theme: undefined,
  approvalNumber: undefined,
  approved: undefined,
  source: undefined,
  note: undefined,
}
/** A district of the zone. */
export const district = (id: string, zh: string): Area => ({
  ...city,
  id: must(parseAreaId(id)),
  name: both(zh),
  kind: 'district',
  parent: city.id,
})

const source = must(parseSourceId('a-bulletin'))
const sources: readonly Source[] = [
  USER_ENTRY_SOURCE,
  {
    id: source,
    title: both('2024年统计公报'),
    publisher: both('枣庄市统计局'),
    published: '2025-03',
    kind: 'bulletin',
    url: undefined,
    linkable: false,
    archived: undefined,
    licence: undefined,
    confidence: 'high',
    note: undefined,
  },
]
const stepOf = (year: number, zh: string): Step => ({
  id: must(parseStepId(`step-${year}`)),
  period: period(year),
  name: both(zh),
  wording: both(zh),
  source,
})
const threeSteps = [stepOf(2024, '初见成效'), stepOf(2027, '基本建成'), stepOf(2030, '全面建成')]

export const percent: Unit = {
  id: must(parseUnitId('percent')),
  name: both('%'),
  quantity: 'percent',
  base: must(parseUnitId('percent')),
  factor: 1,
}

type Row = readonly [period: string | number, value: number | null, remark?: Remark]

/** A series from rows of period, value and, where it is not the plain case, a remark. */
export const seriesOf = (rows: readonly Row[]): Series => ({
  periods: rows.map(([at]) => period(at)),
  values: rows.map(([, value]) => value),
  sources: rows.map(() => source),
  remarks: Object.fromEntries<Remark>(rows.flatMap(([, , remark], row) => (remark ? [[row, remark]] : []))),
})

const withOwn = (series: Series, own: readonly number[]): Series => ({
  ...series,
  sources: series.sources.map((id, row) =>
    own.some(year => series.periods[row] === String(year)) ? USER_ENTRY_SOURCE.id : id,
  ),
})

/** A current published target, unless told otherwise. */
export const target = (at: string | number, aim: Aim, rest: Partial<Target> = {}): Target => ({
  area: city.id,
  period: period(at),
  aim,
  basis: 'published',
  standing: 'current',
  source,
  rule: undefined,
  wording: undefined,
  note: undefined,
  ...rest,
})
export const atLeast = (value: number): Aim => ({ kind: 'at-least', value })

/** What a trend test may be about; the rest is a share that should rise, seen in November 2026. */
export interface TrendWish {
  readonly rows: readonly Row[]
  readonly targets?: readonly Target[]
  readonly others?: readonly { readonly area: Area; readonly rows: readonly Row[] }[]
  readonly record?: Partial<IndicatorRecord>
  /** Periods whose figure the user entered. */
  readonly own?: readonly number[]
  readonly unit?: Unit
  readonly asOf?: string
  /** What lies ahead is only drawn where a test says it, so that drawings change with charts and not with the engine. */
  readonly assessment?: (assessed: Assessment) => Partial<Assessment>
}

const NOTHING_AHEAD: Assessment['next'] = { steps: [], projection: undefined, noProjection: undefined }

export function aTrendView(wish: TrendWish): TrendView {
  const { rows, targets = [], others = [], own = [], record = {}, unit = percent, asOf = '2026-11-24' } = wish
  const series = Object.fromEntries<Series>(
    [{ area: city, rows }, ...others].map(given => [given.area.id, withOwn(seriesOf(given.rows), own)]),
  )
  const indicator: IndicatorRecord = {
    id: must(parseIndicatorId('a-share')),
    name: both('某项占比'),
    definition: both('定义'),
    unit: unit.id,
    direction: 'higher-is-better',
    nature: 'share',
    action: undefined,
    project: undefined,
    topic: 'context',
    sdgGoal: undefined,
    sdgTarget: undefined,
    owner: undefined,
    low: 0,
    high: 100,
    comparable: true,
    note: undefined,
    series,
    targets,
    ...record,
  }
  const assessed = assessIndicator({ indicator, area: city.id, asOf: day(asOf) })
  const assessment = { ...assessed, next: NOTHING_AHEAD, ...wish.assessment?.(assessed) }
  return trendView({
    indicator,
    unit,
    areas: [city, ...others.map(({ area }) => area)],
    steps: threeSteps,
    assessment,
    sources,
  })
}
