import type { TrendView } from '#charts/trendView.ts'
import type { Emphasis } from '#domain/deck/deck.ts'
import type { Area } from '#domain/zone.ts'
import type { SlideChart } from '#charts/slide/slideChart.ts'
import { bulletTable } from '#charts/bullet.ts'
import type { BulletView } from '#charts/bulletView.ts'
import { flowTable } from '#charts/flow.ts'
import { compositionNative, rankingNative, slopeNative, verdictHistoryNative } from './chart/barNative.ts'
import { isMarked } from './chart/emphasis.ts'
import { compareNative } from './chart/compareNative.ts'
import { multiplesNative } from './chart/multiplesNative.ts'
import type { NativeChart } from './chart/nativeChart.ts'
import { trendNative } from './chart/trendNative.ts'
import type { OfficeLook } from './officeLook.ts'
import { chartTableNative, type NativeTable } from './table/nativeTable.ts'
import { withVerdicts } from './table/verdictCells.ts'
import { tileTable } from './table/tileTable.ts'

/** What stands on a page of an exported file: charts that are drawn natively, or a table. Nothing is a picture. */
export type OfficeBlock =
  /** `note`: what the drawings leave out, in a sentence. */
  | { readonly kind: 'charts'; readonly charts: readonly NativeChart[]; readonly note: string }
  | { readonly kind: 'table'; readonly table: NativeTable }

/** The verdict stands in the last column, with the sign and colour that it has everywhere. */
const bulletNative = (view: BulletView, description: string, look: OfficeLook): NativeTable =>
  withVerdicts(
    chartTableNative(bulletTable(view, look), description),
    view.rows.map(({ status }) => status),
  )

const chartBlock = (chart: NativeChart, note = ''): OfficeBlock => ({
  kind: 'charts',
  charts: chart.series.length > 0 ? [chart] : [],
  note: chart.series.length > 0 ? note : note || chart.description,
})

/** Names those who have published nothing. */
const withoutNote = (areas: readonly Pick<Area, 'name'>[], { format, view, words }: OfficeLook): string =>
  areas.length === 0 ? '' : view.notPublishedIn(words.list(areas.map(({ name }) => format.pick(name))))

/** Steps that nobody has given a number, where others have one. */
function stepsNote({ steps }: TrendView, { format, view, words }: OfficeLook): string {
  const open = steps.filter(({ target }) => !target).map(({ step }) => format.period(step.period))
  return open.length > 0 && open.length < steps.length ? view.noNumber(words.list(open)) : ''
}
const tableBlock = (table: NativeTable): OfficeBlock => ({ kind: 'table', table })

/**
 * Any chart of the dashboard as the office suite draws it. Bullets have a scale each and funds no common one, so both
 * are tables; areas by their place are a table whose cells lie as they do.
 */
export function officeBlock(chart: SlideChart, description: string, emphasis: Emphasis, look: OfficeLook): OfficeBlock {
  switch (chart.kind) {
    case 'trend':
      return chartBlock(trendNative(chart.view, description, emphasis, look), stepsNote(chart.view, look))
    case 'compare':
      return chartBlock(compareNative(chart.panel, chart.view, description, emphasis, look))
    case 'ranking':
      return chartBlock(
        rankingNative(
          chart.view,
          description,
          ({ id }) => isMarked(emphasis, { indicator: chart.indicator, area: id }),
          look,
        ),
      )
    case 'slope':
      return chartBlock(slopeNative(chart.view, description, look), withoutNote(chart.view.without, look))
    case 'composition':
      return chartBlock(compositionNative(chart.view, description, look))
    case 'verdict-history':
      return chartBlock(verdictHistoryNative(chart.view, description, look))
    case 'multiples':
      return {
        kind: 'charts',
        charts: multiplesNative(chart.view, look),
        note: withoutNote(
          chart.view.panels.filter(({ runs }) => runs.length === 0).map(({ title }) => ({ name: title })),
          look,
        ),
      }
    case 'tiles':
      return tableBlock(tileTable(chart.view, description, look))
    case 'bullet':
      return tableBlock(bulletNative(chart.view, description, look))
    case 'flow':
      return tableBlock(chartTableNative(flowTable(chart.view, look), description))
  }
}
