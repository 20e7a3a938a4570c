import type { CompositionView } from '#charts/composition.ts'
import type { RankingView } from '#charts/ranking.ts'
import type { SlopeView } from '#charts/slope.ts'
import type { VerdictHistoryView } from '#charts/verdictHistory.ts'
import { STATUSES, type Status } from '#domain/progress/assessment.ts'
import type { Area } from '#domain/zone.ts'
import type { Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import { hexOf, PAPER_COLOURS, type OfficeLook } from '../officeLook.ts'
import { barLook, lineLook, type NativeChart, type NativeSeries, type SeriesLook } from './nativeChart.ts'

const UNKNOWN: SeriesLook = { paint: '48525C', stroke: 'dash', marker: 'none', filled: false, width: 1 }
const PLAIN = { format: 'General', title: '', scale: { min: undefined, max: undefined } } as const

const written = ({ value, remark, source }: Point, unit: Unit, { format, words }: OfficeLook): string =>
  words.qualified(format.value(value, unit), remark.qualifier ?? 'exact', source)

/** Areas in their rank as lying bars; who has published nothing has an empty cell and says so in the name. */
export function rankingNative(
  view: RankingView,
  description: string,
  isMarkedIn: (area: Area) => boolean,
  look: OfficeLook,
): NativeChart {
  const { rows, without, whole, unit } = view
  const { format, office, words } = look
  const known = [...rows.map(({ area, point }) => ({ area, point })), ...(whole ? [whole] : [])]
  const names = known.map(({ area }) => format.pick(area.name))
  const series: NativeSeries = {
    name: words.list([format.period(view.period), words.columns.value]),
    values: [...known.map(({ point }) => point.value), ...without.map(() => null)],
    look: barLook('tx2'),
    labels: known.map(({ point }, index) => ({ index, text: written(point, unit, look) })),
    spots: known.flatMap(({ area }, index) =>
      index === rows.length || isMarkedIn(area) ? [{ index, look: barLook('accent1') }] : [],
    ),
  }
  return {
    ...PLAIN,
    kind: 'bars',
    corner: words.columns.area,
    categories: [...names, ...without.map(area => office.withoutFigure(format.pick(area.name)))],
    series: [series],
    unit: words.unit(format.pick(unit.name)),
    description,
  }
}

/** A line an area between two dates, its figures at both ends. */
export function slopeNative(view: SlopeView, description: string, look: OfficeLook): NativeChart {
  const { format, words } = look
  return {
    ...PLAIN,
    kind: 'lines',
    corner: words.columns.area,
    categories: [format.period(view.from), format.period(view.to)],
    series: view.rows.map(({ area, from, to }, index) => ({
      name: format.pick(area.name),
      values: [from.value, to.value],
      look: lineLook(index),
      labels: [from, to].map((point, at) => ({ index: at, text: written(point, view.unit, look) })),
    })),
    unit: words.unit(format.pick(view.unit.name)),
    description,
  }
}

const PART_PAINTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const
const tidy = (share: number): number => Math.round(share * 10) / 10

/** Wholes as lying bars of their parts; what the parts leave open is a hollow part of its own. */
export function compositionNative(view: CompositionView, description: string, look: OfficeLook): NativeChart {
  const { format, words } = look
  const { bars, composition } = view
  const parts = composition.indicators.map((indicator, at): NativeSeries => {
    const values = bars.map(({ composed }) => {
      const share = composed.parts[at]?.share
      return share === undefined ? null : tidy(share)
    })
    return {
      name: format.pick(indicator.name),
      values,
      look: barLook(PART_PAINTS[at % PART_PAINTS.length] ?? 'accent6'),
      labels: values.flatMap((value, index) => (value !== null && value >= 4 ? [{ index, text: undefined }] : [])),
    }
  })
  const open = bars.map(bar => (bar.open > 0 ? tidy(bar.open) : null))
  const rest: NativeSeries = {
    name: look.view.restName,
    values: open,
    look: UNKNOWN,
    labels: open.flatMap((value, index) => (value === null ? [] : [{ index, text: undefined }])),
  }
  return {
    ...PLAIN,
    kind: 'stacked-bars',
    corner: words.list([words.columns.area, words.columns.period]),
    categories: bars.map(({ area, composed }) => `${format.pick(area.name)} ${format.period(composed.period)}`),
    series: open.some(value => value !== null) ? [...parts, rest] : parts,
    unit: format.pick(view.shareUnit.name),
    scale: { min: 0, max: Math.max(100, ...bars.map(({ composed }) => Math.ceil(composed.sum))) },
    description,
  }
}

const verdictLook = (status: Status): SeriesLook =>
  status === 'unknown' || status === 'no-target'
    ? { ...UNKNOWN, stroke: status === 'unknown' ? 'dash' : 'solid' }
    : barLook(hexOf(PAPER_COLOURS.status[status]))

/** How the verdicts were spread on each day, as standing columns; each verdict is a series with its word. */
export function verdictHistoryNative(view: VerdictHistoryView, description: string, look: OfficeLook): NativeChart {
  const { format, words } = look
  const { columns } = view
  const countOf = (index: number, status: Status): number | null =>
    columns[index]?.parts.find(part => part.status === status)?.count ?? null
  const seen = STATUSES.filter(status => columns.some((_, index) => countOf(index, status) !== null))
  return {
    ...PLAIN,
    kind: 'stacked-columns',
    corner: look.view.columns.day,
    categories: columns.map(({ day, isNow }) => (isNow ? look.view.today : format.date(day))),
    series: seen.map(status => {
      const values = columns.map((_, index) => countOf(index, status))
      const own = verdictLook(status)
      return {
        name: look.view.status[status],
        values,
        look: own,
        labels: values.flatMap((value, index) =>
          value !== null && value >= view.most / 20 ? [{ index, text: undefined }] : [],
        ),
      }
    }),
    unit: words.list([]),
    description,
  }
}
