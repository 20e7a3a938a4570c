import type { SlideChart } from '#charts/slide/slideChart.ts'
import { bulletTable } from '#charts/bullet.ts'
import { flowTable } from '#charts/flow.ts'
import { compositionNative, rankingNative, slopeNative, verdictHistoryNative } from './chart/barNative.ts'
import { compareNative } from './chart/compareNative.ts'
import { multiplesNative } from './chart/multiplesNative.ts'
import type { NativeChart } from './chart/nativeChart.ts'
import { trendNative } from './chart/trendNative.ts'
import type { OfficeLook } from './officeLook.ts'
import { chartTableNative, type NativeTable } from './table/nativeTable.ts'
import { tileTable } from './table/tileTable.ts'

/** What stands on a page of an exported file: charts that are drawn natively, or a table. Nothing is a picture. */
export type OfficeBlock =
  | { readonly kind: 'charts'; readonly charts: readonly NativeChart[] }
  | { readonly kind: 'table'; readonly table: NativeTable }

const chartBlock = (chart: NativeChart): OfficeBlock => ({ kind: 'charts', charts: [chart] })
const tableBlock = (table: NativeTable): OfficeBlock => ({ kind: 'table', table })

/**
 * Any chart of the dashboard as the office suite draws it. Bullets have a scale each and funds no common one, so both
 * are tables; areas by their place are a table whose cells lie as they do.
 */
export function officeBlock(chart: SlideChart, description: string, look: OfficeLook): OfficeBlock {
  switch (chart.kind) {
    case 'trend':
      return chartBlock(trendNative(chart.view, description, look))
    case 'compare':
      return chartBlock(compareNative(chart.panel, chart.view, description, look))
    case 'ranking':
      return chartBlock(rankingNative(chart.view, description, look))
    case 'slope':
      return chartBlock(slopeNative(chart.view, description, look))
    case 'composition':
      return chartBlock(compositionNative(chart.view, description, look))
    case 'verdict-history':
      return chartBlock(verdictHistoryNative(chart.view, description, look))
    case 'multiples':
      return { kind: 'charts', charts: multiplesNative(chart.view, look) }
    case 'tiles':
      return tableBlock(tileTable(chart.view, description, look))
    case 'bullet':
      return tableBlock(chartTableNative(bulletTable(chart.view, look), description))
    case 'flow':
      return tableBlock(chartTableNative(flowTable(chart.view, look), description))
  }
}
