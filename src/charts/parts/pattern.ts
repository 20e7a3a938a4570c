import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import { polygon, stroke } from './drawing.ts'
import type { Box } from './labels.ts'

/** The corners of a box, for filling and outlining. */
const cornersOf = ({ x, y, width, height }: Box): readonly { readonly x: number; readonly y: number }[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

/** A filled box. */
export const block = (box: Box, fill: string): Shape => polygon(cornersOf(box), { fill })

/** The edge of a box. */
export function outline(box: Box, colour: string, width: number, dash?: readonly number[]): Shape {
  const [first = { x: 0, y: 0 }, ...rest] = cornersOf(box)
  return stroke([first, ...rest, first], { colour, width, ...(dash && { dash }) })
}

/** Slanting lines across a box: what is not known has its room, and is seen to be empty. */
export function hatched({ x, y, width, height }: Box, look: ChartLook, colour = look.colours.soft): readonly Shape[] {
  const gap = look.textSize * 0.55
  const count = Math.floor((width + height) / gap)
  const pen = { colour, width: 1, opacity: 0.55 }
  return Array.from({ length: count }, (_, index) => {
    const reach = (index + 1) * gap
    const left = { x: x + Math.max(0, reach - height), y: y + Math.min(reach, height) }
    const right = { x: x + Math.min(reach, width), y: y + Math.max(0, reach - width) }
    return stroke([left, right], pen)
  })
}

/** Red, green and blue of `#rrggbb`, or of `#rgb` as style sheets shorten it. */
function channelsOf(colour: string): readonly number[] {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour
  return [1, 3, 5].map(at => Number.parseInt(digits.slice(at, at + 2), 16))
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, two: string): number {
  const [low = 0, high = 0] = [brightness(one), brightness(two)].sort((left, right) => left - right)
  return (high + 0.05) / (low + 0.05)
}

/** The least contrast that letters of this size need. */
const READABLE = 4.5

/** Ink or paper, whichever is the easier to read upon a colour; black or white where neither is easy enough. */
export function inkOn(fill: string, { colours }: ChartLook): string {
  const better = (one: string, two: string): string => (contrastOf(fill, one) >= contrastOf(fill, two) ? one : two)
  const own = better(colours.ink, colours.paper)
  return contrastOf(fill, own) >= READABLE ? own : better('#000000', '#ffffff')
}

/** A colour between two, at a share of the way from the first to the second. */
export function between(from: string, to: string, share: number): string {
  const ends = channelsOf(to)
  const mixed = channelsOf(from).map((channel, index) => Math.round(channel + ((ends[index] ?? 0) - channel) * share))
  return `#${mixed.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}
