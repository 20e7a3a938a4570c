import type { Change, Edit, EnteredFigure } from '../edit/edit.ts'
import { userSource } from '../edits.ts'
import type { SourceId } from '../ids.ts'
import type { Proposal, ProposedFigure } from '../intake/proposal.ts'
import type { Period } from '../period.ts'
import type { LocalText } from '../text.ts'
import { isOpen, type Difference } from './difference.ts'

/** What the user says of the cells that are accepted. */
export interface Acceptance {
  /** The id and title of the user's source that they come from. */
  readonly source: SourceId
  readonly title: string
  readonly published?: Period
  readonly why: string
}

type GivenEdit = Pick<Edit, 'change' | 'why' | 'source'>

const noteOf = ({ note = '' }: Proposal): LocalText | undefined =>
  note.trim() === '' ? undefined : { zh: note, en: note }

/** Nothing lies beneath the user's own figure: without it there is nothing at all, and nothing is left to be said. */
const isTakenAway = ({ proposal, ours }: Difference): boolean =>
  proposal.value === undefined && proposal.removes === true && ours?.isUsers === true && !ours.hasBelow

function enteredFigure(proposal: ProposedFigure): EnteredFigure {
  const { value, qualifier = 'exact' } = proposal
  const note = noteOf(proposal)
  return {
    value: value ?? null,
    ...(value !== undefined && qualifier !== 'exact' && { qualifier }),
    ...(note && { note }),
  }
}

function changeOf(difference: Difference): Change {
  const { proposal } = difference
  const { indicator, area, period } = proposal
  const cell = { indicator, area, period }
  if (proposal.what === 'figure')
    return { kind: 'figure', ...cell, ...(!isTakenAway(difference) && { to: enteredFigure(proposal) }) }
  const { aim } = proposal
  const note = noteOf(proposal)
  return { kind: 'target', ...cell, ...(aim && { to: { aim, ...(note && { note }) } }) }
}

/** The reason with the source that the file itself names for the cell: it is not lost, nor taken for checked. */
function whyOf({ proposal }: Difference, why: string): string {
  const { sourceRead, source } = proposal
  const named = sourceRead ?? source
  return named === undefined ? why : `${why}（文件所注来源 / source as in the file: ${named}）`
}

/** The edits that take accepted cells over, with the source that they come from; nothing where none is open. */
export function editsOfAccepted(
  accepted: readonly Difference[],
  { source, title, published, why }: Acceptance,
): readonly GivenEdit[] {
  const open = accepted.filter(isOpen)
  if (open.length === 0) return []
  const to = userSource(source, title, published ? { published } : {})
  return [
    { change: { kind: 'source', source, to }, why, source: undefined },
    ...open.map(difference => ({ change: changeOf(difference), why: whyOf(difference, why), source })),
  ]
}
