import type { ChartOption } from '#charts/echarts.ts'
import { drawSvg as draw } from '#charts/echarts.ts'

/** A drawing as SVG text, one element a line so that a review shows what moved; ids that count charts are made plain. */
export const drawSvg = (option: ChartOption | readonly ChartOption[], size = { width: 880, height: 420 }): string =>
  draw(option, size)
    .replaceAll(/zr\d+-/g, 'zr-')
    .replaceAll('><', '>\n<')
