import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { LogEntry } from '#domain/edit/edit.ts'
import type { Seal } from '#domain/edit/seal.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Workspace } from '#domain/storage.ts'
import type { Pack } from '../release/pack.ts'
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

/**
 * The indicators of a large release once more, in one piece that is read in one go. Derived from the records, which
 * remain what counts: a pack that is missing or damaged is made anew.
 */
export interface StoredPack extends Pack {
  readonly format: 1
  readonly release: ReleaseId
  /** The name of its content. */
  readonly sum: string
}

/** Which release a workspace shows. */
export interface StoredActive {
  readonly format: 1
  readonly workspace: Workspace
  readonly release: ReleaseId
}

/** An entry of the log of a workspace's edits. Entries are added, and never altered. */
export interface StoredEntry extends LogEntry {
  readonly format: 1
  readonly workspace: Workspace
}

/** What was said of a release when the user sealed it on this device, or a file brought it. */
export interface StoredSeal extends Seal {
  readonly format: 1
  readonly workspace: Workspace
}

/** Everything of the user's as it was before something replaced it: the text of a backup file. */
export interface StoredBackup {
  readonly format: 1
  /** When it was made, as ISO 8601. */
  readonly id: string
  readonly text: string
}

/** What belongs to this device alone and never leaves it: the handle of the mirror file, the signing key. */
export interface StoredKeepsake {
  readonly key: string
  readonly value: unknown
}

/** A record that this version can read; one of a newer version is left alone and said to be so. */
export function mustKnow<Stored extends { readonly format: number }>(record: Stored): Stored {
  if (record.format > 1) throw new StoreError('newer')
  return record
}
