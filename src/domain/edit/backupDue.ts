import type { IsoDate } from '../period.ts'

/** After so many edits, or so many days with at least one, a backup is asked for. */
export const BACKUP_AFTER_EDITS = 20
export const BACKUP_AFTER_DAYS = 14

const MS_PER_DAY = 86_400_000

/** The last backup: when, and how many edits there were. */
export interface LastBackup {
  readonly at: string
  readonly edits: number
}

/**
 * How many edits no backup has, where it is time to make one; `undefined` where it is not. A clock that was set back makes
 * the days count for nothing, and the edits still count.
 */
export function backupDue(
  edits: number,
  last: LastBackup | undefined,
  first: string | undefined,
  asOf: IsoDate,
): number | undefined {
  const open = edits - Math.min(edits, last?.edits ?? 0)
  if (open === 0) return undefined
  const since = Date.parse(last?.at ?? first ?? asOf)
  const days = (Date.parse(asOf) - since) / MS_PER_DAY
  return open >= BACKUP_AFTER_EDITS || days >= BACKUP_AFTER_DAYS ? open : undefined
}
