import type { CustomSeriesRenderItemReturn } from 'echarts'
import { CustomChart, LineChart } from 'echarts/charts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import type { GridComponentOption } from 'echarts/components'
import * as core from 'echarts/core'
import type { ComposeOption, ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

core.use([CustomChart, LineChart, GridSimpleComponent, SVGRenderer])

/** An option made of the parts that are registered here, and of no others. */
export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption | LineSeriesOption>
export type CustomSeries = CustomSeriesOption
export type LineSeries = LineSeriesOption
/** A shape of a custom series. */
export type Shape = Extract<NonNullable<CustomSeriesRenderItemReturn>, { type: 'group' }>['children'][number]
export type ChartInstance = ECharts

/** A live chart in an element; its owner disposes it. */
export const openChart = (element: HTMLElement): ChartInstance => core.init(element, null, { renderer: 'svg' })

/** Shows an option in place of the one before: parts of the same id change, the others go. */
export function redraw(chart: ChartInstance, option: ChartOption): void {
  chart.setOption(option, { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] })
}

/** The drawing of an option as SVG text, without a document; of several options, as the last looks after the others. */
export function drawSvg(
  option: ChartOption | readonly ChartOption[],
  size: { readonly width: number; readonly height: number },
): string {
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    for (const shown of [option].flat()) redraw(chart, shown)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
