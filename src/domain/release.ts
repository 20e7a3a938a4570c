import type { IndicatorRecord } from './indicator.ts'
import type { ReleaseId } from './ids.ts'
import type { Source } from './source.ts'
import type { Unit } from './unit.ts'
import type { Action, Area, Programme, Project, ProjectStage, Step, Whole, Zone } from './zone.ts'

/** Everything in a release but the indicators: small, and needed by every page. */
export interface Frame {
  readonly zone: Zone
  readonly steps: readonly Step[]
  readonly areas: readonly Area[]
  readonly actions: readonly Action[]
  readonly projects: readonly Project[]
  readonly programmes: readonly Programme[]
  /** Worded milestones of projects; left out where none is known. */
  readonly stages?: readonly ProjectStage[]
  /** Wholes that indicators are parts of; left out where there is none. */
  readonly wholes?: readonly Whole[]
  readonly units: readonly Unit[]
  readonly sources: readonly Source[]
}

/** The content that a release's id is the hash of. */
export interface ReleaseContent {
  readonly format: 1
  /** `synthetic` data exists for practice and tests only and is watermarked everywhere. */
  readonly nature: 'published' | 'synthetic'
  readonly frame: Frame
  readonly indicators: readonly IndicatorRecord[]
}

/** A whole data set, immutable, named by the hash of its content. */
export interface Release extends ReleaseContent {
  readonly id: ReleaseId
}
