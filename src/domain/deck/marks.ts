import { indicatorById, isInternal, type Catalog } from '../catalog.ts'
import { isUserSource } from '../edit/edit.ts'
import type { IndicatorId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import type { Deck } from './deck.ts'

/** How what is shown or written must be marked, in every exit. */
export interface Marks {
  /** The deck's own words across everything. */
  readonly watermark: string | undefined
  /** For internal use: said by the deck, or of an indicator that is shown. */
  readonly isInternal: boolean
  /** Synthetic data for practice. */
  readonly isSample: boolean
  /** Some target shown is a draft. */
  readonly hasDraft: boolean
  /** Some figure shown was entered on this device, and not published. */
  readonly hasOwnFigure: boolean
}

const hasDraft = ({ targets }: IndicatorRecord): boolean => targets.some(({ basis }) => basis === 'draft')

const hasOwnFigure = ({ series }: IndicatorRecord): boolean =>
  Object.values(series).some(({ sources }) => sources.some(isUserSource))

/** How some indicators of a catalog must be marked wherever they go, within a deck or without one. */
export function marksOf(
  catalog: Catalog,
  deck: Pick<Deck, 'marks'> | undefined,
  indicators: readonly IndicatorId[],
): Marks {
  const records = indicators.flatMap(id => indicatorById(catalog, id) ?? [])
  return {
    watermark: deck?.marks.watermark,
    isInternal: deck?.marks.isInternal === true || indicators.some(id => isInternal(catalog, id)),
    isSample: catalog.nature === 'synthetic',
    hasDraft: records.some(hasDraft),
    hasOwnFigure: records.some(hasOwnFigure),
  }
}

/** Whether anything is to be marked at all. */
export const isMarked = ({ watermark, ...flags }: Marks): boolean =>
  watermark !== undefined || Object.values(flags).some(flag => flag)
