import type { Catalog } from '#domain/catalog.ts'
import {
  parseActionId,
  parseAreaId,
  parseIndicatorId,
  parseProjectId,
  parseReleaseId,
  parseSourceId,
  parseStepId,
  parseUnitId,
} from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { parseIsoDate, parsePeriod, type Period } from '#domain/period.ts'
import type { Frame } from '#domain/release.ts'
import type { Remark, Series } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import type { LocalText } from '#domain/text.ts'
import type { Project, Step } from '#domain/zone.ts'

/** Passes a value on and fails the test where it is lacking. */
export function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A builder was given a text that does not parse')
  return value
}

export const areaId = (text: string) => must(parseAreaId(text))
export const period = (text: string): Period => must(parsePeriod(text))
export const day = (text: string) => must(parseIsoDate(text))

const named = (text: string): LocalText => ({ zh: text, en: text })
const source = must(parseSourceId('bulletin'))
const zone = areaId('zone')

/** A series of figures by period; `null` is a period that the source names without a figure. */
export function aSeries(
  figures: Readonly<Record<string, number | null>>,
  remarks: Readonly<Record<number, Remark>> = {},
): Series {
  const periods = Object.keys(figures)
  return { periods: periods.map(period), values: Object.values(figures), sources: periods.map(() => source), remarks }
}

/** A target of the zone: a published number unless said otherwise. */
export const aTarget = (year: string, part: Partial<Target> = {}): Target => ({
  area: zone,
  period: period(year),
  aim: { kind: 'at-least', value: 10 },
  basis: 'published',
  standing: 'current',
  source,
  rule: undefined,
  wording: undefined,
  note: undefined,
  ...part,
})

interface IndicatorParts extends Partial<Omit<IndicatorRecord, 'id' | 'series'>> {
  readonly figures?: Readonly<Record<string, number | null>>
  readonly series?: IndicatorRecord['series']
}

/** An indicator of the first action with the figures given for the zone. */
export function anIndicator(id: string, { figures, ...parts }: IndicatorParts = {}): IndicatorRecord {
  return {
    id: must(parseIndicatorId(id)),
    name: named(id),
    definition: named(`What ${id} counts`),
    unit: must(parseUnitId('yuan')),
    direction: 'higher-is-better',
    nature: 'flow',
    action: must(parseActionId('first')),
    project: must(parseProjectId('road')),
    topic: 'action',
    sdgGoal: undefined,
    sdgTarget: undefined,
    owner: undefined,
    low: undefined,
    high: undefined,
    comparable: true,
    note: undefined,
    series: figures ? { [zone]: aSeries(figures) } : {},
    targets: [],
    ...parts,
  }
}

const aStep = (year: string): Step => ({
  id: must(parseStepId(`step-${year}`)),
  period: period(year),
  name: named(year),
  wording: named('basically built'),
  source,
})

export const aProject = (id: string, part: Partial<Project> = {}): Project => ({
  id: must(parseProjectId(id)),
  action: must(parseActionId('first')),
  order: 1,
  name: named(id),
  listing: 'working',
  source,
  note: undefined,
  ...part,
})

const anArea = (id: string, kind: 'zone' | 'district' | 'peer-zone'): Frame['areas'][number] => ({
  id: areaId(id),
  name: named(id),
  kind,
  parent: kind === 'district' ? zone : undefined,
  tile: undefined,
  theme: undefined,
  approvalNumber: undefined,
  approved: undefined,
  source,
  note: undefined,
})

const aFrame = (): Frame => ({
  zone: {
    area: zone,
    name: named('Zone'),
    theme: named('Water'),
    plan: named('One action'),
    approvalNumber: undefined,
    approved: undefined,
    source,
    dataAsOf: day('2026-02-06'),
  },
  steps: ['2024', '2027', '2030'].map(aStep),
  areas: [anArea('zone', 'zone'), anArea('district', 'district'), anArea('peer', 'peer-zone')],
  actions: [{ id: must(parseActionId('first')), order: 1, name: named('First'), source }],
  projects: [aProject('road')],
  programmes: [],
  units: [
    {
      id: must(parseUnitId('yuan')),
      name: named('yuan'),
      quantity: 'money',
      base: must(parseUnitId('yuan')),
      factor: 1,
    },
  ],
  sources: [
    {
      id: source,
      title: named('Bulletin'),
      publisher: named('Statistics bureau'),
      published: '2025-03',
      kind: 'bulletin',
      url: undefined,
      linkable: false,
      archived: undefined,
      licence: undefined,
      confidence: 'high',
      note: undefined,
    },
  ],
})

/** A catalog of one action, one project, one district and one peer, with the indicators given. */
export const aCatalog = (indicators: readonly IndicatorRecord[], frame: Partial<Frame> = {}): Catalog => ({
  releaseId: must(parseReleaseId('a'.repeat(64))),
  nature: 'published',
  frame: { ...aFrame(), ...frame },
  indicators,
})
