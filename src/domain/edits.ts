import type { CellPlace, EnteredFigure, EnteredTarget, TextPlace } from './edit/edit.ts'
import { isUserSource } from './edit/edit.ts'
import { parseSourceId } from './ids.ts'
import type { IndicatorId, SourceId } from './ids.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'
import type { LocalText } from './text.ts'
import type { Project } from './zone.ts'

/** A target that the user tries out. At most one an indicator, area and period. */
export interface DraftTarget extends CellPlace {
  readonly aim: EnteredTarget['aim']
  readonly note: LocalText | undefined
  /** The user's source, where the user named one. */
  readonly source?: SourceId
}

/** What names a draft: the indicator, the area and the period that it is for. */
export type DraftKey = CellPlace

/** A figure of the user's own, in place of the release's. */
export interface UserFigure extends CellPlace {
  readonly to: EnteredFigure
  readonly source: SourceId
  /** The user's reason, in the user's words; may be empty. */
  readonly why: string
}

/** A text that the user words otherwise than the release. */
export interface UserText {
  readonly place: TextPlace
  readonly to: LocalText
}

/** The user's own list of projects. */
export interface UserProjects {
  readonly to: readonly Project[]
}

/** What the user laid over a release: the outcome of the log, each place once. */
export interface Edits {
  readonly drafts: readonly DraftTarget[]
  readonly figures: readonly UserFigure[]
  readonly texts: readonly UserText[]
  readonly projects: UserProjects | undefined
  /** Indicators for official use only. */
  readonly internal: readonly IndicatorId[]
  /** Sources of the user's own. */
  readonly sources: readonly Source[]
}

/** Nothing laid over. */
export const NO_EDITS: Edits = { drafts: [], figures: [], texts: [], projects: undefined, internal: [], sources: [] }

function mustSourceId(text: string): SourceId {
  const id = parseSourceId(text)
  if (id === undefined) throw new Error(`Not a source id: ${text}`)
  return id
}

const OWN: Omit<Source, 'id' | 'title' | 'note'> = {
  publisher: { zh: '本机用户', en: 'User of this device' },
  published: undefined,
  kind: 'user',
  url: undefined,
  linkable: false,
  archived: undefined,
  licence: undefined,
  confidence: 'low',
}

/** Who a draft target comes from. */
export const USER_SOURCE: Source = {
  ...OWN,
  id: mustSourceId('user-draft'),
  title: { zh: '本机用户草拟', en: 'Drafted on this device' },
  note: { zh: '未经发布，仅供测算。', en: 'Not published; for trial only.' },
}

/** Who a figure comes from that the user entered without naming a source. */
export const USER_ENTRY_SOURCE: Source = {
  ...OWN,
  id: mustSourceId('user-entry'),
  title: { zh: '本机用户录入', en: 'Entered on this device' },
  note: { zh: '未经发布，来源未注明。', en: 'Not published; no source was named.' },
}

/** A source of the user's own under a title. */
export const userSource = (
  id: SourceId,
  title: string,
  more: Partial<Pick<Source, 'published' | 'url'>> = {},
): Source => ({
  ...OWN,
  ...more,
  id,
  title: { zh: title, en: title },
  note: { zh: '由用户注明，未经核对。', en: 'Named by the user; not checked.' },
})

/** Whether a target is the user's own draft; a release may hold drafts too, and those are not the user's to remove. */
export const isUsersDraft = ({ basis, source }: Target): boolean => basis === 'draft' && isUserSource(source)
