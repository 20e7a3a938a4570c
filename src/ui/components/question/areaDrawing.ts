import { sentenceOfMultiples, sentenceOfRanking, sentenceOfSlope, sentenceOfTiles } from '#charts/chartSentences.ts'
import type { ChartForm } from '#charts/chooseChart.ts'
import type { ChartOption } from '#charts/echarts.ts'
import { multiplesHeight, multiplesOption, multiplesTable, multiplesView } from '#charts/multiples.ts'
import { rankingHeight, rankingOption, rankingTable, rankingView } from '#charts/ranking.ts'
import { slopeHeight, slopeOption, slopeTable, slopeView } from '#charts/slope.ts'
import type { ChartTable } from '#charts/table.ts'
import { tileMapHeight, tileMapOption, tileMapTable, tileMapView } from '#charts/tileMap.ts'
import { trendOption } from '#charts/trend.ts'
import { trendTable } from '#charts/trendTable.ts'
import { trendView } from '#charts/trendView.ts'
import type { ViewLook } from '#charts/viewLook.ts'
import { sourceById, type Catalog } from '#domain/catalog.ts'
import type { SourceId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { IsoDate, Period } from '#domain/period.ts'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Sentence } from '#domain/sentence.ts'
import { pointsOf } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'

/** One indicator over several areas, drawn in a form. */
export interface AreaDrawing {
  readonly option: ChartOption
  readonly table: ChartTable
  readonly sentence: Sentence
  /** In multiples of the text size. */
  readonly height: number
  readonly sources: readonly SourceId[]
}

/** What is drawn, and at which dates. */
export interface AreaDrawingWish {
  readonly catalog: Catalog
  readonly indicator: IndicatorRecord
  readonly unit: Unit
  readonly areas: readonly Area[]
  /** The area that the others are parts of. */
  readonly whole: Area | undefined
  readonly period: Period
  readonly from: Period
  readonly to: Period
  readonly today: IsoDate
}

const TREND_HEIGHT = 32
const COLUMNS = 4

type Draw = (wish: AreaDrawingWish, look: ViewLook) => AreaDrawing

function trend({ catalog, indicator, unit, areas, today }: AreaDrawingWish, look: ViewLook): AreaDrawing {
  const shown = areas.filter(({ id }) => indicator.series[id])
  const area = shown[0]?.id ?? catalog.frame.zone.area
  const assessment = assessIndicator({ indicator, area, asOf: today, sourceOf: id => sourceById(catalog, id) })
  const { steps, sources } = catalog.frame
  const view = trendView({ indicator, unit, areas: shown, steps, assessment, sources })
  const sentence = sentenceOfMultiples(smallCourses({ indicator, unit, areas }), indicator)
  return {
    option: trendOption(view, look),
    table: trendTable(view, look),
    sentence,
    height: TREND_HEIGHT,
    sources: allSources({ indicator, areas }),
  }
}

const isKnown = (indicator: IndicatorRecord, { id }: Area): boolean => pointsOf(indicator.series[id]).length > 0

/** Areas with figures before those without, each in their own order. */
const knownFirst = (indicator: IndicatorRecord, areas: readonly Area[]): readonly Area[] => [
  ...areas.filter(area => isKnown(indicator, area)),
  ...areas.filter(area => !isKnown(indicator, area)),
]

const allSources = ({ indicator, areas }: Pick<AreaDrawingWish, 'indicator' | 'areas'>): readonly SourceId[] =>
  areas.flatMap(({ id }) => pointsOf(indicator.series[id]).map(({ source }) => source))

const smallCourses = ({ indicator, unit, areas }: Pick<AreaDrawingWish, 'indicator' | 'unit' | 'areas'>) =>
  multiplesView(
    knownFirst(indicator, areas).map(({ id, name }) => ({
      ...{ id, title: name, unit, series: indicator.series[id], comparable: indicator.comparable },
    })),
    { columns: COLUMNS },
  )

function multiples(wish: AreaDrawingWish, look: ViewLook): AreaDrawing {
  const view = smallCourses(wish)
  const sentence = sentenceOfMultiples(view, wish.indicator)
  return {
    option: multiplesOption(view, look),
    table: multiplesTable(view, look),
    sentence,
    height: multiplesHeight(view),
    sources: allSources(wish),
  }
}

function ranking(wish: AreaDrawingWish, look: ViewLook): AreaDrawing {
  const view = rankingView(wish)
  const sentence = sentenceOfRanking(view, wish.indicator)
  const sources = [...view.rows, ...(view.whole ? [view.whole] : [])].map(({ point }) => point.source)
  return {
    option: rankingOption(view, look),
    table: rankingTable(view, look),
    sentence,
    height: rankingHeight(view),
    sources,
  }
}

function tiles(wish: AreaDrawingWish, look: ViewLook): AreaDrawing {
  const view = tileMapView(wish)
  const sentence = sentenceOfTiles(view, wish.indicator)
  const sources = view.tiles.flatMap(({ point }) => (point ? [point.source] : []))
  return {
    option: tileMapOption(view, look),
    table: tileMapTable(view, look),
    sentence,
    height: tileMapHeight(view),
    sources,
  }
}

function slope(wish: AreaDrawingWish, look: ViewLook): AreaDrawing {
  const view = slopeView(wish)
  const sentence = sentenceOfSlope(view, wish.indicator)
  const sources = view.rows.flatMap(row => [row.from.source, row.to.source])
  return {
    option: slopeOption(view, look),
    table: slopeTable(view, look),
    sentence,
    height: slopeHeight(view),
    sources,
  }
}

const draws: Readonly<Record<ChartForm, Draw>> = { trend, multiples, ranking, tiles, slope }

/** Draws an indicator over areas in a form. */
export const drawAreas = (form: ChartForm, wish: AreaDrawingWish, look: ViewLook): AreaDrawing =>
  draws[form](wish, look)
