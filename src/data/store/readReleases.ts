import Dexie, { liveQuery, type Table } from 'dexie'
import type { IndicatorId, ReleaseId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Frame, Release } from '#domain/release.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { idOf, manifestOf, type ReleaseTexts } from '../release/seal.ts'
import { sha256 } from '../release/sha256.ts'
import type { Store } from './database.ts'
import { dropPack, isPacked, recordsOf } from './packs.ts'
import { mustKnow, type StoredIndicator, type StoredPack, type StoredRelease } from './records.ts'
import { guarded, StoreError, troubleOf } from './trouble.ts'

/** What the database holds for a workspace: its active release, or why there is none to show. */
export type Stored =
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly id: ReleaseId }

/** A release as it was read: large ones in one piece, where that is there. */
type Parts = { readonly stored: StoredRelease } & (
  | { readonly pack: StoredPack }
  | { readonly indicators: readonly StoredIndicator[] }
)
type Listed = Extract<Parts, { readonly indicators: unknown }>

/** Which release a workspace shows, or `undefined` where it has none yet. */
export const activeRelease = (store: Store, workspace: Workspace): Promise<ReleaseId | undefined> =>
  guarded(async () => {
    const record = await store.active.get(workspace)
    return record && mustKnow(record).release
  })

const recordsOfRelease = (store: Store, id: ReleaseId): PromiseLike<readonly StoredIndicator[]> =>
  store.indicators.where('[release+id]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()

async function partsOf(store: Store, id: ReleaseId): Promise<Parts | undefined> {
  const stored = await store.releases.get(id)
  if (!stored) return undefined
  const pack = isPacked(mustKnow(stored).manifest.indicators.length) ? await store.packs.get(id) : undefined
  return pack ? { stored, pack } : { stored, indicators: await recordsOfRelease(store, id) }
}

/** The tables that a release is read from. */
const tablesOf = ({ releases, indicators, packs }: Store): readonly Table[] => [releases, indicators, packs]

const readParts = (store: Store, id: ReleaseId): PromiseLike<Parts | undefined> =>
  store.database.transaction('r', tablesOf(store), () => partsOf(store, id))

/** The texts in the order of the manifest; one missing or one too many means damage. */
function textsOf({ stored, indicators }: Listed): ReleaseTexts {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator.record]))
  const texts = stored.manifest.indicators.flatMap(([id]) => {
    const text = byId.get(id)
    return text === undefined ? [] : [[id, text] as const]
  })
  if (texts.length !== stored.manifest.indicators.length || byId.size !== texts.length) throw new StoreError('damaged')
  return { frame: stored.frame, indicators: texts }
}

// Only a text whose hash was checked is parsed, and what was stored under that hash had this shape.
const isFrame = (value: unknown): value is Frame => typeof value === 'object' && value !== null
const isRecord = (value: unknown): value is IndicatorRecord => typeof value === 'object' && value !== null

function parseAs<Value>(text: string, isValue: (value: unknown) => value is Value): Value {
  const value: unknown = JSON.parse(text)
  if (!isValue(value)) throw new StoreError('damaged')
  return value
}

async function checkedPack(stored: StoredRelease, pack: StoredPack): Promise<Release | undefined> {
  const { id, manifest, frame } = stored
  if ((await idOf(manifest)) !== id || (await sha256(frame)) !== manifest.frame) return undefined
  const indicators = await recordsOf(pack)
  return (
    indicators && { id, format: manifest.format, nature: manifest.nature, frame: parseAs(frame, isFrame), indicators }
  )
}

async function checked(store: Store, parts: Parts | undefined, id: ReleaseId): Promise<Release> {
  if (!parts) throw new StoreError('damaged')
  if ('indicators' in parts) return checkedRecords(parts, id)
  const release = await checkedPack(parts.stored, parts.pack)
  if (release) return release
  // The records are what counts: the pack is made anew of them.
  await dropPack(store, id)
  return checked(store, await readParts(store, id), id)
}

async function checkedRecords(parts: Listed, id: ReleaseId): Promise<Release> {
  const { format, nature } = parts.stored.manifest
  const texts = textsOf(parts)
  if ((await idOf(await manifestOf({ format, nature }, texts))) !== id) throw new StoreError('damaged')
  const indicators = texts.indicators.map(([, text]) => parseAs(text, isRecord))
  return { id, format, nature, frame: parseAs(texts.frame, isFrame), indicators }
}

/**
 * A stored release, checked against its own name before it is given out: what is read is what was stored, figure for
 * figure.
 */
export const loadRelease = (store: Store, id: ReleaseId): Promise<Release> =>
  guarded(async () => {
    return checked(store, await readParts(store, id), id)
  })

/**
 * What a workspace shows, in one reading. Nothing where the database has not got `required` yet: then that one is newer
 * than all it holds.
 */
export const readActive = (store: Store, workspace: Workspace, required?: ReleaseId): Promise<Stored> =>
  guarded(async () => {
    const { releases, active } = store
    const found = await store.database.transaction('r', [...tablesOf(store), active], async () => {
      const [isThere, record] = await Promise.all([
        required === undefined ? 1 : releases.where('id').equals(required).count(),
        active.get(workspace),
      ])
      if (isThere === 0 || !record) return undefined
      const id = mustKnow(record).release
      return { id, parts: await partsOf(store, id) }
    })
    if (!found) return { kind: 'none' }
    try {
      return { kind: 'release', release: await checked(store, found.parts, found.id) }
    } catch (error) {
      if (error instanceof StoreError && error.trouble === 'damaged') return { kind: 'damaged', id: found.id }
      throw error
    }
  })

/** One indicator of a stored release, checked against the release's manifest; `undefined` where it has none such. */
export async function loadIndicator(
  store: Store,
  id: ReleaseId,
  indicator: IndicatorId,
): Promise<IndicatorRecord | undefined> {
  const [stored, found] = await guarded(() =>
    Promise.all([store.releases.get(id), store.indicators.get([id, indicator])]),
  )
  const hash = stored && mustKnow(stored).manifest.indicators.find(([known]) => known === indicator)?.[1]
  if (hash === undefined) return undefined
  if (!found || (await sha256(found.record)) !== hash) throw new StoreError('damaged')
  return parseAs(found.record, isRecord)
}

/** Stops watching. */
export type Unwatch = () => void

/** Calls back with the active release of a workspace now and whenever any tab changes it. */
export function watchActive(
  store: Store,
  workspace: Workspace,
  onActive: (id: ReleaseId | undefined) => void,
  onTrouble: (trouble: StorageTrouble) => void,
): Unwatch {
  const subscription = liveQuery(() => activeRelease(store, workspace)).subscribe({
    next: onActive,
    error: (error: unknown) => {
      onTrouble(troubleOf(error))
    },
  })
  return () => {
    subscription.unsubscribe()
  }
}
