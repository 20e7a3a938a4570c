import type { CoverageSummary } from '#domain/coverage/matrix.ts'
import type { SlideTitle } from '#domain/deck/title.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { ZoneStanding } from '#domain/overview.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Assessment, Status, UnknownReason } from '#domain/progress/assessment.ts'
import type { Distribution } from '#domain/progress/rollUp.ts'
import type { Sentence } from '#domain/sentence.ts'
import type { Basis, Target } from '#domain/target.ts'
import type { LocalText } from '#domain/text.ts'
import type { Unit } from '#domain/unit.ts'
import type { CompareView } from '../compareView.ts'

/** What stands over one chart of a slide: a name of the data set, or of a whole that is cut into parts. */
export interface ChartTitle {
  readonly code: 'text'
  readonly text: LocalText
}

/** An indicator with its verdict, as a sentence speaks of it. */
interface SaidIndicator {
  readonly indicator: IndicatorRecord
  readonly assessment: Assessment
  readonly unit: Unit
}

/** What a slide says in a sentence, as facts; the interface words it. */
export type SlideSentence =
  | { readonly code: 'said'; readonly sentence: Sentence }
  /** How the figures of an indicator went. */
  | ({ readonly code: 'course' } & SaidIndicator)
  /** What they mean against the step that counts. */
  | ({ readonly code: 'verdict' } & SaidIndicator)
  | { readonly code: 'compare'; readonly view: CompareView }
  | { readonly code: 'zone'; readonly standing: ZoneStanding }
  | { readonly code: 'zone-verdicts'; readonly standing: ZoneStanding }
  | { readonly code: 'action'; readonly distribution: Distribution; readonly withNumber: number }
  | { readonly code: 'project'; readonly indicators: number }
  | { readonly code: 'sources'; readonly count: number; readonly high: number }
  | { readonly code: 'found'; readonly count: number }
  | { readonly code: 'methods' }
  | { readonly code: 'gone' }
  | { readonly code: 'no-composition' }

/** The columns of the tables that slides show. */
export type SlideColumn =
  | 'indicator'
  | 'latest'
  | 'target'
  | 'verdict'
  | 'action'
  | 'project'
  | 'indicators'
  | 'owner'
  | 'before'
  | 'after'
  | 'why'
  | 'publisher'
  | 'sources'
  | 'firstHand'

/** The words that slides write by themselves, whole and settled for one language; `pick` and figures are the look's. */
export interface SlideWords {
  title(title: SlideTitle): string
  chart(title: ChartTitle): string
  say(sentence: SlideSentence): string
  readonly columns: Readonly<Record<SlideColumn, string>>
  status(status: Status): string
  why(reason: UnknownReason): string
  /** A target in short with its basis: `草案 ≥45%（2027年）`. */
  target(target: Target, unit: Unit): string
  readonly basis: Readonly<Record<Basis, string>>
  readonly noTarget: string
  readonly unpublished: string
  readonly noOwner: string
  /** The indicators of an action that are in no project. */
  readonly rest: string
  /** Rows that a slide has no room for. */
  more(count: number): string
  /** The sentences that say what is not known, one an item. */
  gaps(summary: CoverageSummary): readonly string[]
  /** How verdicts come about, one an item. */
  readonly methods: readonly string[]
  /** `来源：甲；乙。` */
  source(publishers: readonly string[]): string
  /** More publishers than a line holds. */
  manySources(count: number): string
  /** `数据截至…` of the data set and `评估日…` of the verdicts. */
  dataAsOf(date: IsoDate): string
  /** Written over slides of practice data, of the user's drafts and own figures, and of what is internal. */
  readonly sample: string
  readonly draft: string
  readonly ownFigure: string
  readonly internal: string
}
