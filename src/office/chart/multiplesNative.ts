import type { Multiple, MultiplesView } from '#charts/multiples.ts'
import type { OfficeLook } from '../officeLook.ts'
import { courseChart, labelledRuns } from './courses.ts'
import { MAIN_LINE, type NativeChart } from './nativeChart.ts'

function panelNative(multiple: Multiple, view: MultiplesView, look: OfficeLook): NativeChart {
  const { title, unit, runs, scale, comparable } = multiple
  const { format, words } = look
  const name = format.pick(title)
  const last = runs.at(-1)?.at(-1)
  const write = ({ value, remark, source }: NonNullable<typeof last>): string =>
    words.qualified(format.value(value, unit), remark.qualifier ?? 'exact', source)
  const said = last
    ? words.reading({
        area: name,
        period: format.period(last.period),
        value: write(last),
        remark: '',
      })
    : look.view.notPublishedIn(name)
  const course = {
    name,
    runs: labelledRuns(runs, ({ value }) => value, write),
    look: comparable ? MAIN_LINE : { ...MAIN_LINE, stroke: 'none' as const },
  }
  return courseChart([course], {
    corner: words.columns.period,
    unit: '',
    format: 'General',
    scale: { min: scale.min, max: view.sameScale ? scale.max : undefined },
    title: name,
    description: said,
    years: view.years,
  })
}

/** Small drawings as as many native charts, all over the same years; one without a figure is no chart. */
export const multiplesNative = (view: MultiplesView, look: OfficeLook): readonly NativeChart[] =>
  view.panels.filter(({ runs }) => runs.length > 0).map(multiple => panelNative(multiple, view, look))
