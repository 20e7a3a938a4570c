import { NO_EDITS, USER_ENTRY_SOURCE, type DraftTarget, type Edits, type UserFigure, type UserText } from '../edits.ts'
import type { IndicatorId } from '../ids.ts'
import type { Source } from '../source.ts'
import type { Change, Edit } from './edit.ts'
import type { LogState } from './replay.ts'

interface Gathered {
  readonly drafts: DraftTarget[]
  readonly figures: UserFigure[]
  readonly texts: UserText[]
  readonly internal: IndicatorId[]
  readonly sources: Source[]
  projects: Edits['projects']
}

type CellChange = Extract<Change, { readonly kind: 'figure' | 'target' }>

function gatherCell(into: Gathered, { indicator, area, period, ...change }: CellChange, { source, why }: Edit): void {
  const place = { indicator, area, period }
  if (change.kind === 'figure') {
    if (change.to) into.figures.push({ ...place, to: change.to, source: source ?? USER_ENTRY_SOURCE.id, why })
  } else if (change.to) {
    into.drafts.push({ ...place, aim: change.to.aim, note: change.to.note, ...(source && { source }) })
  }
}

/** A place without `to` is as the release has it, so there is nothing to lay over. */
function gather(into: Gathered, edit: Edit): void {
  const { change } = edit
  if (change.kind === 'figure' || change.kind === 'target') gatherCell(into, change, edit)
  else if (change.kind === 'withdraw' || change.to === undefined) return
  else if (change.kind === 'text') into.texts.push({ place: change.place, to: change.to })
  else if (change.kind === 'projects') into.projects = { to: change.to }
  else if (change.kind === 'internal') into.internal.push(change.indicator)
  else into.sources.push(change.to)
}

/** What a log lays over a release. */
export function outcomeOf({ standing }: LogState): Edits {
  if (standing.size === 0) return NO_EDITS
  const gathered: Gathered = { drafts: [], figures: [], texts: [], internal: [], sources: [], projects: undefined }
  for (const edit of standing.values()) gather(gathered, edit)
  // Whatever was entered has been cleared again: that is the same as nothing, and must not make the page think again.
  return countOf(gathered) + gathered.sources.length === 0 ? NO_EDITS : gathered
}

/** How many places are other than the release has them; a source is none by itself. */
export const countOf = ({ drafts, figures, texts, projects, internal }: Edits): number =>
  drafts.length + figures.length + texts.length + internal.length + (projects ? 1 : 0)
