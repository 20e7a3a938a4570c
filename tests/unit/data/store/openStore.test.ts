import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DATABASE_NAME, DATABASE_VERSION, type Store } from '#data/store/database.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import { aDisk } from '../../../support/releases.ts'

const opened: Store[] = []

async function aStore(options: OpenOptions): Promise<Store> {
  const store = await openStore(options)
  if (!store.ok) throw new Error(store.failure)
  opened.push(store.value)
  return store.value
}

afterEach(() => {
  for (const store of opened.splice(0)) store.database.close()
})

/** A factory whose `open` fails with an error of a name, as browsers do. */
function failingDisk(name: string): OpenOptions {
  const indexedDB = new IDBFactory()
  indexedDB.open = () => {
    throw new DOMException('refused', name)
  }
  return { ...aDisk(), indexedDB }
}

const nativeOpen = (disk: OpenOptions, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = disk.indexedDB?.open(DATABASE_NAME, version)
    if (!request) throw new Error('The disk has a factory')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('The native database would not open'))
  })

describe('openStore', () => {
  it.each([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['QuotaExceededError', 'quota'],
    ['DataError', 'broken'],
  ])('says on %s that the database is %s', async (name, trouble) => {
    expect(await openStore(failingDisk(name))).toEqual({ ok: false, failure: trouble })
  })

  it('says that a browser without a database has none', async () => {
    expect(await openStore({ name: 'none' })).toEqual({ ok: false, failure: 'unavailable' })
  })

  it('does not wait for a database that never answers', async () => {
    const indexedDB = new IDBFactory()
    const silent = new IDBFactory().open('silent')
    Object.defineProperties(silent, { onsuccess: { set: () => undefined }, onerror: { set: () => undefined } })
    indexedDB.open = () => silent
    expect(await openStore({ ...aDisk(), indexedDB, timeout: 30 })).toEqual({ ok: false, failure: 'timeout' })
  })

  it('leaves a database of a newer version alone', async () => {
    const disk = aDisk()
    const newer = await nativeOpen(disk, 990)
    newer.close()
    const console_ = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await openStore(disk)).toEqual({ ok: false, failure: 'newer' })
    console_.mockRestore()
  })

  it('makes way for a tab that upgrades the database, and says so', async () => {
    const disk = aDisk()
    const onClosed = vi.fn()
    await aStore({ ...disk, onClosed })
    const newer = await nativeOpen(disk, (DATABASE_VERSION + 1) * 10)
    expect(onClosed).toHaveBeenCalled()
    newer.close()
  })

  it('says that an older tab blocks it', async () => {
    const disk = aDisk()
    const older = await nativeOpen(disk, 5)
    expect(await openStore({ ...disk, timeout: 50 })).toEqual({ ok: false, failure: 'blocked' })
    older.close()
  })
})
