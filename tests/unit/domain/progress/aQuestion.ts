import type { Question, Verdict } from '#domain/progress/assessment.ts'
import type { Aim, Target } from '#domain/target.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Remark } from '#domain/series.ts'
import { anIndicator, areaId, aTarget, day } from '../../../support/aCatalog.ts'

export interface QuestionParts extends Partial<Omit<IndicatorRecord, 'id' | 'series' | 'targets'>> {
  readonly figures?: Readonly<Record<string, number | null>>
  readonly remarks?: Readonly<Record<number, Remark>>
  /** Targets by year: a number is at least, or at most where lower is better. */
  readonly goals?: Readonly<Record<string, number | Aim>>
  readonly targets?: readonly Target[]
  readonly asOf?: string
  readonly ask?: Partial<Question>
}

const zone = areaId('zone')

/** A series of one value a year from the first year on. */
export const yearly = (first: number, values: readonly (number | null)[]): Record<string, number | null> =>
  Object.fromEntries(values.map((value, index) => [String(first + index), value]))

/** A target of the zone by its year and aim. */
export const aGoal = (year: string, goal: number | Aim, direction: IndicatorRecord['direction']): Target => {
  if (typeof goal !== 'number') return aTarget(year, { aim: goal })
  return aTarget(year, { aim: { kind: direction === 'lower-is-better' ? 'at-most' : 'at-least', value: goal } })
}

/** A question about a stock of which more is better, asked in the middle of 2025, unless said otherwise. */
export function aQuestion(parts: QuestionParts = {}): Question {
  const { figures = {}, remarks, goals = {}, targets = [], asOf = '2025-06-30', ask, ...rest } = parts
  const direction = rest.direction ?? 'higher-is-better'
  const plain = anIndicator('villages', { nature: 'stock', figures, ...rest, direction })
  const series = plain.series[zone]
  const indicator = {
    ...plain,
    series: series && remarks ? { [zone]: { ...series, remarks } } : plain.series,
    targets: [...Object.entries(goals).map(([year, goal]) => aGoal(year, goal, direction)), ...targets],
  }
  return { indicator, area: zone, asOf: day(asOf), ...ask }
}

/** The verdict of the only step, or of the one at a place. */
export function stepOf(verdict: Verdict, index = 0): Verdict['steps'][number] {
  const step = verdict.steps[index]
  if (!step) throw new Error(`There is no step ${index}`)
  return step
}
