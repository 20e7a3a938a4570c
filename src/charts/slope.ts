import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { figuresAt } from '#domain/questions/areaFigures.ts'
import type { Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { disc, letters, stroke } from './parts/drawing.ts'
import { asFineAs } from './parts/fineness.ts'
import type { Spot } from './parts/labels.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { widthOf } from './parts/text.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** An area with its figures for two dates. */
export interface SlopeRow {
  readonly area: Area
  readonly from: Point
  readonly to: Point
}

/** What changed between two dates, area by area. */
export interface SlopeView {
  readonly unit: Unit
  readonly from: Period
  readonly to: Period
  readonly rows: readonly SlopeRow[]
  /** Areas that lack one of the two figures. */
  readonly without: readonly Area[]
}

/** What a slope is asked to show. */
export interface SlopeQuestion {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly areas: readonly Area[]
  readonly from: Period
  readonly to: Period
}

/** Pairs the figures of two dates; an area with only one of them has no slope. */
export function slopeView({ indicator, unit, areas, from, to }: SlopeQuestion): SlopeView {
  const before = figuresAt(indicator, areas, from)
  const after = figuresAt(indicator, areas, to)
  const rows = before.flatMap(({ area, point }, index): SlopeRow[] => {
    const end = after[index]?.point
    return point && end ? [{ area, from: point, to: end }] : []
  })
  const without = areas.filter(area => !rows.some(row => row.area === area))
  return { unit, from, to, rows, without }
}

/** The height that the drawing wants, in multiples of the text size. */
export const slopeHeight = ({ rows }: SlopeView): number => Math.max(rows.length * 2.2, 12) + 5.5

const SPREAD = 1.35

const written = (point: Point, { unit }: SlopeView, { words, format }: ViewLook): string =>
  words.qualified(format.value(point.value, unit), point.remark.qualifier ?? 'exact', point.source)

const change = ({ from, to }: SlopeRow, { unit }: SlopeView, { format }: ViewLook): string =>
  format.change(asFineAs(to.value, to.value - from.value, 1), unit)

/** A line an area between two dates, named and numbered at both ends. */
export function slopeOption(view: SlopeView, look: ViewLook): ChartOption {
  const { rows } = view
  if (rows.length === 0) return emptyPanel(look.words.noData, look)
  const { textSize, format } = look
  const values = rows.flatMap(({ from, to }) => [from.value, to.value])
  const low = Math.min(...values)
  const high = Math.max(...values)
  const extent = { x: { from: 0, to: 1 }, y: low < high ? { from: low, to: high } : { from: low - 1, to: low + 1 } }
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(text => widthOf(text, textSize)))
  const left = widest(rows.map(row => written(row.from, view, look))) + textSize * 1.2
  const ends = rows.map(
    row => `${format.pick(row.area.name)} ${written(row.to, view, look)} ${change(row, view, look)}`,
  )
  const right = widest(ends) + textSize * 1.2
  const bottom = textSize * (view.without.length > 0 ? 2.8 : 1.2)
  return panel(
    extent,
    { left, right, top: textSize * 3.4, bottom },
    [{ id: 'lines', draw: plane => shapes(view, plane, look) }],
    look,
  )
}

/** Moves labels apart that would lie upon each other, keeping their order and staying above a limit. */
function spread(wanted: readonly number[], step: number, limit: number): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((left, right) => left.y - right.y)
  const placed: number[] = []
  let floor = -Infinity
  for (const { y, index } of order) {
    floor = Math.max(y, floor + step)
    placed[index] = floor
  }
  let ceiling = limit
  for (const { index } of [...order].reverse()) {
    const y = Math.min(placed[index] ?? limit, ceiling)
    placed[index] = y
    ceiling = y - step
  }
  return placed
}

function shapes(view: SlopeView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { colours, textSize, format, words } = look
  const { plot } = plane
  const ends = [
    { text: format.period(view.from), x: plot.x, align: 'right' as const },
    { text: format.period(view.to), x: plot.x + plot.width, align: 'left' as const },
  ]
  const frame = ends.flatMap(({ text, x, align }) => {
    const top = { x, y: plot.y - textSize * 1.6 }
    const rule = stroke([top, { x, y: plot.y + plot.height + textSize * 0.5 }], { colour: colours.grid, width: 1 })
    const head = { x, y: plot.y - textSize * 2.5 }
    return [rule, letters(text, head, { colour: colours.ink, bold: true, align }, look)]
  })
  const names = words.list(view.without.map(area => format.pick(area.name)))
  const foot = { x: 0, y: plane.canvas.height - textSize * 0.7 }
  const gaps =
    view.without.length === 0 ? [] : [letters(look.view.notPublishedIn(names), foot, { colour: colours.soft }, look)]
  return [...frame, ...lineShapes(view, plane, look), ...gaps]
}

function lineShapes(view: SlopeView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { colours, textSize, format } = look
  const starts = view.rows.map(({ from }) => plane.spot(0, from.value))
  const ends = view.rows.map(({ to }) => plane.spot(1, to.value))
  const heights = (spots: readonly Spot[]): readonly number[] =>
    spread(
      spots.map(({ y }) => y),
      textSize * SPREAD,
      plane.plot.y + plane.plot.height + textSize * 0.4,
    )
  const [startYs, endYs] = [heights(starts), heights(ends)]
  return view.rows.flatMap((row, index) => {
    const from = starts[index] ?? { x: 0, y: 0 }
    const to = ends[index] ?? { x: 0, y: 0 }
    const colour = index === 0 ? colours.accent : (colours.others[(index - 1) % colours.others.length] ?? colours.soft)
    const start = { x: from.x - textSize * 0.7, y: startYs[index] ?? from.y }
    const end = { x: to.x + textSize * 0.7, y: endYs[index] ?? to.y }
    const text = `${format.pick(row.area.name)} ${written(row.to, view, look)}`
    const after = { x: end.x + widthOf(text, textSize * 1.04) + textSize * 0.5, y: end.y }
    return [
      stroke([from, to], { colour, width: look.lineWidth }),
      ...[from, to].map(spot => disc(spot, textSize * 0.3, { fill: colour, line: colours.paper, width: 1 })),
      letters(written(row.from, view, look), start, { colour, align: 'right' }, look),
      letters(text, end, { colour, bold: true }, look),
      letters(change(row, view, look), after, { colour: colours.soft }, look),
    ]
  })
}

/** Both figures and the change of each area. */
export function slopeTable(view: SlopeView, look: ViewLook): ChartTable {
  const { format, words } = look
  const { columns } = look.view
  const rows = view.rows.map(row => {
    const name = format.pick(row.area.name)
    const [first, last] = [written(row.from, view, look), written(row.to, view, look)]
    const value = `${first} → ${last}`
    const period = `${format.period(view.from)} → ${format.period(view.to)}`
    return {
      id: row.area.id,
      cells: [name, first, last, change(row, view, look)],
      sentence: words.reading({ area: name, period, value, remark: change(row, view, look) }),
      at: { x: 1, y: row.to.value },
    }
  })
  const gaps = view.without.map(area => ({
    id: area.id,
    cells: [format.pick(area.name), words.gap, words.gap, words.unpublished],
    sentence: look.view.notPublishedIn(format.pick(area.name)),
    at: undefined,
  }))
  return {
    columns: [
      { id: 'area', title: columns.area, kind: 'text' },
      { id: 'from', title: format.period(view.from), kind: 'figure' },
      { id: 'to', title: format.period(view.to), kind: 'figure' },
      { id: 'change', title: columns.change, kind: 'figure' },
    ],
    rows: [...rows, ...gaps],
    order: 'listed',
  }
}
