import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import type { GridComponentOption } from 'echarts/components'
import * as core from 'echarts/core'
import type { ComposeOption, ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

core.use([CustomChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer])

/** An option made of the parts that are registered here, and of no others. */
export type ChartOption = ComposeOption<
  CustomSeriesOption | GridComponentOption | LineSeriesOption | ScatterSeriesOption
>
export type ChartSeries = CustomSeriesOption | LineSeriesOption | ScatterSeriesOption
export type ChartInstance = ECharts

/** A live chart in an element; its owner disposes it. */
export const openChart = (element: HTMLElement): ChartInstance => core.init(element, null, { renderer: 'svg' })

/** The drawing of an option as SVG text, without a document. */
export function drawSvg(option: ChartOption, size: { readonly width: number; readonly height: number }): string {
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
