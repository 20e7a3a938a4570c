import type { AreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { yearPeriod } from '#domain/period.ts'
import type { ReleaseContent } from '#domain/release.ts'
import type { Series } from '#domain/series.ts'
import type { Basis, Target } from '#domain/target.ts'
import { seededRandom } from './random.ts'
import {
  SAMPLE_SOURCE,
  STEP_YEARS,
  sampleAction,
  sampleArea,
  sampleFrame,
  sampleIndicator,
  sampleProject,
  sampleUnit,
} from './sampleFrame.ts'
import { aimOf, PATTERNS, type Pattern } from './samplePatterns.ts'
import { courseOf, seriesOf, type Course, type Quirks } from './sampleSeries.ts'

/** How large the made-up zone is. */
export interface SampleOptions {
  readonly indicators?: number
  /** Years up to and with the last one. */
  readonly years?: number
  readonly areas?: number
  /** Projects of each of the five actions. */
  readonly projects?: number
  readonly seed?: number
}

const ACTIONS = 5
const LAST_YEAR = 2026
const DATA_AS_OF = '2026-09-30'

const DEFINITION = {
  zh: '由示例生成器按固定种子生成，仅供练习和测试。',
  en: 'Made by the sample generator from a fixed seed, for practice and tests only.',
}
const RULE = { zh: '示例规则：前后两步目标的平均值', en: 'Sample rule: mean of the steps before and after' }
const NOTE = { zh: '示例备注：数据为虚构', en: 'Sample note: the figures are invented' }

/** The middle step is derived; the last one is a draft in every fourth indicator. */
const basisOf = (step: number, index: number): Basis =>
  step === 1 ? 'derived' : step === 2 && index % 4 === 3 ? 'draft' : 'published'

/** The targets of one step, which is asked of every area on its own course. */
function targetsOf(
  pattern: Pattern,
  courses: ReadonlyMap<AreaId, Course>,
  { index, step, start }: { readonly index: number; readonly step: number; readonly start: number },
): readonly Target[] {
  const year = STEP_YEARS[step]
  if (pattern.direction === 'none' || year === undefined) return []
  const from = step === 0 ? 2022 : (STEP_YEARS[step - 1] ?? year) + 1
  const basis = basisOf(step, index)
  return [...courses].map(([area, course]): Target => {
    const value = course.first + ((course.goal - course.first) * (year - start)) / Math.max(1, 2030 - start)
    return {
      ...{ area, period: yearPeriod(year), aim: aimOf(pattern, value, step, from), basis, source: SAMPLE_SOURCE },
      standing: index % 13 === 12 && step === 2 ? 'ambition' : 'current',
      rule: basis === 'derived' ? RULE : undefined,
      ...{ wording: undefined, note: undefined },
    }
  })
}

const quirksOf = (index: number, area: number): Quirks => ({
  gap: (index + area) % 7 === 3,
  unpublished: (index + area) % 11 === 4,
  conflict: (index + area) % 9 === 5,
  rounded: index % 6 === 1,
})

function definitionOf(index: number, pattern: Pattern, projects: number): Omit<IndicatorRecord, 'series' | 'targets'> {
  const isContext = pattern.direction === 'none'
  const project = index % (ACTIONS * projects)
  const action = 1 + Math.floor(project / projects)
  const number = index + 1
  return {
    id: sampleIndicator(number),
    name: {
      zh: `示例指标 ${String(number)}（${pattern.kind.zh}）`,
      en: `Sample indicator ${String(number)} (${pattern.kind.en})`,
    },
    definition: DEFINITION,
    unit: sampleUnit(pattern.unit),
    direction: pattern.direction,
    nature: pattern.nature,
    action: isContext ? undefined : sampleAction(action),
    project: isContext ? undefined : sampleProject(action, 1 + (project % projects)),
    topic: isContext ? 'context' : 'action',
    sdgGoal: String(1 + (index % 17)),
    sdgTarget: undefined,
    owner: index % 3 === 0 ? { zh: '示例部门', en: 'Sample department' } : undefined,
    low: pattern.limits?.[0],
    high: pattern.limits?.[1],
    comparable: index % 23 !== 22,
    note: index % 5 === 0 ? NOTE : undefined,
  }
}

type Size = Required<Pick<SampleOptions, 'areas' | 'projects' | 'seed'>>

function indicatorOf(index: number, years: readonly number[], { areas, projects, seed }: Size): IndicatorRecord {
  const random = seededRandom(seed + index * 7919)
  const pattern = PATTERNS[(index * 3 + Math.floor(index / 20)) % PATTERNS.length] ?? mustHavePatterns()
  const [start = LAST_YEAR] = years
  const series: Record<AreaId, Series> = {}
  const courses = new Map<AreaId, Course>()
  for (let area = 0; area < areas; area += 1) {
    const course = courseOf(pattern, random)
    const id = sampleArea(area)
    courses.set(id, course)
    series[id] = seriesOf(pattern, course, years, quirksOf(index, area), random)
  }
  const targets = STEP_YEARS.flatMap((_, step) => targetsOf(pattern, courses, { index, step, start }))
  return { ...definitionOf(index, pattern, projects), series, targets }
}

function mustHavePatterns(): never {
  throw new Error('The sample has no patterns')
}

/**
 * A whole made-up zone, always the same for the same options: five actions, twenty projects, and indicators of every
 * kind with targets for all three steps, gaps, conflicts and notes. Every name says that it is a sample.
 */
export function generateSample(options: SampleOptions = {}): ReleaseContent {
  const { indicators = 120, years: yearCount = 12, areas = 8, projects = 4, seed = 20_220_710 } = options
  const years = Array.from({ length: yearCount }, (_, index) => LAST_YEAR - yearCount + 1 + index)
  return {
    format: 1,
    nature: 'synthetic',
    frame: sampleFrame(areas, DATA_AS_OF, projects),
    indicators: Array.from({ length: indicators }, (_, index) => indicatorOf(index, years, { areas, projects, seed })),
  }
}
