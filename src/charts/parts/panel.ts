import type { ChartOption, CustomSeries, Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { Plane } from './drawing.ts'
import { drawn, letters, mark } from './drawing.ts'
import { frame } from './frame.ts'

/** The ends of a plane in its own units; both axes grow away from the lower left corner. */
export interface Extent {
  readonly x: { readonly from: number; readonly to: number }
  readonly y: { readonly from: number; readonly to: number }
}

/** Room around the plane in pixels. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A layer of shapes; later ones lie upon earlier ones. */
export interface Layer {
  readonly id: string
  readonly draw: (plane: Plane) => readonly Shape[]
}

function seriesOf({ id, draw }: Layer, z: number, { x, y }: Extent): CustomSeries {
  return drawn(id, z, { years: x, scale: { min: y.from, max: y.to } }, draw)
}

function watermark(look: ChartLook): readonly Layer[] {
  const text = look.watermark
  if (text === undefined) return []
  const draw = ({ canvas }: Plane): readonly Shape[] => {
    const middle = { x: canvas.width / 2, y: canvas.height / 2 }
    return [mark(text, middle, { colour: look.colours.soft, size: 3, turn: Math.PI / 9, opacity: 0.14 }, look)]
  }
  return [{ id: 'watermark', draw }]
}

/** A drawing that writes its figures out and therefore needs no axes: only a plane to place things on. */
export function panel(extent: Extent, margins: Margins, layers: readonly Layer[], look: ChartLook): ChartOption {
  const hidden = { type: 'value', show: false } as const
  return {
    ...frame(look),
    grid: { id: 'plot', ...margins, outerBoundsMode: 'none' },
    xAxis: { id: 'across', ...hidden, min: extent.x.from, max: extent.x.to },
    yAxis: { id: 'up', ...hidden, min: extent.y.from, max: extent.y.to },
    series: [...layers, ...watermark(look)].map((layer, z) => seriesOf(layer, z + 1, extent)),
  }
}

/** What stands where there is nothing to draw. */
export function emptyPanel(text: string, look: ChartLook): ChartOption {
  const extent = { x: { from: 0, to: 1 }, y: { from: 0, to: 1 } }
  const draw = ({ plot }: Plane): readonly Shape[] => [
    letters(text, { x: plot.x, y: plot.y + look.textSize }, { colour: look.colours.soft, size: 1.25 }, look),
  ]
  const none = { left: 0, right: 0, top: 0, bottom: 0 }
  return panel(extent, none, [{ id: 'empty', draw }], look)
}
