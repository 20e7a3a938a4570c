import {
  parseActionId,
  parseAreaId,
  parseIndicatorId,
  parseProjectId,
  parseSourceId,
  parseStepId,
  parseUnitId,
  type ActionId,
  type AreaId,
  type IndicatorId,
  type ProjectId,
  type SourceId,
  type StepId,
  type UnitId,
} from '#domain/ids.ts'
import { parseIsoDate, yearPeriod, type IsoDate } from '#domain/period.ts'
import type { Frame } from '#domain/release.ts'
import type { Source } from '#domain/source.ts'
import type { LocalText } from '#domain/text.ts'
import type { Quantity, Unit } from '#domain/unit.ts'
import type { Action, Area, Project, ProjectStage, Step } from '#domain/zone.ts'

function must<Id>(parse: (text: string) => Id | undefined, text: string): Id {
  const id = parse(text)
  if (id === undefined) throw new Error(`Not an id: ${text}`)
  return id
}

export const sampleAction = (action: number): ActionId => must(parseActionId, `sample-action-${String(action)}`)
export const sampleProject = (action: number, project: number): ProjectId =>
  must(parseProjectId, `sample-project-${String(action)}-${String(project)}`)
export const sampleArea = (area: number): AreaId =>
  must(parseAreaId, area === 0 ? 'sample-zone' : `sample-district-${String(area)}`)
export const sampleIndicator = (indicator: number): IndicatorId =>
  must(parseIndicatorId, `sample-indicator-${String(indicator)}`)
export const sampleUnit = (text: string): UnitId => must(parseUnitId, text)
const sampleStep = (text: string): StepId => must(parseStepId, text)
const sampleDate = (text: string): IsoDate => must(parseIsoDate, text)

/** The two made-up sources that the made-up figures come from. */
export const SAMPLE_SOURCE: SourceId = must(parseSourceId, 'sample-bulletin')
export const SAMPLE_OTHER_SOURCE: SourceId = must(parseSourceId, 'sample-survey')

/** The years of the three steps. */
export const STEP_YEARS = [2024, 2027, 2030] as const

const INVENTED: LocalText = {
  zh: '虚构的示例，不代表任何真实地区。',
  en: 'Invented for practice; stands for no real place.',
}

const numbered = (zh: string, en: string, ...numbers: readonly number[]): LocalText => ({
  zh: `${zh} ${numbers.join('-')}`,
  en: `${en} ${numbers.join('-')}`,
})

const source = (id: SourceId, title: LocalText): Source => ({
  ...{ id, title, kind: 'synthetic', linkable: false, confidence: 'low', note: INVENTED },
  publisher: { zh: '示例生成器', en: 'Sample generator' },
  ...{ published: undefined, url: undefined, archived: undefined, licence: 'CC0-1.0' },
})

const unit = (id: string, zh: string, en: string, quantity: Quantity, base = id, factor = 1): Unit => ({
  ...{ id: sampleUnit(id), name: { zh, en }, quantity, base: sampleUnit(base), factor },
})

const UNITS: readonly Unit[] = [
  unit('percent', '%', '%', 'percent'),
  unit('yuan', '元', 'yuan', 'money'),
  unit('hundred-million-yuan', '亿元', '100 million yuan', 'money', 'yuan', 1e8),
  unit('mu', '亩', 'mu', 'area'),
  unit('ten-thousand-mu', '万亩', '10 000 mu', 'area', 'mu', 1e4),
  unit('item', '个', 'items', 'count'),
  unit('microgram-per-cubic-metre', '微克/立方米', 'µg/m³', 'rate'),
]

const WORDINGS: readonly LocalText[] = [
  { zh: '示例措辞：取得初步成效', en: 'Sample wording: first results' },
  { zh: '示例措辞：基本建成', en: 'Sample wording: basically built' },
  { zh: '示例措辞：全面建成', en: 'Sample wording: fully built' },
]

const steps = (): readonly Step[] =>
  STEP_YEARS.map((year, index) => ({
    id: sampleStep(`step-${String(year)}`),
    period: yearPeriod(year),
    name: numbered('示例步骤', 'Sample step', index + 1),
    wording: WORDINGS[index] ?? INVENTED,
    source: SAMPLE_SOURCE,
  }))

const areas = (count: number): readonly Area[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: sampleArea(index), source: SAMPLE_SOURCE, note: INVENTED },
    name: index === 0 ? { zh: '示例示范区', en: 'Sample zone' } : numbered('示例区', 'Sample district', index),
    kind: index === 0 ? 'zone' : 'district',
    parent: index === 0 ? undefined : sampleArea(0),
    tile: index === 0 ? undefined : { column: 1 + ((index - 1) % 3), row: 1 + Math.floor((index - 1) / 3) },
    ...{ theme: undefined, approvalNumber: undefined, approved: undefined },
  }))

const actions = (): readonly Action[] =>
  [1, 2, 3, 4, 5].map(order => ({
    ...{ id: sampleAction(order), order, name: numbered('示例行动', 'Sample action', order), source: SAMPLE_SOURCE },
  }))

const projects = (each: number): readonly Project[] =>
  [1, 2, 3, 4, 5].flatMap(action =>
    Array.from({ length: each }, (_, index) => index + 1).map((order): Project => ({
      ...{ id: sampleProject(action, order), action: sampleAction(action), order, listing: 'working' },
      ...{ name: numbered('示例项目', 'Sample project', action, order), source: SAMPLE_SOURCE, note: INVENTED },
    })),
  )

const STAGE_AT = { 2024: 'first-results', 2027: 'basically-built', 2030: 'fully-built' } as const

/** Each made-up project is to reach a stage with each step; every second one reports the first in time. */
const stages = (each: number): readonly ProjectStage[] =>
  projects(each).flatMap(({ id: project }, index): readonly ProjectStage[] => [
    ...([2024, 2027, 2030] as const).map((year): ProjectStage => ({
      ...{ project, period: yearPeriod(year), stage: STAGE_AT[year], role: 'expected' },
      ...{ source: SAMPLE_SOURCE, note: undefined },
    })),
    {
      ...{ project, period: yearPeriod(2024), stage: index % 2 === 0 ? 'first-results' : 'started', role: 'reported' },
      ...{ source: SAMPLE_OTHER_SOURCE, note: undefined },
    },
  ])

/** The frame of the made-up zone, with as many areas, and projects of each action, as asked for. */
export function sampleFrame(areaCount: number, dataAsOf: string, projectsEach = 4): Frame {
  return {
    zone: {
      area: sampleArea(0),
      name: { zh: '示例示范区', en: 'Sample demonstration zone' },
      theme: { zh: '示例主题：数据均为虚构', en: 'Sample theme: every figure is invented' },
      plan: {
        zh: `示例：5 项行动、${String(5 * projectsEach)} 个项目`,
        en: `Sample: 5 actions, ${String(5 * projectsEach)} projects`,
      },
      ...{ approvalNumber: undefined, approved: undefined, source: SAMPLE_SOURCE, dataAsOf: sampleDate(dataAsOf) },
    },
    ...{
      steps: steps(),
      areas: areas(areaCount),
      actions: actions(),
      projects: projects(projectsEach),
      programmes: [],
    },
    stages: stages(projectsEach),
    units: UNITS,
    sources: [
      source(SAMPLE_SOURCE, { zh: '示例公报（虚构）', en: 'Sample bulletin (invented)' }),
      source(SAMPLE_OTHER_SOURCE, { zh: '示例调查（虚构）', en: 'Sample survey (invented)' }),
    ],
  }
}
