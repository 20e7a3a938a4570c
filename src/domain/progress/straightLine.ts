import type { Placed } from './path.ts'

/** A line by least squares, through the middle of its points. */
export interface Line {
  readonly middle: number
  readonly mean: number
  readonly slope: number
  /** Sum of squared distances of the positions from their middle. */
  readonly spread: number
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** The line that fits some points best. */
export function fitLine(points: readonly Placed[]): Line {
  const middle = sumOf(points.map(({ position }) => position)) / points.length
  const mean = sumOf(points.map(({ value }) => value)) / points.length
  const spread = sumOf(points.map(({ position }) => (position - middle) ** 2))
  const slope = sumOf(points.map(({ position, value }) => (position - middle) * (value - mean))) / spread
  return { middle, mean, slope, spread }
}

/** The 90 % quantile of the normal distribution: an interval of 80 % leaves a tenth on either side. */
const NORMAL_90 = 1.2815515655446004

/**
 * The 90 % quantile of Student's t, by the expansion in Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5;
 * within half a per cent from two degrees of freedom up.
 */
export function studentQuantile(freedom: number): number {
  const x = NORMAL_90
  const first = (x ** 3 + x) / 4
  const second = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96
  const third = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384
  return x + first / freedom + second / freedom ** 2 + third / freedom ** 3
}

/** Half the width of the 80 % prediction interval of a line at a position: it grows with the scatter and with the distance. */
export function halfWidths(points: readonly Placed[]): (position: number) => number {
  const { middle, mean, slope, spread } = fitLine(points)
  const squares = sumOf(points.map(point => (point.value - mean - slope * (point.position - middle)) ** 2))
  const freedom = points.length - 2
  const scatter = studentQuantile(freedom) * Math.sqrt(squares / freedom)
  return position => scatter * Math.sqrt(1 + 1 / points.length + (position - middle) ** 2 / spread)
}
