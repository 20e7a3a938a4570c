import type { Period } from '#domain/period.ts'
import { positionOf, yearOf } from '#domain/period.ts'
import type { Point } from '#domain/series.ts'

/** A line so small that only its course and its end can be seen, in a box of 100 by 24. */
export interface Spark {
  /** SVG path data; stretches that may not be joined start anew. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

const WIDTH = 100
const HEIGHT = 24
const MARGIN = 3

/** The course of some points between two years of the axis; gaps and values on different bases stay apart. */
export function sparkOf(points: readonly Point[], comparable: boolean, years: readonly [number, number]): Spark {
  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  const [from, to] = years
  const x = (period: Period): number => MARGIN + ((positionOf(period) - from) / (to - from)) * (WIDTH - 2 * MARGIN)
  const y = (value: number): number =>
    span === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN)
  const round = (value: number): number => Math.round(value * 10) / 10
  const dots = points.map(({ period, value }) => ({ x: round(x(period)), y: round(y(value)) }))
  const path = dots.map((dot, index) => {
    const previous = points[index - 1]
    const here = points[index]
    const joins = comparable && previous && here && yearOf(here.period) - yearOf(previous.period) <= 1
    return `${joins ? 'L' : 'M'}${dot.x} ${dot.y}`
  })
  return { path: path.join(''), dots }
}
