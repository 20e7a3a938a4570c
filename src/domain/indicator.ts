import type { ActionId, AreaId, IndicatorId, ProjectId, UnitId } from './ids.ts'
import type { Series } from './series.ts'
import type { Target } from './target.ts'
import type { LocalText } from './text.ts'
import type { Whole } from './zone.ts'

/** Which way is good. `none`: a figure of context, not judged. */
export type Direction = 'higher-is-better' | 'lower-is-better' | 'hold' | 'within-range' | 'none'

/**
 * How values of neighbouring periods relate. `stock`: a level on a date. `flow`: made anew in each period.
 * `cumulative`: counted from a fixed start, so it may not fall. `quota`: a yearly portion of a programme.
 * `share`: a percentage of a whole. `growth`: a rate of change.
 */
export type Nature = 'stock' | 'flow' | 'cumulative' | 'quota' | 'share' | 'growth'

/** What an indicator is, without its figures. */
export interface IndicatorDefinition {
  readonly id: IndicatorId
  readonly name: LocalText
  readonly definition: LocalText
  readonly unit: UnitId
  readonly direction: Direction
  readonly nature: Nature
  /** `undefined` for figures of context and of the zone's governance. */
  readonly action: ActionId | undefined
  readonly project: ProjectId | undefined
  /** `context` or `governance` where there is no action. */
  readonly topic: 'action' | 'context' | 'governance'
  /** SDG goals and targets by their official codes: goal `2`, target `2.4`. */
  readonly sdgGoal: string | undefined
  readonly sdgTarget: string | undefined
  /** The department that answers for it, where one is published. */
  readonly owner: LocalText | undefined
  /** Natural limits of the value (a share: 0 and 100). */
  readonly low: number | undefined
  readonly high: number | undefined
  /** False where the published values rest on different bases and must not be joined by a line. */
  readonly comparable: boolean
  /** The indicator that goes on where this one ended, as the way of counting changed: no figure is due here any more. */
  readonly replacedBy?: IndicatorId
  /** The whole that it is a part of, as the sources state it. */
  readonly partOf?: Whole['id']
  /** `put-in`: a sum of money that was put in, or named as to be. */
  readonly funding?: 'put-in'
  /** The sum of money that a source says this one drew in. */
  readonly drewIn?: IndicatorId
  readonly note: LocalText | undefined
}

/** An indicator with everything known of it: the record that is stored, loaded and drawn as one. */
export interface IndicatorRecord extends IndicatorDefinition {
  /** By area id. */
  readonly series: Readonly<Record<AreaId, Series>>
  readonly targets: readonly Target[]
}

/** The targets of one area, in order of period as stored. */
export const targetsIn = (indicator: IndicatorRecord, area: AreaId): readonly Target[] =>
  indicator.targets.filter(target => target.area === area)
