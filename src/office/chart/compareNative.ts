import { figureIn, nameIn } from '#charts/compareTable.ts'
import type { CompareLine, ComparePanel, ComparePoint, CompareView } from '#charts/compareView.ts'
import type { Emphasis } from '#domain/deck/deck.ts'
import type { OfficeLook } from '../officeLook.ts'
import { courseChart, labelledRuns, type Course } from './courses.ts'
import { emphasised } from './emphasis.ts'
import { lineLook, type NativeChart } from './nativeChart.ts'

function courseOf(line: CompareLine, view: CompareView, emphasis: Emphasis, look: OfficeLook): Course {
  const { years } = view
  const isSeen = ({ at }: ComparePoint): boolean => at >= years.from && at <= years.to
  const runs = line.runs.map(run => run.filter(isSeen)).filter(run => run.length > 0)
  const own = lineLook(line.order)
  const write = (point: ComparePoint): string => figureIn(point, line, view, look)
  const course: Course = {
    name: nameIn(line, view, look),
    runs: labelledRuns(runs, ({ shown }) => shown, write),
    look: line.indicator.comparable ? own : { ...own, stroke: 'none' },
  }
  const series = { indicator: line.indicator.id, area: line.area.id }
  return emphasised(course, series, emphasis, ({ period }) => {
    const point = runs.flat().find(one => one.period === period)
    return look.words.list([point ? write(point) : '', look.format.period(period)])
  })
}

/** The lines of one panel of a comparison as a native chart, in the unit that they share or as an index. */
export function compareNative(
  panel: ComparePanel,
  view: CompareView,
  description: string,
  emphasis: Emphasis,
  look: OfficeLook,
): NativeChart {
  const { unit, scale } = panel
  return courseChart(
    panel.lines.map(line => courseOf(line, view, emphasis, look)),
    {
      corner: look.words.columns.period,
      unit: unit ? look.words.unit(look.format.pick(unit.name)) : look.compare.indexHeading(view.base),
      format: view.indexed ? '0.0' : 'General',
      scale: { min: scale.min, max: undefined },
      title: '',
      description,
      years: view.years,
    },
  )
}
