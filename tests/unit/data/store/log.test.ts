import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DATABASE_NAME, type Store } from '#data/store/database.ts'
import { appendEntry, readLog, watchLog } from '#data/store/log.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import type { LogAction, LogEntry } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { aDraft, keeping, takingAway } from '../../../support/drafts.ts'
import { aFigure, anEdit, aStep, batchId, EDITED_AT, editId } from '../../../support/edits.ts'
import { must } from '../../../support/aCatalog.ts'
import { aDisk } from '../../../support/releases.ts'

const opened: Store[] = []

async function aStore(disk: OpenOptions = aDisk()): Promise<Store> {
  const store = await openStore(disk)
  if (!store.ok) throw new Error(store.failure)
  opened.push(store.value)
  return store.value
}

afterEach(() => {
  for (const store of opened.splice(0)) store.database.close()
})

const append = (store: Store, action: LogAction, seen?: number, workspace: Workspace = 'curated') =>
  appendEntry(store, workspace, { action, at: EDITED_AT, who: 'Wang', ...(seen !== undefined && { seen }) })

function follow(store: Store) {
  const entries: LogEntry[] = []
  const troubles: StorageTrouble[] = []
  watchLog(
    store,
    'curated',
    added => entries.push(...added),
    trouble => troubles.push(trouble),
  )
  return { entries, troubles, drafts: () => outcomeOf(replay(entries)).drafts }
}

describe('the log', () => {
  it('gives back what was appended, in its order, also in another tab', async () => {
    const disk = aDisk()
    const [here, there] = [await aStore(disk), await aStore(disk)]
    const { drafts, entries } = follow(there)
    await append(here, keeping(aDraft()))
    const better = aDraft({ aim: { kind: 'within', low: 80, high: 90 } })
    await append(here, keeping(better))
    await vi.waitFor(() => expect(drafts()).toEqual([better]), 4000)
    await append(there, takingAway(better))
    await vi.waitFor(() => expect(drafts()).toEqual([]), 4000)
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect((await readLog(here, 'curated')).entries).toEqual(entries)
  })

  it('of one workspace is not seen in the other', async () => {
    const store = await aStore()
    await append(store, keeping(aDraft(), 'sample'), undefined, 'sample')
    const { drafts } = follow(store)
    await append(store, keeping(aDraft({ period: '2029' })))
    await vi.waitFor(() => expect(drafts()).toEqual([aDraft({ period: '2029' })]), 4000)
  })

  it('loses nothing where two tabs append at the same moment', async () => {
    const disk = aDisk()
    const tabs = [await aStore(disk), await aStore(disk)]
    const steps = Array.from({ length: 60 }, (_, index) => aStep(index, [anEdit(index, aFigure(index, '2024'))]))
    const appended = await Promise.all(steps.map((step, index) => append(must(tabs[index % 2]), step)))
    expect(appended.every(({ ok }) => ok)).toBe(true)
    const { entries } = await readLog(await aStore(disk), 'curated')
    expect(entries.map(({ sequence }) => sequence)).toEqual(steps.map((_, index) => index + 1))
    const batches = entries.flatMap(({ action }) => (action.kind === 'step' ? [action.batch] : []))
    expect(new Set(batches)).toEqual(new Set(steps.map((_, index) => batchId(index))))
  })

  it('refuses to write over what another tab wrote in the same place meanwhile, and only that', async () => {
    const store = await aStore()
    await append(store, aStep(1, [anEdit(1, aFigure(5))]), 0)
    expect(await append(store, aStep(2, [anEdit(2, aFigure(6))]), 0)).toEqual({ ok: false, failure: 'stale' })
    expect(await append(store, aStep(3, [anEdit(3, aFigure(7, '2025'))]), 0)).toMatchObject({ ok: true })
    expect(await append(store, aStep(4, [anEdit(4, aFigure(6))]), 2)).toMatchObject({ ok: true })
    expect(outcomeOf(replay((await readLog(store, 'curated')).entries)).figures.map(({ to }) => to.value)).toEqual([
      6, 7,
    ])
  })

  it('refuses to undo what is not the last any more', async () => {
    const store = await aStore()
    await append(store, aStep(1, [anEdit(1, aFigure(5))]), 0)
    await append(store, aStep(2, [anEdit(2, aFigure(6, '2025'))]), 1)
    expect(await append(store, { kind: 'undo', batch: batchId(1) }, 1)).toEqual({ ok: false, failure: 'stale' })
    expect(await append(store, { kind: 'undo', batch: batchId(2) }, 2)).toMatchObject({ ok: true })
    const taken = aStep(5, [anEdit(5, { kind: 'withdraw', edit: editId(1) })], 'revert')
    expect(await append(store, taken, 2)).toEqual({ ok: false, failure: 'stale' })
  })

  it.each<[StorageTrouble, object]>([
    ['newer', { format: 2 }],
    ['broken', { action: { kind: 'step' } }],
  ])('says %s where an entry cannot be read, and shows the others', async (trouble, change) => {
    const store = await aStore()
    await append(store, keeping(aDraft()))
    await store.log.toCollection().modify(entry => {
      Object.assign(entry, change)
    })
    const whole = aDraft({ period: '2029' })
    await append(store, keeping(whole))
    const { drafts, troubles } = follow(store)
    await vi.waitFor(() => expect(troubles).toEqual([trouble]), 4000)
    expect(drafts()).toEqual([whole])
    expect(await store.log.count()).toBe(2)
  })

  it('says so where it cannot be written to', async () => {
    const store = await aStore()
    store.database.close()
    await expect(append(store, keeping(aDraft()))).rejects.toMatchObject({ trouble: 'closed' })
  })
})

describe('drafts that were kept before there was a log', () => {
  const old: unknown = JSON.parse(readFileSync('tests/fixtures/store/edit-v1.json', 'utf8'))

  /** The database as version 1 left it. */
  async function ofVersionOne(edits: readonly unknown[]): Promise<OpenOptions> {
    const disk = aDisk()
    const database = new Dexie(DATABASE_NAME, disk)
    const tables = { releases: 'id, workspace', indicators: '[release+id]', active: 'workspace' }
    database.version(1).stores({ ...tables, edits: '[workspace+key], workspace' })
    await database.open()
    await database.table('edits').bulkAdd([...edits])
    database.close()
    return disk
  }

  it('are its first step, which can be undone like any other', async () => {
    const store = await aStore(await ofVersionOne([old]))
    const { entries, trouble } = await readLog(store, 'curated')
    expect(entries).toMatchObject([{ sequence: 1, at: EDITED_AT, action: { kind: 'step', step: 'older-format' } }])
    const state = replay(entries)
    expect(outcomeOf(state).drafts).toMatchObject([
      {
        indicator: 'good-water',
        area: 'lakeland',
        period: '2030',
        aim: { kind: 'at-least', value: 92.5 },
        note: { en: 'A trial' },
      },
    ])
    expect(state.done).toHaveLength(1)
    expect(trouble).toBeUndefined()
    expect(await store.edits.count()).toBe(0)
  })

  it('stay where they are if they cannot be read, and that is told', async () => {
    const strange = { format: 2, workspace: 'curated', key: 'strange' }
    const store = await aStore(await ofVersionOne([old, strange]))
    const { entries, trouble } = await readLog(store, 'curated')
    expect([entries.length, trouble]).toEqual([1, 'broken'])
    expect(await store.edits.toArray()).toEqual([strange])
  })
})
