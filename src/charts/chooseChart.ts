import type { IndicatorRecord } from '#domain/indicator.ts'
import { figuresAt, fullestPair, fullestPeriod } from '#domain/questions/areaFigures.ts'
import { pointsOf } from '#domain/series.ts'
import type { Area } from '#domain/zone.ts'

/** The forms that one indicator can take over several areas. */
export const CHART_FORMS = ['trend', 'ranking', 'tiles', 'slope', 'multiples'] as const
export type ChartForm = (typeof CHART_FORMS)[number]

/** How the figures of an indicator lie over areas and time: all that the choice of a chart depends on. */
export interface DataShape {
  /** Areas with any figure. */
  readonly areas: number
  /** The most areas that have a figure for one period. */
  readonly atOnce: number
  /** Of those, the ones that have a tile. */
  readonly tiles: number
  /** Areas with figures for the same two dates. */
  readonly pairs: number
  /** Whether values of different dates may be joined or subtracted. */
  readonly comparable: boolean
  /** The most figures that one area has. */
  readonly longest: number
}

/** Looks at where figures are, not at what they are. */
export function shapeOf(indicator: IndicatorRecord, areas: readonly Area[]): DataShape {
  const period = fullestPeriod(indicator, areas)
  const atOnce = period ? figuresAt(indicator, areas, period).filter(({ point }) => point) : []
  const pair = fullestPair(indicator, areas)
  const after = pair ? figuresAt(indicator, areas, pair.to) : []
  const before = pair ? figuresAt(indicator, areas, pair.from) : []
  const lengths = areas.map(({ id }) => pointsOf(indicator.series[id]).length)
  return {
    areas: lengths.filter(length => length > 0).length,
    atOnce: atOnce.length,
    tiles: atOnce.filter(({ area }) => area.tile).length,
    pairs: before.filter(({ point }, index) => point && after[index]?.point).length,
    comparable: indicator.comparable,
    longest: Math.max(0, ...lengths),
  }
}

/** Whether a form would show something with data of that shape, so that no frame is ever empty. */
const fits: Readonly<Record<ChartForm, (shape: DataShape) => boolean>> = {
  trend: ({ areas }) => areas > 0,
  ranking: ({ atOnce }) => atOnce > 1,
  tiles: ({ tiles }) => tiles > 1,
  slope: ({ pairs, comparable }) => pairs > 1 && comparable,
  multiples: ({ areas, longest }) => areas > 1 && longest > 1,
}

/** The forms that fit, the right one first; none where there is no figure at all. */
export function fittingForms(shape: DataShape): readonly ChartForm[] {
  const fitting = CHART_FORMS.filter(form => fits[form](shape))
  const best = bestOf(shape)
  return best ? [best, ...fitting.filter(form => form !== best)] : fitting
}

/** Many areas at one date are ranked; a few with a history are drawn one by one; a single one is a course over time. */
function bestOf(shape: DataShape): ChartForm | undefined {
  if (shape.areas === 0) return undefined
  if (shape.atOnce > 2) return 'ranking'
  if (fits.slope(shape)) return 'slope'
  if (shape.areas > 1 && shape.longest > 3) return 'multiples'
  return fits.ranking(shape) ? 'ranking' : 'trend'
}

/** The form to draw: the one asked for where it fits, else the right one by the shape of the data; `undefined` without figures. */
export function chooseChart(shape: DataShape, asked: string | undefined): ChartForm | undefined {
  const fitting = fittingForms(shape)
  return fitting.find(form => form === asked) ?? fitting[0]
}
