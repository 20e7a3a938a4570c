import Dexie, { type Table } from 'dexie'
import { area } from 'virtual:release-id'
import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { Workspace } from '#domain/storage.ts'
import type { StoredActive, StoredEdit, StoredIndicator, StoredRelease } from './records.ts'

/** One database a zone: files opened from one disk share their storage, and must not show each other's data. */
export const DATABASE_NAME = `${area}-dashboard`

/** Raised only when a table or an index changes; the format of a record is its own number. */
export const DATABASE_VERSION = 1

/** The open database. Tables are read as what the current version writes; `lift` makes it so. */
export interface Store {
  readonly database: Dexie
  readonly releases: Table<StoredRelease, ReleaseId>
  readonly indicators: Table<StoredIndicator, [ReleaseId, IndicatorId]>
  readonly active: Table<StoredActive, Workspace>
  readonly edits: Table<StoredEdit, [Workspace, string]>
}

/** How a store is opened; tests give their own. */
export interface StoreOptions {
  readonly name?: string
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The tables of the database, not yet open. Writes reach the disk before they are said to be done. */
export function defineStore({ name = DATABASE_NAME, ...api }: StoreOptions = {}): Store {
  const database = new Dexie(name, { ...api, autoOpen: false, chromeTransactionDurability: 'strict' })
  database.version(DATABASE_VERSION).stores({
    releases: 'id, workspace',
    indicators: '[release+id]',
    active: 'workspace',
    edits: '[workspace+key], workspace',
  })
  return {
    database,
    releases: database.table('releases'),
    indicators: database.table('indicators'),
    active: database.table('active'),
    edits: database.table('edits'),
  }
}
