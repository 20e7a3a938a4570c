import type { LogEntry } from '#domain/edit/edit.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { fail, succeed } from '#domain/result.ts'
import type { Origin, ReleaseInfo, StorageTrouble, Workspace } from '#domain/storage.ts'
import { Logbook, type Appended } from '../desk/logbook.ts'
import type { NewEntry } from '../store/log.ts'
import type { OpenOptions } from '../store/openStore.ts'
import { StoreError } from '../store/trouble.ts'
import type { Stored } from '../store/readReleases.ts'
import type { DatabaseDesk } from './databaseDesk.ts'
import type { ReleaseMemory } from './releaseMemory.ts'

/** What the session tells the app. */
export interface SessionEvents {
  /** A release to show; the same one again when it is now known to be stored. */
  readonly onShow: (release: Release, origin: Origin) => void
  /** The whole log of the user's edits in this tab's workspace. */
  readonly onLog: (entries: readonly LogEntry[]) => void
  /** Another release than the one shown became active, in this tab's workspace; `undefined`: the one shown is it. */
  readonly onOther: (id: ReleaseId | undefined) => void
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/** What the session works with. */
export interface SessionOptions {
  readonly shippedId: ReleaseId
  readonly loadShipped: () => Promise<Release>
  readonly loadSample: () => Promise<Release>
  readonly now: () => string
  /** Settles when what is shown has been painted and the page is idle. */
  readonly whenPainted: () => Promise<void>
  readonly memory: ReleaseMemory
  readonly events: SessionEvents
  readonly database?: OpenOptions
  /** How long a database that holds another release may take, in milliseconds, before the shipped one is shown. */
  readonly patience?: number
}

const PATIENCE = 5000

const after = (milliseconds: number): Promise<undefined> =>
  new Promise(resolve => {
    setTimeout(() => resolve(undefined), milliseconds)
  })

/**
 * What happens between a start and the end of a page: which release is shown, where it comes from and what is stored.
 * The page never waits for the database longer than it must, and what it shows is swapped by the user alone.
 */
export class CatalogSession {
  private workspace: Workspace = 'curated'
  /** Counts the visits to workspaces, so that an answer to an earlier one is known to be late. */
  private visit = 0
  private shown: Release | undefined
  private origin: Origin = 'shipped'
  private readonly logbook: Logbook
  private unwatch: () => void = () => undefined
  private opening: Promise<DatabaseDesk | undefined> | undefined

  constructor(private readonly options: SessionOptions) {
    this.logbook = new Logbook(options.events.onLog)
  }

  /** Shows the release that this page should show; settles when there is something to see. */
  start(): Promise<void> {
    return this.openWorkspace(this.options.memory.workspace())
  }

  /** Leaves one workspace for the other; their data and drafts never mix. */
  async openWorkspace(workspace: Workspace): Promise<void> {
    this.unwatch()
    this.workspace = workspace
    this.visit += 1
    this.shown = undefined
    this.logbook.clear()
    this.options.memory.rememberWorkspace(workspace)
    const { visit } = this
    const { shippedId, events, memory } = this.options
    const isSame = workspace === 'curated' && (memory.stored() ?? shippedId) === shippedId
    if (isSame) {
      await this.showSame(workspace, visit)
      return
    }
    await Promise.race([this.settle(workspace, visit), after(this.options.patience ?? PATIENCE)])
    if (!this.isWaiting(visit)) return
    events.onTrouble('timeout')
    await this.showOwn(workspace, visit)
  }

  /** Makes a stored release the active one and shows it. */
  async showRelease(id: ReleaseId): Promise<void> {
    await this.withDesk(async desk => {
      const release = await desk.load(id)
      await desk.activate(id)
      this.shown = undefined
      this.show(release, 'database', this.visit)
      this.options.events.onOther(undefined)
    })
  }

  /** A stored release, to hold beside the one shown; `undefined` where there is no database. */
  async readRelease(id: ReleaseId): Promise<Release | undefined> {
    return this.withDesk(desk => desk.load(id))
  }

  /** The stored releases; none where there is no database. */
  async listReleases(): Promise<readonly ReleaseInfo[]> {
    return (await this.withDesk(desk => desk.list())) ?? []
  }

  /** Settles when the log of the open workspace has been read, so that an edit can say what it was made on. */
  logRead(): Promise<void> {
    return this.logbook.read
  }

  /**
   * Appends an action to the log: in the database, or for as long as the page lives where there is none. Only what is
   * answered with an entry is kept.
   */
  async append(entry: Omit<NewEntry, 'at'>): Promise<Appended> {
    const { workspace } = this
    const at = this.options.now()
    const desk = await this.desk
    if (!desk) return succeed(this.logbook.keep({ ...entry, at }))
    let trouble: StorageTrouble = 'broken'
    const appended = await this.withDesk(
      open => open.append(workspace, { ...entry, at }),
      code => {
        trouble = code
      },
    )
    if (appended?.ok && workspace === this.workspace) this.logbook.take([appended.value])
    return appended ?? fail(trouble)
  }

