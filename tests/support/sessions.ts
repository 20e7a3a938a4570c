import { afterEach, expect, vi } from 'vitest'
import { CatalogSession, type SessionOptions } from '#data/session/catalogSession.ts'
import type { ReleaseMemory } from '#data/session/releaseMemory.ts'
import type { Store } from '#data/store/database.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { EMPTY_LOG, replay } from '#domain/edit/replay.ts'
import type { DraftTarget } from '#domain/edits.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import type { Origin, StorageTrouble, Workspace } from '#domain/storage.ts'
import { aDisk, aSample } from './releases.ts'

/** The time of day in these tests. */
export const NOW = '2026-04-01T08:00:00.000Z'
const sessions: CatalogSession[] = []
const stores: Store[] = []

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop()
  for (const store of stores.splice(0)) store.database.close()
})

/** What a browser keeps between two visits: the database and the page's memory. */
export interface Device {
  readonly disk: OpenOptions
  readonly memory: ReleaseMemory
}

/** A browser that has never been here. */
export function aDevice(): Device {
  let stored: ReleaseId | undefined
  let workspace: Workspace = 'curated'
  const memory: ReleaseMemory = {
    stored: () => stored,
    rememberStored: id => {
      stored = id
    },
    workspace: () => workspace,
    rememberWorkspace: next => {
      workspace = next
    },
  }
  return { disk: aDisk(), memory }
}

/** What a page did and said. */
export interface Page {
  readonly session: CatalogSession
  /** Everything that was shown, as origin and id. */
  readonly shown: (readonly [Origin, ReleaseId])[]
  readonly troubles: StorageTrouble[]
  readonly others: (ReleaseId | undefined)[]
  readonly drafts: () => readonly DraftTarget[]
}

/** A page that has not started yet. */
export function aPage(device: Device, shipped: Release, change: Partial<SessionOptions> = {}): Page {
  const shown: (readonly [Origin, ReleaseId])[] = []
  const troubles: StorageTrouble[] = []
  const others: (ReleaseId | undefined)[] = []
  let log = EMPTY_LOG
  const session = new CatalogSession({
    shippedId: shipped.id,
    loadShipped: () => Promise.resolve(shipped),
    loadSample: aSample,
    now: () => NOW,
    whenPainted: () => Promise.resolve(),
    memory: device.memory,
    database: device.disk,
    events: {
      onShow: (release, origin) => shown.push([origin, release.id]),
      onLog: entries => {
        log = replay(entries)
      },
      onOther: id => others.push(id),
      onTrouble: trouble => troubles.push(trouble),
    },
    ...change,
  })
  sessions.push(session)
  return { session, shown, troubles, others, drafts: () => outcomeOf(log).drafts }
}

/** The database of a device, as another tab has it open. */
export async function storeOn({ disk }: Device): Promise<Store> {
  const store = await openStore(disk)
  if (!store.ok) throw new Error(store.failure)
  stores.push(store.value)
  return store.value
}

/** A visit that has come to rest: what it showed is stored. */
export async function aVisit(device: Device, shipped: Release): Promise<Page> {
  const page = aPage(device, shipped)
  await page.session.start()
  await vi.waitFor(() => expect(page.shown.at(-1)?.[0]).toBe('database'), 4000)
  await vi.waitFor(() => expect(device.memory.stored()).toBeDefined(), 4000)
  return page
}
