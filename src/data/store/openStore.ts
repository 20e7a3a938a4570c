import { fail, succeed, type Result } from '#domain/result.ts'
import type { StorageTrouble } from '#domain/storage.ts'
import { DATABASE_VERSION, defineStore, type Store, type StoreOptions } from './database.ts'
import { troubleOf } from './trouble.ts'

/** What a page is told of its database. */
export interface OpenOptions extends StoreOptions {
  /** How long to wait before the database counts as not answering. */
  readonly timeout?: number
  /** Called when the database is taken away while open. */
  readonly onClosed?: () => void
}

/** Dexie keeps the browser's version number at ten times its own. */
const versionOnDisk = (store: Store): number => Math.floor(store.database.backendDB().version / 10)

function listenForClosing(store: Store, onClosed: () => void): void {
  store.database.on('close', onClosed)
  // Another tab wants to upgrade or delete the database: let it, or it would wait for us for ever.
  store.database.on('versionchange', () => {
    store.database.close()
    return false
  })
}

function afterTimeout(timeout: number, isBlocked: () => boolean): Promise<Result<never, StorageTrouble>> {
  return new Promise(resolve => {
    setTimeout(() => resolve(fail(isBlocked() ? 'blocked' : 'timeout')), timeout)
  })
}

/** Opens the database, or says what keeps it shut; never waits longer than the timeout. */
export async function openStore(options: OpenOptions = {}): Promise<Result<Store, StorageTrouble>> {
  const { timeout = 5000, onClosed = () => undefined, ...storeOptions } = options
  let isBlocked = false
  const open = async (): Promise<Result<Store, StorageTrouble>> => {
    try {
      const store = defineStore(storeOptions)
      store.database.on('blocked', () => {
        isBlocked = true
        return false
      })
      await store.database.open()
      if (versionOnDisk(store) > DATABASE_VERSION) {
        store.database.close()
        return fail('newer')
      }
      listenForClosing(store, onClosed)
      return succeed(store)
    } catch (error) {
      return fail(troubleOf(error))
    }
  }
  return Promise.race([open(), afterTimeout(timeout, () => isBlocked)])
}
