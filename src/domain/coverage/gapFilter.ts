import { GAP_KINDS, type Gap, type GapKind } from './gaps.ts'

/** Which gaps a reader wants to see; an absent part means all. Ids come from a link, so they may be unknown. */
export interface GapFilter {
  readonly kind?: GapKind | undefined
  readonly action?: string | undefined
  readonly project?: string | undefined
}

/** A kind of gap from its text in a link, or `undefined`. */
export const parseGapKind = (text: unknown): GapKind | undefined => GAP_KINDS.find(kind => kind === text)

/** The gaps that pass a filter, in their order. */
export const filterGaps = (gaps: readonly Gap[], { kind, action, project }: GapFilter): readonly Gap[] =>
  gaps.filter(
    gap =>
      (kind === undefined || gap.kind === kind) &&
      (action === undefined || gap.action === action) &&
      (project === undefined || gap.project === project),
  )

/** How many gaps there are of each kind that occurs, in the order of the kinds. */
export const countByKind = (gaps: readonly Gap[]): readonly { readonly kind: GapKind; readonly count: number }[] =>
  GAP_KINDS.flatMap(kind => {
    const count = gaps.filter(gap => gap.kind === kind).length
    return count > 0 ? [{ kind, count }] : []
  })
