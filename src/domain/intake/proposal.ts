import type { AreaId, IndicatorId, SourceId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Place } from '../problem.ts'
import type { Qualifier } from '../series.ts'
import type { Aim } from '../target.ts'

interface ProposedCell {
  /** Where it stands in the file that it comes from. */
  readonly place: Place
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
  /** The figure in the indicator's own unit; `undefined` where the file says that there is none: never zero. */
  readonly value: number | undefined
  /** The text of the cell as it stood there. */
  readonly asRead: string
  /** The unit in which the file has it, where that is not the indicator's own. */
  readonly unitRead?: string
  /** The file had this figure from us and it was emptied there: ours is to go. `value` is `undefined`. */
  readonly removes?: true
  /** A source of ours, where the file names one that we know. */
  readonly source?: SourceId
  /** The source in the file's words, where we do not know it. */
  readonly sourceRead?: string
  readonly note?: string
}

/** A figure that a file brings, checked and turned into our terms; nothing is changed by it yet. */
export interface ProposedFigure extends ProposedCell {
  readonly what: 'figure'
  /** How the figure was worded (约, 以上); `exact` where absent. */
  readonly qualifier?: Qualifier
}

/** A target that a file brings. Whatever the file says of it, with us it is the user's draft. */
export interface ProposedTarget extends ProposedCell {
  readonly what: 'target'
  /** `undefined` only where it removes ours. */
  readonly aim: Exclude<Aim, { readonly kind: 'worded' }> | undefined
}

/** One cell of a file, to be compared with ours and then accepted or refused. */
export type Proposal = ProposedFigure | ProposedTarget

/** What names the cell of ours that a proposal speaks of. */
export type ProposalKey = Pick<Proposal, 'what' | 'indicator' | 'area' | 'period'>

/** The key as one text, for maps. */
export const proposalKey = ({ what, indicator, area, period }: ProposalKey): string =>
  [what, indicator, area, period].join(' ')
