import type { CoverageSummary } from '#domain/coverage/matrix.ts'
import type { Emphasis } from '#domain/deck/deck.ts'
import type { SlideTitle } from '#domain/deck/title.ts'
import type { SourceId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { ActionStanding, IndicatorLine } from '#domain/overview.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Assessment } from '#domain/progress/assessment.ts'
import type { ChangesAnswer } from '#domain/questions/changes.ts'
import type { OwnerRow } from '#domain/questions/owners.ts'
import type { ReasonGroup } from '#domain/questions/reasons.ts'
import type { LocalText } from '#domain/text.ts'
import type { Unit } from '#domain/unit.ts'
import type { SlideChart } from './slideChart.ts'
import type { ChartTitle, SlideSentence } from './slideWords.ts'

/** More rows than these cannot be read from the back of a room. */
export const MOST_ROWS = 9

/** A chart on a slide; a title of its own where the slide's does not say what it is of. */
export interface TitledChart {
  readonly chart: SlideChart
  readonly title: ChartTitle | undefined
}

/** Who published, how many sources, and how many of them are first-hand. */
export interface PublisherRow {
  readonly publisher: LocalText
  readonly sources: number
  readonly firstHand: number
  /** Figures and targets that rest on them. */
  readonly figures: number
}

/** What fills a slide under its title and its sentence. */
export type SlideBody =
  | { readonly kind: 'cover'; readonly subtitle: LocalText | undefined }
  | { readonly kind: 'section' | 'methods' | 'none' }
  /** A paragraph or list item a line. */
  | { readonly kind: 'text'; readonly text: LocalText }
  /** Cells as the user wrote them, the head first. */
  | { readonly kind: 'cells'; readonly rows: readonly (readonly string[])[] }
  /** `more`: rows of the chart that there is no room for. */
  | { readonly kind: 'charts'; readonly charts: readonly TitledChart[]; readonly more: number }
  | { readonly kind: 'actions'; readonly actions: readonly ActionStanding[] }
  | { readonly kind: 'lines'; readonly lines: readonly IndicatorLine[]; readonly more: number }
  | { readonly kind: 'owners'; readonly rows: readonly OwnerRow[]; readonly more: number }
  | { readonly kind: 'changes'; readonly verdicts: ChangesAnswer['verdicts']; readonly more: number }
  | { readonly kind: 'reasons'; readonly groups: readonly ReasonGroup[]; readonly more: number }
  | { readonly kind: 'gaps'; readonly summary: CoverageSummary }
  | { readonly kind: 'publishers'; readonly rows: readonly PublisherRow[]; readonly more: number }
  | { readonly kind: 'gone'; readonly address: string }

/** The indicator that a slide is about, with its verdict: what "why?" opens. */
export interface AssessedIndicator {
  readonly indicator: IndicatorRecord
  readonly assessment: Assessment
  readonly unit: Unit
}

/** What a view says by itself, before the slide adds its own. */
export interface ViewMatters {
  readonly body: SlideBody
  readonly sentences: readonly SlideSentence[]
  readonly sources: readonly SourceId[]
  readonly assessed?: AssessedIndicator
}

/** Everything that a slide says, as facts: what the screen, PowerPoint, paper and pictures are all made of. */
export interface SlideMatters extends ViewMatters {
  readonly title: SlideTitle
  readonly emphasis: Emphasis
  /** The day up to which the data set was compiled. */
  readonly dataAsOf: IsoDate
}
