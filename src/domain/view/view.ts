import type { ActionId, AreaId, IndicatorId, ProjectId, SourceId, StepId } from '../ids.ts'
import type { IsoDate } from '../period.ts'
import type { Status } from '../progress/assessment.ts'
import type { SourceKind } from '../source.ts'

/** Calendar years from one to another, both included. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** Whether only series with a figure are wanted (in the years and areas asked for), or only those without one. */
export const DATA_CHOICES = ['any', 'with', 'without'] as const
export type DataChoice = (typeof DATA_CHOICES)[number]

/** What narrows the list of indicators. An empty list narrows nothing. */
export interface Filters {
  readonly actions: readonly ActionId[]
  readonly projects: readonly ProjectId[]
  readonly statuses: readonly Status[]
  /** The step that statuses speak of; without one they are the headline verdicts. */
  readonly step: StepId | undefined
  readonly areas: readonly AreaId[]
  readonly sources: readonly SourceId[]
  readonly kinds: readonly SourceKind[]
  readonly years: YearSpan | undefined
  readonly data: DataChoice
  readonly text: string
}

/** One indicator in one area, chosen for comparison. */
export interface ChosenSeries {
  readonly indicator: IndicatorId
  readonly area: AreaId
}

/** How compared series are drawn. `auto` decides by their units. */
export const CHART_KINDS = ['auto', 'lines', 'multiples'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** The order of the list. `catalogue`: by action as published; `worst`: the verdicts that need attention first. */
export const SORTS = ['catalogue', 'name', 'worst', 'latest'] as const
export type Sort = (typeof SORTS)[number]

/** How many series can be compared at once. */
export const MOST_SERIES = 6

/** All that a link to the explore page carries. */
export interface ViewState extends Filters {
  readonly sort: Sort
  /** In the order chosen, no pair twice, at most `MOST_SERIES`. */
  readonly series: readonly ChosenSeries[]
  /** Drawn as 100 in the base year, so that series of different units can share an axis. */
  readonly indexed: boolean
  /** The year that counts as 100; absent: the first that all have. */
  readonly base: number | undefined
  readonly chart: ChartKind
  /** The years that the chart is zoomed to. */
  readonly zoom: YearSpan | undefined
  /** Where the time slider stands; absent: at the latest figures. */
  readonly year: number | undefined
  /** The day that verdicts are given as of; absent: today. */
  readonly asOf: IsoDate | undefined
  /** The first digits of the release that the link was made with; absent: whichever is active. */
  readonly release: string | undefined
}

/** Nothing narrowed and nothing chosen. */
export const DEFAULT_VIEW: ViewState = {
  actions: [],
  projects: [],
  statuses: [],
  step: undefined,
  areas: [],
  sources: [],
  kinds: [],
  years: undefined,
  data: 'any',
  text: '',
  sort: 'catalogue',
  series: [],
  indexed: false,
  base: undefined,
  chart: 'auto',
  zoom: undefined,
  year: undefined,
  asOf: undefined,
  release: undefined,
}

/** Whether two chosen series are the same. */
export const isSameSeries = (one: ChosenSeries, two: ChosenSeries): boolean =>
  one.indicator === two.indicator && one.area === two.area

/** How many digits of a release's id a link carries. */
export const RELEASE_DIGITS = 12
