import type { CustomSeries, Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { Box, Spot } from './labels.ts'

/** Where data stand in pixels, once the size of the drawing is known. */
export interface Plane {
  spot(at: number, value: number): Spot
  /** What the axes enclose. */
  readonly plot: Box
  readonly canvas: Box
}

interface Extent {
  readonly years: { readonly from: number; readonly to: number }
  readonly scale: { readonly min: number; readonly max: number }
}

/** Shapes of our own on the plane of the axes, as a series that no pointer meets. */
export function drawn(
  id: string,
  z: number,
  { years, scale }: Extent,
  draw: (plane: Plane) => readonly Shape[],
  /** Cut off what lies beyond the axes. */
  clip = false,
): CustomSeries {
  return {
    id,
    type: 'custom',
    z,
    silent: true,
    animation: false,
    clip,
    // One datum on the plane: the series is drawn once, as a whole.
    data: [[years.from, scale.min]],
    renderItem: (_params, api) => {
      const spot = (at: number, value: number): Spot => {
        const [x = 0, y = 0] = api.coord([at, value])
        return { x, y }
      }
      const upper = spot(years.from, scale.max)
      const lower = spot(years.to, scale.min)
      const plot = { ...upper, width: lower.x - upper.x, height: lower.y - upper.y }
      const canvas = { x: 0, y: 0, width: api.getWidth(), height: api.getHeight() }
      // Children are made anew: merged by their place, those of the last view would stay where this one has none.
      return { type: 'group', $mergeChildren: false, children: [...draw({ spot, plot, canvas })] }
    },
  }
}

interface Stroke {
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}

/** A line through spots. */
export const stroke = (spots: readonly Spot[], { colour, width, dash, opacity = 1 }: Stroke): Shape => ({
  type: 'polyline',
  shape: { points: spots.map(({ x, y }) => [x, y]) },
  style: { stroke: colour, lineWidth: width, fill: 'none', opacity, ...(dash && { lineDash: [...dash] }) },
})

interface Fill {
  readonly fill: string
  readonly line?: string
  readonly width?: number
  readonly opacity?: number
}

/** A filled shape through spots. */
export const polygon = (spots: readonly Spot[], { fill, line, width = 0, opacity = 1 }: Fill): Shape => ({
  type: 'polygon',
  shape: { points: spots.map(({ x, y }) => [x, y]) },
  style: { fill, lineWidth: width, opacity, ...(line !== undefined && { stroke: line }) },
})

/** A disc or, with paper as its fill, a ring. */
export const disc = ({ x, y }: Spot, radius: number, { fill, line, width = 0, opacity = 1 }: Fill): Shape => ({
  type: 'circle',
  shape: { cx: x, cy: y, r: radius },
  style: { fill, lineWidth: width, opacity, ...(line !== undefined && { stroke: line }) },
})

interface Lettering {
  readonly colour: string
  /** In multiples of the ordinary text size. */
  readonly size?: number
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly baseline?: 'top' | 'middle' | 'bottom'
  /** A rim in the colour of the paper keeps letters readable upon lines. */
  readonly rim?: boolean
}

/** A line of text at a spot. */
export function letters(text: string, { x, y }: Spot, lettering: Lettering, look: ChartLook): Shape {
  const { colour, size = 1, bold = false, align = 'left', baseline = 'middle', rim = false } = lettering
  return {
    type: 'text',
    style: {
      text,
      x,
      y,
      fill: colour,
      fontFamily: look.font,
      fontSize: look.textSize * size,
      fontWeight: bold ? 'bold' : 'normal',
      align,
      verticalAlign: baseline,
      ...(rim && { stroke: look.colours.paper, lineWidth: look.textSize * 0.28 }),
    },
  }
}

interface Turned {
  readonly colour: string
  readonly size: number
  readonly turn: number
  readonly opacity: number
}

/** Bold, turned and faint letters with their middle at a spot, to lie over a whole drawing. */
export const mark = (
  text: string,
  { x, y }: Spot,
  { colour, size, turn, opacity }: Turned,
  look: ChartLook,
): Shape => ({
  type: 'text',
  x,
  y,
  rotation: turn,
  style: {
    text,
    fill: colour,
    opacity,
    fontFamily: look.font,
    fontSize: look.textSize * size,
    fontWeight: 'bold',
    align: 'center',
    verticalAlign: 'middle',
  },
})
