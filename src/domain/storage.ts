import type { ReleaseId } from './ids.ts'
import type { IsoDate } from './period.ts'
import type { ReleaseContent } from './release.ts'

/**
 * What kept the database from doing its part; the app works on with the shipped release.
 * `unavailable`: the browser gives none (switched off, some private windows). `blocked`: another tab holds an older
 * version open. `quota`: no space left. `broken`: it cannot be opened, read or written. `newer`: written by a newer
 * version of the dashboard. `timeout`: it does not answer. `damaged`: a stored release was not what its name says; the
 * shipped one is shown. `repaired`: the same, and the shipped one has been stored anew. `closed`: it was deleted or
 * upgraded elsewhere while this page used it.
 */
export type StorageTrouble =
  | 'unavailable'
  | 'blocked'
  | 'quota'
  | 'broken'
  | 'newer'
  | 'timeout'
  | 'damaged'
  | 'repaired'
  | 'closed'

/** Data sets that are kept apart: the real one, and the synthetic one for practice. */
export type Workspace = 'curated' | 'sample'

/** Where the release shown was read: in the database, or in what the dashboard itself brings along. */
export type Origin = 'database' | 'shipped'

/** The only workspace that a release may be shown in. */
export const workspaceOf = ({ nature }: Pick<ReleaseContent, 'nature'>): Workspace =>
  nature === 'synthetic' ? 'sample' : 'curated'

/** A stored release in a line of a list. */
export interface ReleaseInfo {
  readonly id: ReleaseId
  readonly workspace: Workspace
  readonly dataAsOf: IsoDate
  /** When it was stored on this device, as ISO 8601. */
  readonly installed: string
  readonly indicators: number
  readonly isActive: boolean
}
