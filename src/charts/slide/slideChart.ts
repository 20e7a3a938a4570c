import type { IndicatorId, SourceId } from '#domain/ids.ts'
import { bulletHeight, bulletOption, bulletTable } from '../bullet.ts'
import { bulletSources, type BulletView } from '../bulletView.ts'
import { compareOption } from '../compare.ts'
import { compareTable, type CompareLook } from '../compareTable.ts'
import type { ComparePanel, CompareView } from '../compareView.ts'
import { compositionHeight, compositionOption, compositionTable, type CompositionView } from '../composition.ts'
import type { ChartOption } from '../echarts.ts'
import { flowHeight, flowOption, flowTable, type FlowView } from '../flow.ts'
import { multiplesHeight, multiplesOption, multiplesTable, type MultiplesView } from '../multiples.ts'
import { rankingHeight, rankingOption, rankingTable, type RankingView } from '../ranking.ts'
import { slopeHeight, slopeOption, slopeTable, type SlopeView } from '../slope.ts'
import type { ChartTable } from '../table.ts'
import { tileMapHeight, tileMapOption, tileMapTable, type TileMapView } from '../tileMap.ts'
import { trendOption } from '../trend.ts'
import { trendTable } from '../trendTable.ts'
import type { TrendView } from '../trendView.ts'
import {
  verdictHistoryHeight,
  verdictHistoryOption,
  verdictHistoryTable,
  type VerdictHistoryView,
} from '../verdictHistory.ts'
import type { ViewLook } from '../viewLook.ts'

/** Any chart of the dashboard by its view: what a slide draws, and what an exporter makes a native chart of. */
export type SlideChart =
  | { readonly kind: 'trend'; readonly view: TrendView }
  | { readonly kind: 'compare'; readonly view: CompareView; readonly panel: ComparePanel }
  | { readonly kind: 'bullet'; readonly view: BulletView }
  | { readonly kind: 'verdict-history'; readonly view: VerdictHistoryView }
  | { readonly kind: 'ranking'; readonly view: RankingView; readonly indicator: IndicatorId }
  | { readonly kind: 'tiles'; readonly view: TileMapView; readonly indicator: IndicatorId }
  | { readonly kind: 'slope'; readonly view: SlopeView; readonly indicator: IndicatorId }
  | { readonly kind: 'multiples'; readonly view: MultiplesView }
  | { readonly kind: 'composition'; readonly view: CompositionView }
  | { readonly kind: 'flow'; readonly view: FlowView }

/** A look with the words of every chart there is. */
export type SlideLook = ViewLook & CompareLook

/** A chart ready to be drawn, with its table twin. */
export interface DrawnChart {
  readonly option: ChartOption
  readonly table: ChartTable
  /** The height that it wants, in multiples of the text size; it can be drawn lower or higher. */
  readonly height: number
}

const COURSE_HEIGHT = 24

/** A chart as an option and a table, in a look. */
export function drawChart(chart: SlideChart, look: SlideLook): DrawnChart {
  switch (chart.kind) {
    case 'trend':
      return drawn(trendOption(chart.view, look), trendTable(chart.view, look), COURSE_HEIGHT)
    case 'compare': {
      const { view, panel } = chart
      return drawn(compareOption(panel, view, look), compareTable(panel.lines, view, look), COURSE_HEIGHT)
    }
    case 'bullet':
      return drawn(bulletOption(chart.view, look), bulletTable(chart.view, look), bulletHeight(chart.view))
    case 'verdict-history': {
      const { view } = chart
      return drawn(verdictHistoryOption(view, look), verdictHistoryTable(view, look), verdictHistoryHeight)
    }
    case 'ranking':
      return drawn(rankingOption(chart.view, look), rankingTable(chart.view, look), rankingHeight(chart.view))
    case 'tiles':
      return drawn(tileMapOption(chart.view, look), tileMapTable(chart.view, look), tileMapHeight(chart.view))
    case 'slope':
      return drawn(slopeOption(chart.view, look), slopeTable(chart.view, look), slopeHeight(chart.view))
    case 'multiples':
      return drawn(multiplesOption(chart.view, look), multiplesTable(chart.view, look), multiplesHeight(chart.view))
    case 'composition': {
      const { view } = chart
      return drawn(compositionOption(view, look), compositionTable(view, look), compositionHeight(view, look))
    }
    case 'flow':
      return drawn(flowOption(chart.view, look), flowTable(chart.view, look), flowHeight(chart.view))
  }
}

const drawn = (option: ChartOption, table: ChartTable, height: number): DrawnChart => ({ option, table, height })

function sourcesOfTrend({ lines, milestones }: TrendView): readonly SourceId[] {
  const figures = lines.flatMap(({ runs, apart }) => [...runs.flat(), ...apart]).map(({ source }) => source)
  return [...figures, ...milestones.map(({ target }) => target.source)]
}

/** The sources of everything that a chart draws, as often as they occur. */
export function sourcesOfChart(chart: SlideChart): readonly SourceId[] {
  switch (chart.kind) {
    case 'trend':
      return sourcesOfTrend(chart.view)
    case 'compare':
      return chart.panel.lines.flatMap(({ runs }) => runs.flat()).map(({ source }) => source)
    case 'bullet':
      return bulletSources(chart.view)
    case 'verdict-history':
      return []
    case 'ranking': {
      const { rows, whole } = chart.view
      return [...rows, ...(whole ? [whole] : [])].map(({ point }) => point.source)
    }
    case 'tiles':
      return chart.view.tiles.flatMap(({ point }) => (point ? [point.source] : []))
    case 'slope':
      return chart.view.rows.flatMap(({ from, to }) => [from.source, to.source])
    case 'multiples':
      return chart.view.panels.flatMap(({ runs }) => runs.flat()).map(({ source }) => source)
    case 'composition':
      return chart.view.bars.flatMap(({ composed }) => composed.parts).flatMap(({ point }) => point?.source ?? [])
    case 'flow':
      return chart.view.bars.map(({ figure }) => figure.source)
  }
}
