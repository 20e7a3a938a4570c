import type { ActionId, AreaId, IndicatorId, ProjectId, SourceId, StepId } from './ids.ts'
import type { IsoDate, Period } from './period.ts'
import type { StageMark } from './progress/milestones.ts'
import type { LocalText } from './text.ts'

/** One of the zone's steps. A step has a published wording and, so far, no published number. */
export interface Step {
  readonly id: StepId
  readonly period: Period
  readonly name: LocalText
  readonly wording: LocalText
  readonly source: SourceId
}

/** The demonstration zone that a release is about. */
export interface Zone {
  readonly area: AreaId
  readonly name: LocalText
  readonly theme: LocalText
  /** The zone's plan in a line, as published: "5 + 20 + N". */
  readonly plan: LocalText
  readonly approvalNumber: string | undefined
  readonly approved: string | undefined
  readonly source: SourceId
  /** The day up to which the data set was compiled. */
  readonly dataAsOf: IsoDate
}

export type AreaKind = 'zone' | 'district' | 'development-zone' | 'peer-zone'

/** A place that figures speak of. `tile` is its column and row on the abstract tile map. */
export interface Area {
  readonly id: AreaId
  readonly name: LocalText
  readonly kind: AreaKind
  readonly parent: AreaId | undefined
  readonly tile: { readonly column: number; readonly row: number } | undefined
  readonly theme: LocalText | undefined
  readonly approvalNumber: string | undefined
  readonly approved: string | undefined
  readonly source: SourceId | undefined
  readonly note: LocalText | undefined
}

/** The name of a place as it stands before the word for zone: 枣庄 of 枣庄市. */
export const placeOf = ({ name }: Pick<Area, 'name'>): LocalText => ({
  zh: name.zh.replace(/(?:市|示范区)$/, ''),
  en: name.en.replace(/ zone$/i, ''),
})

/** One of the plan's actions, in the official order. */
export interface Action {
  readonly id: ActionId
  readonly order: number
  readonly name: LocalText
  readonly source: SourceId
}

/** `official`: from a published list of the 20. `working`: a named programme that stands in until that list is known. */
export type Listing = 'official' | 'working'

export interface Project {
  readonly id: ProjectId
  readonly action: ActionId
  readonly order: number
  readonly name: LocalText
  readonly listing: Listing
  readonly source: SourceId
  readonly note: LocalText | undefined
}

/** A whole that sources themselves cut into parts; without an indicator of its own its parts are shares of a hundred. */
export interface Whole {
  readonly id: string
  readonly name: LocalText
  readonly whole: IndicatorId | undefined
  readonly note: LocalText | undefined
}

/** A published list or programme that is not one of the 20 projects. */
export interface Programme {
  readonly id: string
  readonly list: string
  /** The action it is nearest to; `undefined` where it belongs to none. Our reading, not published. */
  readonly action: ActionId | undefined
  readonly name: LocalText
  readonly source: SourceId
  readonly note: LocalText | undefined
}

/** A worded milestone of a project: the stage it is to have reached by a period, or the one that a source reports. */
export interface ProjectStage extends StageMark {
  readonly role: 'expected' | 'reported'
  readonly note: LocalText | undefined
}
