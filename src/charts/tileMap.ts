import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { figuresAt } from '#domain/questions/areaFigures.ts'
import type { Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { letters } from './parts/drawing.ts'
import type { Box } from './parts/labels.ts'
import { paragraph } from './parts/lines.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { between, block, hatched, inkOn, outline } from './parts/pattern.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** An area as a square of a grid; how dark it is says how large its figure is. */
export interface Tile {
  readonly area: Area
  readonly column: number
  readonly row: number
  readonly point: Point | undefined
  /** From 0, the smallest figure, to 1, the largest. */
  readonly shade: number
}

/** Areas by where they lie to each other: squares, not land, and no borders. */
export interface TileMapView {
  readonly unit: Unit
  readonly period: Period
  readonly tiles: readonly Tile[]
  readonly columns: number
  readonly rows: number
}

/** What a tile map is asked to show. */
export interface TileMapQuestion {
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly areas: readonly Area[]
  readonly period: Period
}

/** Lays out the areas that have a tile, each with its figure for exactly one period. */
export function tileMapView({ indicator, unit, areas, period }: TileMapQuestion): TileMapView {
  const figures = figuresAt(indicator, areas, period)
  const values = figures.flatMap(({ point }) => (point ? [point.value] : []))
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  const tiles = figures.flatMap(({ area, point }): Tile[] => {
    if (!area.tile) return []
    const shade = point && span > 0 ? (point.value - low) / span : 0.5
    return [{ area, column: area.tile.column, row: area.tile.row, point, shade }]
  })
  const most = (numbers: readonly number[]): number => Math.max(1, ...numbers)
  return {
    unit,
    period,
    tiles,
    columns: most(tiles.map(({ column }) => column)),
    rows: most(tiles.map(({ row }) => row)),
  }
}

/** The height that the drawing wants, in multiples of the text size. */
export const tileMapHeight = ({ rows }: TileMapView): number => rows * 7 + 2

const written = (point: Point, { unit }: TileMapView, { words, format }: ViewLook): string =>
  words.qualified(format.value(point.value, unit), point.remark.qualifier ?? 'exact', point.source)

/** Squares with name and figure; an area without a figure is hatched and says so. */
export function tileMapOption(view: TileMapView, look: ViewLook): ChartOption {
  if (view.tiles.length === 0) return emptyPanel(look.words.noData, look)
  const extent = { x: { from: 0, to: view.columns }, y: { from: 0, to: view.rows } }
  const margins = { left: 0, right: 0, top: 0, bottom: look.textSize * 2 }
  const layers = [{ id: 'tiles', draw: (plane: Plane) => shapes(view, plane, look) }]
  return panel(extent, margins, layers, look)
}

/** Where a tile stands: as many equal boxes as the grid has. */
function boxOf({ column, row }: Tile, view: TileMapView, { plot }: Plane, gap: number): Box {
  const height = plot.height / view.rows
  const width = plot.width / view.columns
  const corner = { x: plot.x + (column - 1) * width, y: plot.y + (row - 1) * height }
  return { x: corner.x + gap / 2, y: corner.y + gap / 2, width: width - gap, height: height - gap }
}

function shapes(view: TileMapView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { colours, textSize, format, words } = look
  const tiles = view.tiles.flatMap(tile => {
    const box = boxOf(tile, view, plane, textSize * 0.5)
    const fill = between(colours.paper, colours.target, 0.12 + tile.shade * 0.78)
    const colour = tile.point ? inkOn(fill, look) : colours.ink
    const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.34 }
    const style = { colour, align: 'center' as const, width: box.width - textSize }
    const figure = { x: middle.x, y: box.y + box.height * 0.7 }
    const ground = tile.point
      ? [block(box, fill)]
      : [
          block(box, colours.paper),
          ...hatched({ ...box, y: box.y + box.height * 0.84, height: box.height * 0.16 }, look),
        ]
    return [
      ...ground,
      outline(box, tile.point ? fill : colours.soft, 1, tile.point ? undefined : [4, 3]),
      ...paragraph(format.pick(tile.area.name), middle, style, look),
      tile.point
        ? letters(written(tile.point, view, look), figure, { colour, align: 'center', bold: true, size: 1.15 }, look)
        : letters(
            words.unpublished,
            { ...figure, y: box.y + box.height * 0.66 },
            { colour: colours.soft, align: 'center' },
            look,
          ),
    ]
  })
  const known = view.tiles.filter(({ point }) => point).length
  const foot = { x: 0, y: plane.canvas.height - textSize * 0.8 }
  return known > 1 ? [...tiles, letters(look.view.darker, foot, { colour: colours.soft }, look)] : tiles
}

/** The tiles as a table, in reading order. */
export function tileMapTable(view: TileMapView, look: ViewLook): ChartTable {
  const { format, words } = look
  const { columns } = look.view
  const period = format.period(view.period)
  const tiles = [...view.tiles].sort((left, right) => left.row - right.row || left.column - right.column)
  return {
    columns: [
      { id: 'area', title: columns.area, kind: 'text' },
      { id: 'value', title: columns.value, kind: 'figure' },
      { id: 'period', title: columns.period, kind: 'text' },
    ],
    rows: tiles.map(({ area, point, column, row }) => {
      const value = point ? written(point, view, look) : words.unpublished
      return {
        id: area.id,
        cells: [format.pick(area.name), value, period],
        sentence: words.reading({ area: format.pick(area.name), period, value, remark: '' }),
        at: { x: column - 0.5, y: view.rows - row + 0.5 },
      }
    }),
    order: 'listed',
  }
}
