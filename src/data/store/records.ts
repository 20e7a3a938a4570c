import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { DraftTarget } from '#domain/edits.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Frame } from '#domain/release.ts'
import type { Workspace } from '#domain/storage.ts'
import type { Manifest } from '../release/seal.ts'

/** A stored release without its indicators. It is written last, so a release that is seen is whole. */
export interface StoredRelease {
  readonly format: 1
  readonly id: ReleaseId
  readonly workspace: Workspace
  readonly manifest: Manifest
  readonly frame: Frame
  /** When it was stored, as ISO 8601. */
  readonly installed: string
}

/** One indicator of a stored release, its series as columns. */
export interface StoredIndicator {
  readonly format: 1
  readonly release: ReleaseId
  readonly id: IndicatorId
  readonly record: IndicatorRecord
}

/** Which release a workspace shows. */
export interface StoredActive {
  readonly format: 1
  readonly workspace: Workspace
  readonly release: ReleaseId
}

/** One thing the user laid over the releases of a workspace. `key` names what it is about, so there is one of each. */
export interface StoredEdit {
  readonly format: 1
  readonly workspace: Workspace
  readonly key: string
  readonly kind: 'draft-target'
  readonly draft: DraftTarget
  readonly saved: string
}
