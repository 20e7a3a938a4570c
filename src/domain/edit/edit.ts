import type { AreaId, BatchId, EditId, IndicatorId, ProjectId, SourceId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Qualifier } from '../series.ts'
import type { Source } from '../source.ts'
import type { Workspace } from '../storage.ts'
import type { Aim } from '../target.ts'
import type { LocalText } from '../text.ts'
import type { Project } from '../zone.ts'

/** A figure that the user gives: a value, or `null` where the user was told that it is not published. */
export interface EnteredFigure {
  readonly value: number | null
  readonly qualifier?: Qualifier
  /** First period of a cumulative count. */
  readonly since?: Period
  readonly note?: LocalText
}

/** A target that the user tries out. */
export interface EnteredTarget {
  readonly aim: Exclude<Aim, { readonly kind: 'worded' }>
  readonly note?: LocalText
}

/** A text of the release that the user words otherwise. */
export type TextPlace =
  | { readonly of: 'project-name'; readonly project: ProjectId }
  | { readonly of: 'project-note'; readonly project: ProjectId }
  | { readonly of: 'indicator-note'; readonly indicator: IndicatorId }

/** The cell of a figure or of a draft target. */
export interface CellPlace {
  readonly indicator: IndicatorId
  readonly area: AreaId
  readonly period: Period
}

/**
 * What one edit changes. Each kind but `withdraw` names a place and what is to stand there; without `to` the release's own
 * stands there again. `withdraw` takes one earlier edit back, wherever in the log it is.
 */
export type Change =
  | ({ readonly kind: 'figure'; readonly to?: EnteredFigure } & CellPlace)
  | ({ readonly kind: 'target'; readonly to?: EnteredTarget } & CellPlace)
  | { readonly kind: 'text'; readonly place: TextPlace; readonly to?: LocalText }
  /** The user's own list in place of the release's list of projects. */
  | { readonly kind: 'projects'; readonly to?: readonly Project[] }
  /** An indicator for official use only: drawn with a mark wherever it goes. */
  | { readonly kind: 'internal'; readonly indicator: IndicatorId; readonly to?: true }
  /** A source of the user's own; its id begins with `user-`. */
  | { readonly kind: 'source'; readonly source: SourceId; readonly to?: Source }
  | { readonly kind: 'withdraw'; readonly edit: EditId }

/** One change of the user's: by whom, when and why, and where it was taken from. Never altered afterwards. */
export interface Edit {
  readonly id: EditId
  readonly workspace: Workspace
  /** ISO 8601 by the clock of the device; for the reader only: what came first is told by the log's order. */
  readonly at: string
  /** A name as the user gave it; empty where none was given. */
  readonly who: string
  readonly why: string
  /** The user's source of a figure or a list; `undefined` for what has none (a mark, a withdrawal). */
  readonly source: SourceId | undefined
  readonly change: Change
}

/** What the edits of a step came from. */
export const STEP_KINDS = ['edit', 'paste', 'import', 'merge', 'revert', 'restore', 'older-format'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/**
 * What is appended to the log. Edits made together are one entry, so they are stored whole or not at all, and are undone
 * as one. To undo and to redo are entries too: nothing that was written is ever written over, so two tabs or a crash
 * cannot take anything away, and the log says who undid what. What an undo means is worked out by `replay`.
 */
export type LogAction =
  | { readonly kind: 'step'; readonly batch: BatchId; readonly step: StepKind; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' | 'redo'; readonly batch: BatchId }

/** An entry of the log of a workspace. `sequence` counts from 1 without a gap and is the only order there is. */
export interface LogEntry {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly action: LogAction
}

/** The text that names what a change is about: two changes of one place have the same. */
export function placeKey(change: Exclude<Change, { readonly kind: 'withdraw' }>): string {
  switch (change.kind) {
    case 'figure':
    case 'target':
      return [change.kind, change.indicator, change.area, change.period].join('/')
    case 'text':
      return [change.place.of, 'project' in change.place ? change.place.project : change.place.indicator].join('/')
    case 'projects':
      return 'projects'
    case 'internal':
      return `internal/${change.indicator}`
    case 'source':
      return `source/${change.source}`
  }
}

/** Whether a source id is one of a user's own: a figure from there was not published. */
export const isUserSource = (id: SourceId): boolean => id.startsWith('user-')
