import type { SourceId } from '#domain/ids.ts'
import type { Status } from '#domain/progress/assessment.ts'
import type { IsoDate, Period } from '#domain/period.ts'
import type { Qualifier, Standing } from '#domain/series.ts'
import type { Aim, Basis } from '#domain/target.ts'
import type { LocalText } from '#domain/text.ts'
import type { Unit } from '#domain/unit.ts'

/** The colours of a theme by the part they play, each a CSS colour that SVG understands. */
export interface ChartColours {
  /** What the chart stands on; open marks are filled with it. */
  readonly paper: string
  /** Figures and names that must be read. */
  readonly ink: string
  /** Axis labels and remarks, still readable on paper. */
  readonly soft: string
  /** Grid and rules: seen only when looked for. */
  readonly grid: string
  /** The line that the chart is about. */
  readonly accent: string
  /** Lines beside it: told apart by their direct labels, hue comes second. */
  readonly others: readonly string[]
  /** The target path and its milestones. */
  readonly target: string
  /** Everything that is calculated forward: the projection and its band. */
  readonly projection: string
  readonly status: Readonly<Record<Status, string>>
}

/** The ticks of one axis: plain numbers, with their unit named once. */
export interface AxisFormat {
  readonly unit: string
  tick(value: number): string
}

/** How values, periods and bilingual texts are written for this reader. */
export interface ChartFormat {
  pick(text: LocalText): string
  /** With its unit: `42.3%`, `185.36 万吨`. */
  value(value: number, unit: Unit): string
  /** One scale for all ticks of an axis, by the values that it holds. */
  axis(values: readonly number[], unit: Unit): AxisFormat
  /** A change with its sign and unit: `+2.1个百分点`, `−3 万吨`. */
  change(value: number, unit: Unit): string
  /** In full: `2024年3月`, `March 2024`. */
  period(period: Period): string
  date(date: IsoDate): string
}

/** The words that a chart writes by itself, whole and settled for one language. */
export interface ChartWords {
  /** Written at milestones and paths of that basis; empty for `published`. */
  readonly basis: Readonly<Record<Basis, string>>
  /** A formatted value with its qualifier: `≥42`, `约42`; one from a source of the user's own says so. */
  qualified(value: string, qualifier: Qualifier, source?: SourceId): string
  /** A formatted aim: `≥ 45%`, `12–14%`; `undefined` for a worded one. */
  aim(aim: Aim, value: (value: number) => string): string | undefined
  readonly now: string
  readonly ambition: string
  readonly notPublished: string
  readonly qualifier: Readonly<Record<Qualifier, string>>
  readonly standing: Readonly<Record<Standing, string>>
  readonly unpublished: string
  readonly derivedValue: string
  readonly projection: string
  /** The change a year that would still reach the next milestone. */
  neededPace(change: string): string
  /** Said in small print where the value axis does not start at zero. */
  readonly axisCut: string
  /** Said where figures rest on different bases and no line joins them. */
  readonly notComparable: string
  unit(unit: string): string
  readonly noData: string
  /** A range between two formatted values. */
  between(low: string, high: string): string
  /** A source by its publisher and title. */
  source(publisher: string, title: string): string
  list(items: readonly string[]): string
  /** Several notes, each a sentence, in a row. */
  sentences(items: readonly string[]): string
  /** `—` in a table: nothing was published. */
  readonly gap: string
  readonly columns: Readonly<Record<'period' | 'area' | 'value' | 'kind' | 'source' | 'note', string>>
  readonly kinds: Readonly<Record<'observation' | 'target' | 'step' | 'projection', string>>
  /** One datum as a sentence, for the live region and the readout. */
  reading(datum: {
    readonly area: string
    readonly period: string
    readonly value: string
    readonly remark: string
    /** Where it comes from; left out where the reader is told elsewhere. */
    readonly source?: string
  }): string
}

/** Everything about a drawing that is not its data: settled for theme, language and screen before a chart is asked for. */
export interface ChartLook {
  readonly colours: ChartColours
  readonly format: ChartFormat
  readonly words: ChartWords
  /** A CSS font list. */
  readonly font: string
  /** The size in pixels of ordinary chart text (14 on a laptop, 24 on a projector); all else is a multiple of it. */
  readonly textSize: number
  readonly lineWidth: number
  readonly reducedMotion: boolean
  /** Written across the drawing where the data are not real. */
  readonly watermark?: string
}
