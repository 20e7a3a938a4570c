import type { Catalog } from '#domain/catalog.ts'
import type { LogAction, LogEntry } from '#domain/edit/edit.ts'
import { replay } from '#domain/edit/replay.ts'
import { planRestore, type RestorePlan } from '#domain/edit/restorePlan.ts'
import type { Seal } from '#domain/edit/seal.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import type { ReleaseInfo, StorageTrouble, Workspace } from '#domain/storage.ts'
import type { SealedRelease } from '../formats/sealedFile.ts'
import { idOfContent, sealRelease } from '../release/seal.ts'
import { gatherBackup, keptBackup, listKept, restoreIn } from '../store/backups.ts'
import type { Store } from '../store/database.ts'
import type { NewEntry } from '../store/log.ts'
import { openStore, type OpenOptions } from '../store/openStore.ts'
import { loadRelease } from '../store/readReleases.ts'
import { deleteRelease, listReleases } from '../store/releases.ts'
import { goBackTo, keepRelease, listSeals } from '../store/seals.ts'
import type { Backup } from './backup.ts'
import { newBatchId, newEditId } from './token.ts'
import { signed } from './signing.ts'

/** Who does something, when. */
export interface Hand {
  readonly who: string
  readonly at: string
}

/** What a restore of a backup would change in each workspace. */
export interface RestoreView {
  readonly backup: Backup
  readonly plans: Readonly<Record<Workspace, RestorePlan>>
  readonly releases: readonly SealedRelease[]
}

const contentOf = ({ nature, frame, indicators }: Catalog) => ({ format: 1 as const, nature, frame, indicators })

/** The id that a catalog would have as a release. */
export const idOfCatalog = (catalog: Catalog): Promise<ReleaseId> => idOfContent(contentOf(catalog))

/** The releases, seals and backups of a device; opened by the pages that need it. */
export class Vault {
  private constructor(private readonly store: Store) {}

  static async open(options: OpenOptions = {}): Promise<Result<Vault, StorageTrouble>> {
    const opened = await openStore(options)
    return opened.ok ? succeed(new Vault(opened.value)) : fail(opened.failure)
  }

  releases(): Promise<readonly ReleaseInfo[]> {
    return listReleases(this.store)
  }

  seals(workspace: Workspace): Promise<readonly Seal[]> {
    return listSeals(this.store, workspace)
  }

  load(id: ReleaseId): Promise<Release> {
    return loadRelease(this.store, id)
  }

  /** Seals what is shown as a release of its own, beside those there are. */
  async seal(catalog: Catalog, edits: number, note: string, { who, at }: Hand, isSigned: boolean): Promise<Seal> {
    const release = await sealRelease(contentOf(catalog))
    const plain: Seal = { release: release.id, base: catalog.releaseId, edits, at, who, note }
    const seal = isSigned ? await signed(this.store, plain) : plain
    await keepRelease(this.store, release, at, seal)
    return seal
  }

  /** Keeps a release that a file brought, with what the file says of it. */
  keep({ release, seal }: SealedRelease, { at, who }: Hand, note: string): Promise<void> {
    const own: Seal = { release: release.id, base: release.id, edits: 0, at, who, note }
    return keepRelease(this.store, release, at, seal ?? own)
  }

  remove(id: ReleaseId): Promise<void> {
    return deleteRelease(this.store, id)
  }

  goBack(id: ReleaseId, entry: NewEntry | undefined): Promise<Result<LogEntry | undefined, 'stale'>> {
    return goBackTo(this.store, id, entry)
  }

  gather(): Promise<Pick<Backup, 'logs' | 'releases' | 'decks'>> {
    return gatherBackup(this.store)
  }

  kept(): Promise<readonly string[]> {
    return listKept(this.store)
  }

  keptText(id: string): Promise<string | undefined> {
    return keptBackup(this.store, id)
  }

  /** What restoring a backup would change; nothing is changed by looking. */
  async view(backup: Backup): Promise<RestoreView> {
    const { logs, decks, releases } = await gatherBackup(this.store)
    const there = new Set(releases.map(({ release }) => release.id))
    const planOf = (workspace: Workspace): RestorePlan =>
      planRestore(
        { log: replay(logs[workspace]), decks: decks.filter(deck => deck.workspace === workspace) },
        { log: replay(backup.logs[workspace]), decks: backup.decks.filter(deck => deck.workspace === workspace) },
        newEditId,
      )
    return {
      backup,
      plans: { curated: planOf('curated'), sample: planOf('sample') },
      releases: backup.releases.filter(({ release }) => !there.has(release.id)),
    }
  }

  /** Restores a backup. The releases come first, each whole; edits and decks follow, all or nothing. */
  async restore({ backup, plans, releases }: RestoreView, before: string, { who, at }: Hand): Promise<void> {
    for (const { release, seal } of releases) await keepRelease(this.store, release, at, seal)
    const { logs } = await gatherBackup(this.store)
    const logOf = (workspace: Workspace): readonly LogEntry[] | NewEntry | undefined => {
      const { edits } = plans[workspace]
      if (logs[workspace].length === 0) return backup.logs[workspace]
      const action: LogAction = { kind: 'step', batch: newBatchId(), step: 'restore', edits }
      return edits.length > 0 ? { action, who, at, seen: logs[workspace].at(-1)?.sequence ?? 0 } : undefined
    }
    const all = [plans.curated, plans.sample]
    await restoreIn(this.store, {
      before: { at, text: before },
      logs: { curated: logOf('curated'), sample: logOf('sample') },
      decks: all.flatMap(({ newDecks, changedDecks }) => [...newDecks, ...changedDecks]),
    })
  }

  /** What belongs to this device alone. */
  async keepsake(key: string): Promise<unknown> {
    return (await this.store.device.get(key))?.value
  }

  async setKeepsake(key: string, value: unknown): Promise<void> {
    if (value === undefined) await this.store.device.delete(key)
    else await this.store.device.put({ key, value })
  }

  close(): void {
    this.store.database.close()
  }
}
