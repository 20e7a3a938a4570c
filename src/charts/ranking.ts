import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { figuresAt, rank } from '#domain/questions/areaFigures.ts'
import type { Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { letters, stroke } from './parts/drawing.ts'
import { paragraph } from './parts/lines.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { block, hatched, outline } from './parts/pattern.ts'
import { widthOf } from './parts/text.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** One area in its rank; equal figures share a rank. */
export interface RankingRow {
  readonly area: Area
  readonly point: Point
  readonly rank: number
}

/** Areas side by side at one date. */
export interface RankingView {
  readonly unit: Unit
  readonly period: Period
  readonly rows: readonly RankingRow[]
  /** Areas that have published no figure for the period. */
  readonly without: readonly Area[]
  /** The figure of the whole, where it can be held beside those of its parts. */
  readonly whole: { readonly area: Area; readonly point: Point } | undefined
}

/** What a ranking is asked to show. */
export interface RankingQuestion {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly areas: readonly Area[]
  readonly whole: Area | undefined
  readonly period: Period
}

/** A share or a rate of the whole can stand beside those of its parts; a sum cannot. */
const isRatio = ({ nature }: IndicatorRecord): boolean => nature === 'share' || nature === 'growth'

/** Puts areas in order by their figures for exactly one period. */
export function rankingView({ indicator, unit, areas, whole, period }: RankingQuestion): RankingView {
  const { ranked, without } = rank(indicator, figuresAt(indicator, areas, period))
  const rows = ranked.map(({ area, point }) => ({
    area,
    point,
    rank: ranked.findIndex(other => other.point.value === point.value) + 1,
  }))
  const [figure] = whole && isRatio(indicator) ? figuresAt(indicator, [whole], period) : []
  return { unit, period, rows, without, whole: figure?.point && { area: figure.area, point: figure.point } }
}

/** The height that the drawing wants, in multiples of the text size. */
export const rankingHeight = ({ rows, without, whole }: RankingView): number =>
  (rows.length + without.length) * ROW + (whole ? TOP : 0.5)

const ROW = 2.3
const TOP = 2.2
const NAMES = 12

const written = (point: Point, { unit }: RankingView, { words, format }: ViewLook): string =>
  words.qualified(format.value(point.value, unit), point.remark.qualifier ?? 'exact', point.source)

/** Bars from zero in order of rank, the whole as a rule through them, areas without a figure hatched below. */
export function rankingOption(view: RankingView, look: ViewLook): ChartOption {
  const { rows, without, whole } = view
  const { textSize, format } = look
  const count = rows.length + without.length
  if (rows.length === 0) return emptyPanel(look.words.noData, look)
  const names = [...rows.map(({ area }) => area), ...without].map(area => format.pick(area.name))
  const widest = Math.max(...names.map(name => widthOf(name, textSize)))
  const left = Math.min(widest, NAMES * textSize) + textSize * 0.8
  const figures = rows.map(({ point }) => widthOf(written(point, view, look), textSize * 1.08))
  const right = Math.max(...figures) + textSize
  const values = [...rows.map(({ point }) => point.value), ...(whole ? [whole.point.value] : []), 0]
  const extent = {
    x: { from: Math.min(...values), to: Math.max(...values, Math.min(...values) + 1e-9) },
    y: { from: 0, to: count },
  }
  const margins = { left, right, top: whole ? textSize * TOP : textSize * 0.5, bottom: 0 }
  const layers = [
    { id: 'bars', draw: (plane: Plane) => barShapes(view, plane, look) },
    { id: 'whole', draw: (plane: Plane) => wholeShapes(view, plane, look) },
  ]
  return panel(extent, margins, layers, look)
}

function barShapes(view: RankingView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { rows, without } = view
  const { colours, textSize, format, words } = look
  const count = rows.length + without.length
  const thick = Math.min(plane.plot.height / count / 2, textSize * 1.15)
  const zero = plane.spot(0, 0).x
  const nameOf = (area: Area, y: number): readonly Shape[] => {
    const width = plane.plot.x - textSize * 0.8
    const style = { colour: colours.ink, align: 'right' as const, width }
    return paragraph(format.pick(area.name), { x: plane.plot.x - textSize * 0.6, y }, style, look)
  }
  const bars = rows.flatMap(({ area, point }, index) => {
    const { x, y } = plane.spot(point.value, count - index - 0.5)
    const bar = { x: Math.min(x, zero), y: y - thick / 2, width: Math.max(Math.abs(x - zero), 1), height: thick }
    const text = written(point, view, look)
    const label = { x: Math.max(x, zero) + textSize * 0.5, y }
    return [
      ...nameOf(area, y),
      block(bar, colours.target),
      letters(text, label, { colour: colours.ink, bold: true }, look),
    ]
  })
  const gaps = without.flatMap((area, index) => {
    const { y } = plane.spot(0, count - rows.length - index - 0.5)
    const box = { x: zero, y: y - thick / 2, width: textSize * 5, height: thick }
    const label = { x: box.x + box.width + textSize * 0.5, y }
    return [
      ...nameOf(area, y),
      ...hatched(box, look),
      outline(box, colours.soft, 1, [3, 3]),
      letters(words.unpublished, label, { colour: colours.soft }, look),
    ]
  })
  const base = stroke(
    [
      { x: zero, y: plane.plot.y },
      { x: zero, y: plane.plot.y + plane.plot.height },
    ],
    { colour: colours.soft, width: 1 },
  )
  return [...bars, ...gaps, base]
}

function wholeShapes(view: RankingView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { whole, rows } = view
  if (!whole) return []
  const { colours, textSize, format } = look
  const { x } = plane.spot(whole.point.value, 0)
  const top = plane.plot.y
  const bottom = top + (plane.plot.height / (rows.length + view.without.length)) * rows.length
  const text = `${format.pick(whole.area.name)} ${written(whole.point, view, look)}`
  const half = widthOf(text, textSize) / 2
  const middle = Math.min(Math.max(x, half), plane.canvas.width - half)
  return [
    stroke(
      [
        { x, y: top - textSize * 0.5 },
        { x, y: bottom },
      ],
      { colour: colours.accent, width: look.lineWidth * 0.6, dash: [6, 3] },
    ),
    letters(
      text,
      { x: middle, y: top - textSize * 1.2 },
      { colour: colours.accent, bold: true, align: 'center' },
      look,
    ),
  ]
}

/** The ranking as a table, areas without a figure at its end. */
export function rankingTable(view: RankingView, look: ViewLook): ChartTable {
  const { rows, without, whole, period } = view
  const { format, words } = look
  const { columns } = look.view
  const at = format.period(period)
  const read = (area: Area, value: string): string =>
    words.reading({ area: format.pick(area.name), period: at, value, remark: '' })
  const count = rows.length + without.length
  return {
    columns: [
      { id: 'rank', title: columns.rank, kind: 'figure' },
      { id: 'area', title: columns.area, kind: 'text' },
      { id: 'value', title: columns.value, kind: 'figure' },
      { id: 'period', title: columns.period, kind: 'text' },
    ],
    rows: [
      ...rows.map(({ area, point, rank: place }, index) => ({
        id: area.id,
        cells: [String(place), format.pick(area.name), written(point, view, look), at],
        sentence: read(area, written(point, view, look)),
        at: { x: point.value, y: count - index - 0.5 },
      })),
      ...without.map((area, index) => ({
        id: area.id,
        cells: [words.gap, format.pick(area.name), words.unpublished, at],
        sentence: read(area, words.unpublished),
        at: { x: 0, y: count - rows.length - index - 0.5 },
      })),
      ...(whole
        ? [
            {
              id: whole.area.id,
              cells: [words.gap, format.pick(whole.area.name), written(whole.point, view, look), at],
              sentence: read(whole.area, written(whole.point, view, look)),
              at: undefined,
            },
          ]
        : []),
    ],
    order: 'listed',
  }
}
