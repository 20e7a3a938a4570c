import type { Page } from '@playwright/test'

/** What the database of a page holds, read past the application. */
export interface StoredState {
  readonly version: number
  /** By entry of the curated log, in order: its sequence, and the figures and targets that it sets. */
  readonly entries: readonly { readonly sequence: number; readonly step: string; readonly values: readonly number[] }[]
  readonly drafts: number
  /** Releases that are not whole: a manifest without all its indicators, or indicators without a release. */
  readonly torn: readonly string[]
  readonly seals: readonly string[]
}

/** Reads the database as it lies on the disk; nothing where there is none yet. */
export const storedState = (page: Page): Promise<StoredState | undefined> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases())[0]?.name
    if (name === undefined) return undefined
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const all = (table: string): Promise<Record<string, unknown>[]> =>
      new Promise((resolve, reject) => {
        if (!database.objectStoreNames.contains(table)) {
          resolve([])
          return
        }
        const request = database.transaction(table).objectStore(table).getAll()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not read'))
      })
    const field = (value: unknown, key: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
    const valueOf = (edit: unknown): readonly number[] => {
      const to = field(field(edit, 'change'), 'to')
      const value = field(to, 'value') ?? field(field(to, 'aim'), 'value')
      return typeof value === 'number' ? [value] : []
    }
    const [log, edits, releases, indicators, seals] = await Promise.all([
      all('log'),
      all('edits'),
      all('releases'),
      all('indicators'),
      all('seals'),
    ])
    const counts = new Map<unknown, number>()
    for (const { release } of indicators) counts.set(release, (counts.get(release) ?? 0) + 1)
    const ids = new Set(releases.map(({ id }) => id))
    const torn = [
      ...releases.filter(({ id, manifest }) => counts.get(id) !== list(field(manifest, 'indicators')).length),
      ...[...counts.keys()].filter(id => !ids.has(id)).map(id => ({ id })),
      ...seals.filter(({ release }) => !ids.has(release)).map(({ release }) => ({ id: release })),
    ]
    const { version } = database
    database.close()
    return {
      version,
      entries: log
        .filter(({ workspace }) => workspace === 'curated')
        .map(({ sequence, action }) => ({
          sequence: Number(sequence),
          step: String(field(action, 'step') ?? field(action, 'kind')),
          values: list(field(action, 'edits')).flatMap(valueOf),
        })),
      drafts: edits.length,
      torn: torn.map(({ id }) => String(id)),
      seals: seals.map(({ release }) => String(release)),
    }
  })

/** Leaves the database of a page as version 1 of the dashboard kept it, with some drafts in it. */
export const ofVersionOne = (page: Page, name: string, drafts: number): Promise<void> =>
  page.evaluate(
    async given => {
      await new Promise<void>(resolve => {
        const request = indexedDB.deleteDatabase(given.name)
        request.onsuccess = () => resolve()
        request.onerror = () => resolve()
      })
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        // Dexie multiplies its versions by ten.
        const request = indexedDB.open(given.name, 10)
        request.onupgradeneeded = () => {
          const { result } = request
          result.createObjectStore('releases', { keyPath: 'id' }).createIndex('workspace', 'workspace')
          result.createObjectStore('indicators', { keyPath: ['release', 'id'] })
          result.createObjectStore('active', { keyPath: 'workspace' })
          result.createObjectStore('edits', { keyPath: ['workspace', 'key'] }).createIndex('workspace', 'workspace')
        }
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not made'))
      })
      const transaction = database.transaction('edits', 'readwrite')
      for (let number = 1; number <= given.drafts; number += 1) {
        const place = { indicator: `some-indicator-${String(number)}`, area: 'zaozhuang', period: '2030' }
        transaction.objectStore('edits').put({
          ...{ format: 1, workspace: 'curated', key: `target/${place.indicator}/zaozhuang/2030`, kind: 'draft-target' },
          draft: { ...place, aim: { kind: 'at-least', value: number } },
          saved: '2026-04-01T08:00:00.000Z',
        })
      }
      await new Promise<void>(resolve => {
        transaction.oncomplete = () => resolve()
      })
      database.close()
    },
    { name, drafts },
  )
