import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { DraftTarget } from '#domain/edits.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Workspace } from '#domain/storage.ts'
import type { Manifest } from '../release/seal.ts'
import { StoreError } from './trouble.ts'

/** A stored release without its indicators. It is written last, so a release that is seen is whole. */
export interface StoredRelease {
  readonly format: 1
  readonly id: ReleaseId
  readonly workspace: Workspace
  readonly manifest: Manifest
  /** The frame as the JSON that its hash was taken of. */
  readonly frame: string
  readonly dataAsOf: IsoDate
  /** When it was stored, as ISO 8601. */
  readonly installed: string
}

/**
 * One indicator of a stored release with its series as columns, as the JSON that its hash was taken of: so it is read
 * and checked in a third of the time that a structured record takes, and no step lies between what was hashed and what is.
 */
export interface StoredIndicator {
  readonly format: 1
  readonly release: ReleaseId
  readonly id: IndicatorId
  readonly record: string
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

/** A record that this version can read; one of a newer version is left alone and said to be so. */
export function mustKnow<Stored extends { readonly format: number }>(record: Stored): Stored {
  if (record.format > 1) throw new StoreError('newer')
  return record
}
