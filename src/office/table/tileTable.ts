import { between } from '#charts/parts/pattern.ts'
import { contrastOf } from '#charts/parts/pattern.ts'
import type { Tile, TileMapView } from '#charts/tileMap.ts'
import { hexOf, PAPER_COLOURS, type OfficeLook } from '../officeLook.ts'
import type { NativeCell, NativeTable } from './nativeTable.ts'

const EMPTY: NativeCell = { text: '' }

function tileCell({ area, point, shade }: Tile, { unit }: TileMapView, { format, words }: OfficeLook): NativeCell {
  const name = format.pick(area.name)
  if (!point) return { text: `${name}\n${words.unpublished}`, align: 'centre', ink: 'tx1', fill: 'bg2' }
  const value = words.qualified(format.value(point.value, unit), point.remark.qualifier ?? 'exact', point.source)
  const fill = between(PAPER_COLOURS.paper, PAPER_COLOURS.target, 0.12 + shade * 0.78)
  const ink = contrastOf(fill, PAPER_COLOURS.ink) >= contrastOf(fill, PAPER_COLOURS.paper) ? 'tx1' : 'bg1'
  return { text: `${name}\n${value}`, align: 'centre', bold: true, fill: hexOf(fill), ink }
}

/** A tile map as a table whose cells lie as the areas do; the darker, the larger the figure. */
export function tileTable(view: TileMapView, description: string, look: OfficeLook): NativeTable {
  const rows = Array.from({ length: view.rows }, (_, row) =>
    Array.from({ length: view.columns }, (_column, column): NativeCell => {
      const tile = view.tiles.find(one => one.row === row + 1 && one.column === column + 1)
      return tile ? tileCell(tile, view, look) : EMPTY
    }),
  )
  return { widths: Array.from({ length: view.columns }, () => 1), head: [], rows, description }
}
