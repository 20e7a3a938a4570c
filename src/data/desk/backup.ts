import * as v from 'valibot'
import type { Deck } from '#domain/deck/deck.ts'
import type { LogEntry } from '#domain/edit/edit.ts'
import type { AreaId } from '#domain/ids.ts'
import type { Problem } from '#domain/problem.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import type { Workspace } from '#domain/storage.ts'
import { DECK_LIFT } from '../deck/deckLift.ts'
import { LogEntrySchema } from '../formats/editsFile.ts'
import { readJsonFile, schemaProblems } from '../formats/jsonText.ts'
import { readSealed, writeSealed, type SealedRelease } from '../formats/sealedFile.ts'
import { lift } from '../store/migrations/lift.ts'

const KIND = 'zone-backup'

/** The newest format of a backup that this version writes and reads. */
export const BACKUP_FORMAT = 1

/** Everything of the user's on a device. */
export interface Backup {
  readonly zone: AreaId
  /** When it was made, as ISO 8601. */
  readonly at: string
  readonly who: string
  readonly settings: { readonly language: string; readonly theme: string }
  readonly logs: Readonly<Record<Workspace, readonly LogEntry[]>>
  readonly releases: readonly SealedRelease[]
  readonly decks: readonly Deck[]
}

/** A backup as one file, from which `readBackup` gives the same one back. */
export function writeBackup({ releases, ...rest }: Backup): string {
  const head = JSON.stringify({ kind: KIND, format: BACKUP_FORMAT, ...rest })
  return `${head.slice(0, -1)},"releases":[${releases.map(writeSealed).join(',')}]}`
}

const logs = v.array(LogEntrySchema)
const OuterSchema = v.object({
  ...{ zone: v.string(), at: v.string(), who: v.string() },
  settings: v.object({ language: v.string(), theme: v.string() }),
  logs: v.object({ curated: logs, sample: logs }),
  ...{ releases: v.array(v.unknown()), decks: v.array(v.unknown()) },
})

function readDecks(file: string, given: readonly unknown[]): Result<readonly Deck[], readonly Problem[]> {
  const read = given.map(deck => lift<Deck>(deck, DECK_LIFT))
  const problems = read.flatMap((lifted, index): readonly Problem[] => {
    if (lifted.ok) return []
    const at = { file, field: `decks.${String(index)}` }
    return lifted.failure === 'newer'
      ? [{ code: 'newer-format', at, expected: String(DECK_LIFT.format), got: '' }]
      : [{ code: 'bad-field', at, expected: 'deck', got: '' }]
  })
  return problems.length > 0 ? fail(problems) : succeed(read.flatMap(lifted => (lifted.ok ? [lifted.value] : [])))
}

async function readReleases(
  file: string,
  given: readonly unknown[],
): Promise<Result<readonly SealedRelease[], readonly Problem[]>> {
  const read = await Promise.all(
    given.map((release, index) => readSealed(`${file}#releases.${String(index)}`, JSON.stringify(release))),
  )
  const problems = read.flatMap(one => (one.ok ? [] : one.failure))
  return problems.length > 0 ? fail(problems) : succeed(read.flatMap(one => (one.ok ? [one.value] : [])))
}

/** Reads a backup of the zone that is open; one part that is not right, and nothing of it is taken. */
export async function readBackup(
  file: string,
  input: string | Uint8Array,
  zone: AreaId,
): Promise<Result<Backup, readonly Problem[]>> {
  const outer = readJsonFile(file, input, KIND, BACKUP_FORMAT)
  if (!outer.ok) return outer
  const read = v.safeParse(OuterSchema, outer.value)
  if (!read.success) return fail(schemaProblems({ file }, read.issues))
  const { zone: from, at, who, settings, logs: given } = read.output
  if (from !== zone) return fail([{ code: 'contradiction', at: { file, field: 'zone' }, expected: zone, got: from }])
  const decks = readDecks(file, read.output.decks)
  const releases = await readReleases(file, read.output.releases)
  if (!decks.ok || !releases.ok)
    return fail([...(decks.ok ? [] : decks.failure), ...(releases.ok ? [] : releases.failure)])
  return succeed({ zone, at, who, settings, logs: given, decks: decks.value, releases: releases.value })
}
