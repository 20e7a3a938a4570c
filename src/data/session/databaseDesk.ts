import type { LogEntry } from '#domain/edit/edit.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import type { ReleaseInfo, StorageTrouble, Workspace } from '#domain/storage.ts'
import type { Store } from '../store/database.ts'
import { appendEntry, watchLog, type NewEntry } from '../store/log.ts'
import { keepPacked } from '../store/packs.ts'
import { openStore, type OpenOptions } from '../store/openStore.ts'
import { loadRelease, readActive, watchActive, type Stored, type Unwatch } from '../store/readReleases.ts'
import { activateRelease, installRelease, listReleases } from '../store/releases.ts'

/** What a page wants to hear of the tables of its workspace. */
export interface DeskEvents {
  readonly onActive: (id: ReleaseId | undefined) => void
  /** Entries of the log that were not known yet. */
  readonly onLog: (added: readonly LogEntry[]) => void
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/** All that a session does with the open database; loaded apart, so that the first paint does not wait for it. */
export class DatabaseDesk {
  constructor(
    private readonly store: Store,
    private readonly now: () => string,
  ) {}

  /** Opens the database. */
  static async open(options: OpenOptions, now: () => string): Promise<Result<DatabaseDesk, StorageTrouble>> {
    const opened = await openStore(options)
    return opened.ok ? succeed(new DatabaseDesk(opened.value, now)) : fail(opened.failure)
  }

  /** What a workspace shows; nothing where the database has not got `required` yet. */
  active(workspace: Workspace, required: ReleaseId | undefined): Promise<Stored> {
    return readActive(this.store, workspace, required)
  }

  /** A stored release, checked. */
  load(id: ReleaseId): Promise<Release> {
    return loadRelease(this.store, id)
  }

  /** Stores a release whole and makes it active. */
  install(release: Release): Promise<void> {
    return installRelease(this.store, release, this.now())
  }

  /** Makes a large release quick to read next time, where it is not. */
  keepPacked(release: Release): Promise<void> {
    return keepPacked(this.store, release)
  }

  /** Makes a stored release active. */
  activate(id: ReleaseId): Promise<void> {
    return activateRelease(this.store, id)
  }

  /** The stored releases. */
  list(): Promise<readonly ReleaseInfo[]> {
    return listReleases(this.store)
  }

  /** Appends an action to the log of a workspace. */
  append(workspace: Workspace, entry: NewEntry): Promise<Result<LogEntry, 'stale'>> {
    return appendEntry(this.store, workspace, entry)
  }

  /** Follows a workspace, in this tab and in others. */
  watch(workspace: Workspace, { onActive, onLog, onTrouble }: DeskEvents): Unwatch {
    const unwatchActive = watchActive(this.store, workspace, onActive, onTrouble)
    const unwatchLog = watchLog(this.store, workspace, onLog, onTrouble)
    return () => {
      unwatchActive()
      unwatchLog()
    }
  }

  /** Closes the database. */
  close(): void {
    this.store.database.close()
  }
}
