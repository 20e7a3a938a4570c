import { parseSourceId } from './ids.ts'
import type { AreaId, IndicatorId, SourceId } from './ids.ts'
import type { Source } from './source.ts'
import type { Aim, Target } from './target.ts'
import type { Period } from './period.ts'
import type { LocalText } from './text.ts'

/** A target that the user tries out. At most one an indicator, area and period. */
export interface DraftTarget {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
  readonly aim: Exclude<Aim, { readonly kind: 'worded' }>
  readonly note: LocalText | undefined
}

/** What names a draft: the indicator, the area and the period that it is for. */
export type DraftKey = Pick<DraftTarget, 'indicator' | 'area' | 'period'>

/** What the user laid over a release. */
export interface Edits {
  readonly drafts: readonly DraftTarget[]
}

/** Nothing laid over. */
export const NO_EDITS: Edits = { drafts: [] }

function mustSourceId(text: string): SourceId {
  const id = parseSourceId(text)
  if (id === undefined) throw new Error(`Not a source id: ${text}`)
  return id
}

/** Who a draft target comes from. */
export const USER_SOURCE: Source = {
  id: mustSourceId('user-draft'),
  title: { zh: '本机用户草拟', en: 'Drafted on this device' },
  publisher: { zh: '本机用户', en: 'User of this device' },
  published: undefined,
  kind: 'user',
  url: undefined,
  linkable: false,
  archived: undefined,
  licence: undefined,
  confidence: 'low',
  note: { zh: '未经发布，仅供测算。', en: 'Not published; for trial only.' },
}

/** Whether a target is the user's own draft; a release may hold drafts too, and those are not the user's to remove. */
export const isUsersDraft = ({ basis, source }: Target): boolean => basis === 'draft' && source === USER_SOURCE.id
