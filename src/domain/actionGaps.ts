import type { Catalog } from './catalog.ts'
import { dataGaps, type GapKind } from './coverage/gaps.ts'
import { isJudged, stepStateOf } from './coverage/stepState.ts'
import type { ActionId } from './ids.ts'
import type { IndicatorLine } from './overview.ts'
import type { IsoDate } from './period.ts'

/** What is not known of an action, each as a number of indicators or projects. */
export interface ActionGaps {
  /** Indicators without a published number for any of the steps. */
  readonly targets: number
  readonly figures: number
  readonly single: number
  readonly overdue: number
  readonly projects: number
}

/** What is not known of an action on a day. */
export function gapsOfAction(
  catalog: Catalog,
  action: ActionId,
  lines: readonly IndicatorLine[],
  asOf: IsoDate,
): ActionGaps {
  const gaps = dataGaps(catalog, asOf).filter(gap => gap.action === action)
  const count = (...kinds: readonly GapKind[]): number =>
    new Set(gaps.filter(gap => kinds.includes(gap.kind)).map(gap => gap.indicator?.id ?? gap.project)).size
  const { steps } = catalog.frame
  return {
    targets: lines.filter(
      ({ indicator, area }) =>
        isJudged(indicator) && !steps.some(step => stepStateOf(indicator, area, step) === 'published'),
    ).length,
    figures: count('no-figure', 'no-zone-figure'),
    single: count('single-figure'),
    overdue: count('overdue'),
    projects: count('project-without-indicator'),
  }
}