  /** Lets go of the database. */
  async stop(): Promise<void> {
    this.visit += 1
    this.unwatch()
    const desk = await this.opening
    desk?.close()
  }

  private isWaiting(visit: number): boolean {
    return visit === this.visit && this.shown === undefined
  }

  /** The database is opened when it is first asked for, and once. */
  private get desk(): Promise<DatabaseDesk | undefined> {
    this.opening ??= this.openDesk()
    return this.opening
  }

  /**
   * Two copies of the same release are the same: the one at hand is shown, and the stored one read when the page has
   * been painted. Where the one at hand cannot be had, the stored one is shown.
   */
  private async showSame(workspace: Workspace, visit: number): Promise<void> {
    const showing = this.showOwn(workspace, visit)
    const settling = showing
      .then(this.options.whenPainted, () => undefined)
      .then(() => (visit === this.visit ? this.settle(workspace, visit) : undefined))
    await showing.catch(() => settling)
  }

  private async showOwn(workspace: Workspace, visit: number): Promise<void> {
    const own = await this.loadOwn(workspace)
    if (this.isWaiting(visit)) this.show(own, 'shipped', visit)
  }

  private loadOwn(workspace: Workspace): Promise<Release> {
    return workspace === 'curated' ? this.options.loadShipped() : this.options.loadSample()
  }

  private async openDesk(): Promise<DatabaseDesk | undefined> {
    const { events, database, now } = this.options
    const { DatabaseDesk: Desk } = await import('./databaseDesk.ts')
    const opened = await Desk.open({ ...database, onClosed: () => events.onTrouble('closed') }, now)
    if (opened.ok) return opened.value
    events.onTrouble(opened.failure)
    return undefined
  }

  private async withDesk<Value>(
    work: (desk: DatabaseDesk) => Promise<Value>,
    onTrouble: (trouble: StorageTrouble) => void = () => undefined,
  ): Promise<Value | undefined> {
    const desk = await this.desk
    if (!desk) return undefined
    try {
      return await work(desk)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      this.options.events.onTrouble(error.trouble)
      onTrouble(error.trouble)
      return undefined
    }
  }

  /** Brings the page and the database together: shows what is stored, or stores what is shown. */
  private async settle(workspace: Workspace, visit: number): Promise<void> {
    const isWatched = await this.withDesk(async desk => {
      // A shipped release that is not stored yet is newer than all that are, and goes before them.
      const stored = await desk.active(workspace, workspace === 'curated' ? this.options.shippedId : undefined)
      if (stored.kind === 'release') this.show(stored.release, 'database', visit)
      else await this.bringOwn(desk, workspace, visit, stored)
      if (visit !== this.visit) return false
      this.unwatch = desk.watch(workspace, {
        onActive: id => this.onActive(id),
        onLog: added => {
          this.logbook.take(added)
          this.logbook.markRead()
        },
        onTrouble: code => {
          this.options.events.onTrouble(code)
          this.logbook.markRead()
        },
      })
      return true
    })
    if (isWatched !== true && visit === this.visit) this.logbook.markRead()
    if (this.isWaiting(visit)) await this.showOwn(workspace, visit)
    this.afterwards(visit)
  }

  /** What may wait until the reader has something to look at. */
  private afterwards(visit: number): void {
    const { shown } = this
    if (!shown || this.origin !== 'database') return
    void this.options.whenPainted().then(() => {
      if (visit === this.visit) return this.withDesk(desk => desk.keepPacked(shown))
      return undefined
    })
  }

  private async bringOwn(desk: DatabaseDesk, workspace: Workspace, visit: number, stored: Stored): Promise<void> {
    const own = await this.loadOwn(workspace)
    this.show(own, 'shipped', visit)
    if (stored.kind === 'damaged' && stored.id !== own.id && workspace === 'curated') {
      this.options.events.onTrouble('damaged')
      return
    }
    await desk.install(own)
    this.show(own, 'database', visit)
    if (stored.kind === 'damaged') this.options.events.onTrouble('repaired')
  }

  /** What is shown stays: another release, found late, is offered and not put in its place. */
  private show(release: Release, origin: Origin, visit: number): void {
    if (visit !== this.visit) return
    if (this.shown && this.shown.id !== release.id) {
      this.options.events.onOther(release.id)
      return
    }
    if (this.shown && this.origin === origin) return
    this.shown ??= release
    this.origin = origin
    this.options.events.onShow(this.shown, origin)
  }

  private onActive(id: ReleaseId | undefined): void {
    if (id === undefined) return
    if (this.workspace === 'curated') this.options.memory.rememberStored(id)
    this.options.events.onOther(id === this.shown?.id ? undefined : id)
  }
}
