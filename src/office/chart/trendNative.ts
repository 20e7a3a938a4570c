import { aimText } from '#charts/parts/aim.ts'
import { asFineAs } from '#charts/parts/fineness.ts'
import { valueOf, type TrendMilestone } from '#charts/trendPath.ts'
import type { TrendLine, TrendPoint, TrendView } from '#charts/trendView.ts'
import type { Emphasis } from '#domain/deck/deck.ts'
import type { Basis } from '#domain/target.ts'
import type { OfficeLook } from '../officeLook.ts'
import { courseChart, labelledRuns, type Course, type CoursePoint } from './courses.ts'
import { emphasised } from './emphasis.ts'
import { lineLook, type NativeChart, type SeriesLook } from './nativeChart.ts'

const TARGET_LOOKS: Readonly<Record<Basis, SeriesLook>> = {
  published: { paint: 'tx2', stroke: 'solid', marker: 'diamond', filled: true, width: 1.5 },
  derived: { paint: 'tx2', stroke: 'dash', marker: 'diamond', filled: false, width: 1.5 },
  draft: { paint: 'tx2', stroke: 'dot', marker: 'diamond', filled: false, width: 1.5 },
}
const EXPECTED: SeriesLook = { paint: '6A747E', stroke: 'dash', marker: 'none', filled: false, width: 1.25 }

const written = (view: TrendView, { format, words }: OfficeLook): ((point: TrendPoint) => string) => {
  const write = (value: number): string => format.value(value, view.unit)
  return ({ value, remark, source }) => words.qualified(write(value), remark.qualifier ?? 'exact', source)
}

function figures(
  line: TrendLine,
  index: number,
  view: TrendView,
  emphasis: Emphasis,
  look: OfficeLook,
): readonly Course[] {
  const name = look.format.pick(view.lines.length > 1 ? line.area.name : view.indicator.name)
  const own = lineLook(index)
  const joined = view.indicator.comparable ? own : { ...own, stroke: 'none' as const }
  const runs = labelledRuns(line.runs, ({ value }) => value, written(view, look))
  const series = { indicator: view.indicator.id, area: line.area.id }
  const whole = { name, runs, look: joined }
  const marked = emphasised(whole, series, emphasis, ({ period, value }) =>
    look.words.list([look.format.value(value, view.unit), look.format.period(period)]),
  )
  const apart = (['forecast', 'set-aside'] as const).map((standing): Course => {
    const points = line.apart.filter(({ remark }) => remark.standing === standing)
    const lone: SeriesLook = { ...own, stroke: 'none', filled: false }
    const mark = standing === 'forecast' ? lone : { ...lone, marker: 'square' as const }
    return { name: look.words.list([name, look.words.standing[standing]]), runs: points.map(one => [one]), look: mark }
  })
  return [marked, ...apart]
}

const NEAR = 1.5

/** Targets that stand close to each other, or to the last figure, are labelled under and over their marks in turn. */
function milestonePoints(
  milestones: readonly TrendMilestone[],
  view: TrendView,
  look: OfficeLook,
): readonly CoursePoint[] {
  let before = view.lines[0]?.last?.at ?? -Infinity
  let below = false
  return milestones.map(milestone => {
    const { target, at } = milestone
    below = Math.abs(at - before) <= NEAR && !below
    before = at
    const text = aimText(target, view.unit, look) ?? ''
    return { period: target.period, at, value: valueOf(milestone), label: { text, plain: false, below } }
  })
}

/** Each basis is a series of its own, and so is what is only spoken of; two targets of one date stand in two series. */
function targetCourses(view: TrendView, look: OfficeLook): readonly Course[] {
  const kinds = (['published', 'derived', 'draft'] as const).flatMap(basis => [
    { basis, ambition: false },
    { basis, ambition: true },
  ])
  return kinds.flatMap(({ basis, ambition }) => {
    const own = view.milestones.filter(
      ({ target }) => target.basis === basis && (target.standing === 'ambition') === ambition,
    )
    const rows: TrendMilestone[][] = []
    for (const milestone of own) {
      const free = rows.find(row => row.every(({ at }) => at !== milestone.at))
      if (free) free.push(milestone)
      else rows.push([milestone])
    }
    const base = TARGET_LOOKS[basis]
    return rows.map((row): Course => ({
      name: look.office.targets(basis, ambition),
      runs: [milestonePoints(row, view, look)],
      look: ambition ? { ...base, filled: false } : base,
    }))
  })
}

function expectedCourses({ outlook, like }: TrendView, { office }: OfficeLook): readonly Course[] {
  const bound = (end: 'low' | 'high'): readonly CoursePoint[] =>
    outlook.flatMap(({ period, at, ...moment }) =>
      period === undefined ? [] : [{ period, at, value: asFineAs(like, moment[end]) }],
    )
  return [
    { name: office.expectedLow, runs: [bound('low')], look: EXPECTED },
    { name: office.expectedHigh, runs: [bound('high')], look: EXPECTED },
  ]
}

/** A trend as a native chart: figures, each basis of targets, and what the present pace would come to. */
export function trendNative(view: TrendView, description: string, emphasis: Emphasis, look: OfficeLook): NativeChart {
  const courses = [
    ...view.lines.flatMap((line, index) => figures(line, index, view, emphasis, look)),
    ...targetCourses(view, look),
    ...expectedCourses(view, look),
  ]
  const { scale } = view
  return courseChart(courses, {
    corner: look.words.columns.period,
    unit: look.words.unit(look.format.pick(view.unit.name)),
    format: 'General',
    scale: { min: scale.min, max: undefined },
    title: '',
    description,
    years: view.years,
  })
}
