import type { Status } from '#domain/progress/assessment.ts'
import type { ChartLook } from './look.ts'

/** The heads of the tables behind the charts that answer questions. */
export type ViewColumn =
  | 'indicator'
  | 'area'
  | 'period'
  | 'value'
  | 'rank'
  | 'aim'
  | 'verdict'
  | 'change'
  | 'part'
  | 'share'
  | 'day'
  | 'standing'

/** The words that the charts of the question pages write by themselves. */
export interface ViewWords {
  readonly columns: Readonly<Record<ViewColumn, string>>
  readonly status: Readonly<Record<Status, string>>
  /** Steps without a number for anyone: `2027年、2030年：未公布数值目标`. */
  noNumber(steps: string): string
  /** Names the areas without a figure: `未公布：…`. */
  notPublishedIn(areas: string): string
  /** At the largest and the smallest of shaded tiles. */
  readonly darker: string
  /** What the parts of a whole leave open: `其余3.2%未公布`. */
  rest(share: string): string
  /** Parts that come to more than their whole: `各项相加为101%`. */
  excess(share: string): string
  readonly restName: string
  /** `同一纵轴`, `各用自己的纵轴`. */
  readonly sameScale: string
  readonly ownScale: string
  readonly today: string
  /** A verdict that was given on earlier days only: `达标（只见于以前）`. */
  earlier(status: string): string
  /** A group of funds that are counted, and one of announced ones. */
  readonly counted: string
  readonly announced: string
}

/** A look with the words of the question pages. */
export interface ViewLook extends ChartLook {
  readonly view: ViewWords
}
