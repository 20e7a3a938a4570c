import type { SourceId } from './ids.ts'
import type { LocalText } from './text.ts'

export type SourceKind =
  | 'press-conference'
  | 'gov-report'
  | 'bulletin'
  | 'approval'
  | 'plan'
  | 'news'
  | 'dataset'
  | 'user'
  | 'synthetic'
export type Confidence = 'high' | 'medium' | 'low'

/** Where figures come from. `published` may be a year, a month or a day, as far as it is known. */
export interface Source {
  readonly id: SourceId
  readonly title: LocalText
  readonly publisher: LocalText
  readonly published: string | undefined
  readonly kind: SourceKind
  readonly url: string | undefined
  /** False for third-party copies, whose address is kept but must not be offered as a link. */
  readonly linkable: boolean
  readonly archived: string | undefined
  readonly licence: string | undefined
  readonly confidence: Confidence
  /** Why the confidence is what it is, and what else a reader should know. */
  readonly note: LocalText | undefined
}
