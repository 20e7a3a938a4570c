import type { Catalog } from '#domain/catalog.ts'
import { sourceById } from '#domain/catalog.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { IsoDate, Period } from '#domain/period.ts'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Sentence } from '#domain/sentence.ts'
import { pointsOf } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import { sentenceOfMultiples, sentenceOfRanking, sentenceOfSlope, sentenceOfTiles } from '../chartSentences.ts'
import type { ChartForm } from '../chooseChart.ts'
import { multiplesView, type MultiplesView } from '../multiples.ts'
import { rankingView } from '../ranking.ts'
import { slopeView } from '../slope.ts'
import { tileMapView } from '../tileMap.ts'
import { trendView } from '../trendView.ts'
import type { SlideChart } from './slideChart.ts'

/** One indicator over several areas: what is asked, and at which dates. */
export interface AreaQuestion {
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

/** One indicator over several areas in a form, with what it says. */
export interface AreaChart {
  readonly chart: SlideChart
  readonly sentence: Sentence
}

const COLUMNS = 4

const isKnown = (indicator: IndicatorRecord, { id }: Area): boolean => pointsOf(indicator.series[id]).length > 0

/** Areas with figures before those without, each in their own order. */
const knownFirst = (indicator: IndicatorRecord, areas: readonly Area[]): readonly Area[] => [
  ...areas.filter(area => isKnown(indicator, area)),
  ...areas.filter(area => !isKnown(indicator, area)),
]

const smallCourses = ({ indicator, unit, areas }: AreaQuestion): MultiplesView =>
  multiplesView(
    knownFirst(indicator, areas).map(({ id, name }) => ({
      ...{ id, title: name, unit, series: indicator.series[id], comparable: indicator.comparable },
    })),
    { columns: COLUMNS },
  )

function trend(question: AreaQuestion): AreaChart {
  const { catalog, indicator, unit, areas, today } = question
  const shown = areas.filter(({ id }) => indicator.series[id])
  const area = shown[0]?.id ?? catalog.frame.zone.area
  const assessment = assessIndicator({ indicator, area, asOf: today, sourceOf: id => sourceById(catalog, id) })
  const { steps, sources } = catalog.frame
  const view = trendView({ indicator, unit, areas: shown, steps, assessment, sources })
  return { chart: { kind: 'trend', view }, sentence: sentenceOfMultiples(smallCourses(question), indicator) }
}

function multiples(question: AreaQuestion): AreaChart {
  const view = smallCourses(question)
  return { chart: { kind: 'multiples', view }, sentence: sentenceOfMultiples(view, question.indicator) }
}

function ranking(question: AreaQuestion): AreaChart {
  const view = rankingView(question)
  return {
    chart: { kind: 'ranking', view, indicator: question.indicator.id },
    sentence: sentenceOfRanking(view, question.indicator),
  }
}

function tiles(question: AreaQuestion): AreaChart {
  const view = tileMapView(question)
  return {
    chart: { kind: 'tiles', view, indicator: question.indicator.id },
    sentence: sentenceOfTiles(view, question.indicator),
  }
}

function slope(question: AreaQuestion): AreaChart {
  const view = slopeView(question)
  return {
    chart: { kind: 'slope', view, indicator: question.indicator.id },
    sentence: sentenceOfSlope(view, question.indicator),
  }
}

const FORMS: Readonly<Record<ChartForm, (question: AreaQuestion) => AreaChart>> = {
  trend,
  multiples,
  ranking,
  tiles,
  slope,
}

/** An indicator over areas in a form. */
export const areaChart = (form: ChartForm, question: AreaQuestion): AreaChart => FORMS[form](question)
