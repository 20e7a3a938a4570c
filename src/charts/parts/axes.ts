import type { ChartOption } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { ValueScale } from './scale.ts'

type Axis<Name extends 'xAxis' | 'yAxis'> = NonNullable<ChartOption[Name]>

const labelOf = ({ colours, textSize, font }: ChartLook) => ({
  color: colours.soft,
  fontSize: textSize,
  fontFamily: font,
})

/** The line of years under a plot, a tick for each; its ticks and words only where `show`. */
export function yearAxis(
  years: { readonly from: number; readonly to: number },
  show: boolean,
  look: ChartLook,
): Axis<'xAxis'> {
  const { colours, textSize } = look
  // While it is moved by hand a stretch begins and ends within years.
  const first = Math.ceil(years.from)
  const customValues = Array.from({ length: Math.floor(years.to) - first + 1 }, (_, index) => first + index)
  return {
    id: 'years',
    type: 'value',
    min: years.from,
    max: years.to,
    splitLine: { show: false },
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.soft, width: 1 } },
    axisTick: { show, length: textSize * 0.3, lineStyle: { color: colours.soft }, customValues },
    axisLabel: {
      ...{ ...labelOf(look), show, customValues },
      ...{ hideOverlap: true, margin: textSize * 0.6, formatter: String },
    },
  }
}

/** The scale of values beside a plot, with a light grid; drawn only where `show`. */
export function valueAxis(
  scale: Pick<ValueScale, 'min' | 'max' | 'step'>,
  show: boolean,
  tick: (value: number) => string,
  look: ChartLook,
): Axis<'yAxis'> {
  const { colours, textSize } = look
  return {
    id: 'values',
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show, lineStyle: { color: colours.grid, width: 1 } },
    axisLabel: { ...labelOf(look), show, margin: textSize * 0.5, formatter: tick },
  }
}
