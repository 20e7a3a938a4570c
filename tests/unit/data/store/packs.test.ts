import 'fake-indexeddb/auto'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { canonicalJson } from '#data/release/canonical.ts'
import { sealRelease } from '#data/release/seal.ts'
import { generateSample } from '#data/sample/generateSample.ts'
import type { Store } from '#data/store/database.ts'
import { openStore } from '#data/store/openStore.ts'
import { keepPacked } from '#data/store/packs.ts'
import { loadRelease, readActive } from '#data/store/readReleases.ts'
import { deleteRelease, installRelease } from '#data/store/releases.ts'
import type { Release } from '#domain/release.ts'
import { aDisk, aRelease, aSample } from '../../../support/releases.ts'

const DAY = '2026-04-01T08:00:00.000Z'
const opened: Store[] = []
let large: Release

beforeAll(async () => {
  large = await sealRelease(generateSample({ indicators: 1000, areas: 2, years: 3 }))
})
afterEach(() => {
  for (const store of opened.splice(0)) store.database.close()
})

async function aStore(): Promise<Store> {
  const store = await openStore(aDisk())
  if (!store.ok) throw new Error(store.failure)
  opened.push(store.value)
  return store.value
}

/** How many rows of the tables are read while something is done. */
async function rowsRead(store: Store, work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {}
  const count = (table: string, more: number): void => {
    rows[table] = (rows[table] ?? 0) + more
  }
  for (const { name } of store.database.tables)
    store.database.table(name).hook('reading', (row: unknown) => {
      count(name, 1)
      return row
    })
  await work()
  return rows
}

const damage = (store: Store): Promise<number> => store.packs.update(large.id, { head: '{"definitions":[]}' })

it('a start with a thousand indicators reads one pack, and not a thousand records', async () => {
  const store = await aStore()
  await installRelease(store, large, DAY)
  const rows = await rowsRead(store, () => readActive(store, 'sample'))
  expect(rows).toEqual({ active: 1, releases: 1, packs: 1 })
})

it('a packed release comes back figure for figure', async () => {
  const store = await aStore()
  await installRelease(store, large, DAY)
  const { indicators, ...rest } = await loadRelease(store, large.id)
  expect(canonicalJson(rest)).toBe(canonicalJson({ ...large, indicators: undefined }))
  expect(indicators.map(canonicalJson)).toEqual(large.indicators.map(canonicalJson))
})

it('a damaged pack loses nothing: the records are read, and packed anew when there is time', async () => {
  const store = await aStore()
  await installRelease(store, large, DAY)
  await damage(store)
  const read = await loadRelease(store, large.id)
  expect(read.indicators.map(canonicalJson)).toEqual(large.indicators.map(canonicalJson))
  expect(await store.packs.count()).toBe(0)
  await keepPacked(store, read)
  expect(await rowsRead(store, () => loadRelease(store, large.id))).toEqual({ releases: 1, packs: 1 })
})

it('a release is damaged where both its pack and one of its records are', async () => {
  const store = await aStore()
  await installRelease(store, large, DAY)
  await damage(store)
  const [first] = large.indicators
  if (!first) throw new Error('The sample is empty')
  await store.indicators.update([large.id, first.id], { record: '{}' })
  expect(await readActive(store, 'sample')).toEqual({ kind: 'damaged', id: large.id })
})

it('small releases are not packed', async () => {
  const store = await aStore()
  await installRelease(store, await aRelease(), DAY)
  await keepPacked(store, await aRelease())
  expect(await store.packs.count()).toBe(0)
})

it('a pack goes with its release, and does not come back', async () => {
  const store = await aStore()
  await installRelease(store, large, DAY)
  await installRelease(store, await aSample(), DAY)
  await deleteRelease(store, large.id)
  await keepPacked(store, large)
  expect(await store.packs.count()).toBe(0)
})
