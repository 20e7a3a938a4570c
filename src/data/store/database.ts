import Dexie, { type Table } from 'dexie'
import { area } from 'virtual:release-id'
import type { Deck } from '#domain/deck/deck.ts'
import type { DeckId, IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { Workspace } from '#domain/storage.ts'
import type { StoredSteps } from '../deck/heldDeck.ts'
import type { StoredEdit } from './migrations/draftEdit.ts'
import { draftsToLog } from './migrations/draftsToLog.ts'
import type {
  StoredActive,
  StoredBackup,
  StoredEntry,
  StoredIndicator,
  StoredKeepsake,
  StoredPack,
  StoredRelease,
  StoredSeal,
} from './records.ts'

/** One database a zone: files opened from one disk share their storage, and must not show each other's data. */
export const DATABASE_NAME = `${area}-dashboard`

/** Raised only when a table or an index changes; the format of a record is its own number. */
export const DATABASE_VERSION = 2

/** The open database. Tables are read as what the current version writes; `lift` makes it so. */
export interface Store {
  readonly database: Dexie
  readonly releases: Table<StoredRelease, ReleaseId>
  readonly indicators: Table<StoredIndicator, [ReleaseId, IndicatorId]>
  readonly packs: Table<StoredPack, ReleaseId>
  readonly active: Table<StoredActive, Workspace>
  /** Drafts of version 1 that could not be read when they were moved to the log; nothing else is kept here. */
  readonly edits: Table<StoredEdit, [Workspace, string]>
  readonly log: Table<StoredEntry, [Workspace, number]>
  readonly seals: Table<StoredSeal, ReleaseId>
  readonly decks: Table<Deck, DeckId>
  readonly deckSteps: Table<StoredSteps, DeckId>
  readonly backups: Table<StoredBackup, string>
  readonly device: Table<StoredKeepsake, string>
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
  database.version(1).stores({
    releases: 'id, workspace',
    indicators: '[release+id]',
    active: 'workspace',
    edits: '[workspace+key], workspace',
  })
  database
    .version(DATABASE_VERSION)
    .stores({
      packs: 'release',
      log: '[workspace+sequence]',
      seals: 'release, workspace',
      decks: 'id, workspace',
      deckSteps: 'id',
      backups: 'id',
      device: 'key',
    })
    .upgrade(draftsToLog)
  return {
    database,
    releases: database.table('releases'),
    indicators: database.table('indicators'),
    packs: database.table('packs'),
    active: database.table('active'),
    edits: database.table('edits'),
    log: database.table('log'),
    seals: database.table('seals'),
    decks: database.table('decks'),
    deckSteps: database.table('deckSteps'),
    backups: database.table('backups'),
    device: database.table('device'),
  }
}
