import type { ActionId, AreaId, IndicatorId, ProjectId } from '../ids.ts'
import type { QuestionId } from '../questions/questions.ts'
import type { ViewState } from '../view/view.ts'

/** What the address of a view speaks of; `gone` where the catalog has no such thing any more. */
export type SlideMatter =
  | { readonly kind: 'overview' }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'project'; readonly project: ProjectId }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId; readonly area: AreaId }
  | { readonly kind: 'explore'; readonly view: ViewState }
  | {
      readonly kind: 'question'
      readonly question: QuestionId
      readonly query: Readonly<Record<string, string>>
    }
  | { readonly kind: 'coverage' | 'sources' | 'methods' }
  | { readonly kind: 'gone'; readonly address: string }
