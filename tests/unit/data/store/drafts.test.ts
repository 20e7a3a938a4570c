import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '#data/store/database.ts'
import { EDIT_LIFT, removeDraft, saveDraft, watchDrafts } from '#data/store/drafts.ts'
import { lift, type Lift } from '#data/store/migrations/lift.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import type { DraftTarget } from '#domain/edits.ts'
import type { StorageTrouble } from '#domain/storage.ts'
import { aDraft } from '../../../support/drafts.ts'
import { aDisk } from '../../../support/releases.ts'

const opened: Store[] = []
const NOW = '2026-04-01T08:00:00.000Z'

async function aStore(disk: OpenOptions = aDisk()): Promise<Store> {
  const store = await openStore(disk)
  if (!store.ok) throw new Error(store.failure)
  opened.push(store.value)
  return store.value
}

afterEach(() => {
  for (const store of opened.splice(0)) store.database.close()
})

function follow(store: Store): { drafts: () => readonly DraftTarget[] | undefined; troubles: StorageTrouble[] } {
  let last: readonly DraftTarget[] | undefined
  const troubles: StorageTrouble[] = []
  watchDrafts(
    store,
    'curated',
    drafts => {
      last = drafts
    },
    trouble => troubles.push(trouble),
  )
  return { drafts: () => last, troubles }
}

describe('draft targets', () => {
  it('come back as they were saved, also in another tab, and one replaces the other for the same period', async () => {
    const disk = aDisk()
    const [here, there] = [await aStore(disk), await aStore(disk)]
    const { drafts } = follow(there)
    await saveDraft(here, 'curated', aDraft(), NOW)
    const better = aDraft({ aim: { kind: 'within', low: 80, high: 90 } })
    await saveDraft(here, 'curated', better, NOW)
    await vi.waitFor(() => expect(drafts()).toEqual([better]), 4000)
    await removeDraft(there, 'curated', better)
    await vi.waitFor(() => expect(drafts()).toEqual([]), 4000)
  })

  it('of one workspace are not seen in the other', async () => {
    const store = await aStore()
    const { drafts } = follow(store)
    await saveDraft(store, 'sample', aDraft(), NOW)
    await saveDraft(store, 'curated', aDraft({ period: '2029' }), NOW)
    await vi.waitFor(() => expect(drafts()).toEqual([aDraft({ period: '2029' })]), 4000)
  })

  it.each<[StorageTrouble, object]>([
    ['newer', { format: 2 }],
    ['broken', { draft: { indicator: 'good-water' } }],
  ])(
    'are reported as %s where a stored one cannot be read, and the others are still shown',
    async (trouble, change) => {
      const store = await aStore()
      await saveDraft(store, 'curated', aDraft(), NOW)
      await store.edits.toCollection().modify(edit => {
        Object.assign(edit, change)
      })
      const whole = aDraft({ period: '2029' })
      await saveDraft(store, 'curated', whole, NOW)
      const { drafts, troubles } = follow(store)
      await vi.waitFor(() => expect(troubles).toEqual([trouble]), 4000)
      expect(drafts()).toEqual([whole])
      expect(await store.edits.count()).toBe(2)
    },
  )

  it('that cannot be saved are reported', async () => {
    const store = await aStore()
    store.database.close()
    await expect(saveDraft(store, 'curated', aDraft(), NOW)).rejects.toMatchObject({ trouble: 'closed' })
    await expect(removeDraft(store, 'curated', aDraft())).rejects.toMatchObject({ trouble: 'closed' })
  })
})

describe('stored formats', () => {
  const folder = 'tests/fixtures/store'
  const stored = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

  it('have a fixture each, written by the version it came from, that can still be read', () => {
    const formats = Array.from({ length: EDIT_LIFT.format }, (_, index) => `edit-v${String(index + 1)}.json`)
    expect(readdirSync(folder).filter(file => file.startsWith('edit-'))).toEqual(formats)
    for (const file of formats) expect(lift(stored(file), EDIT_LIFT)).toMatchObject({ ok: true })
  })

  it('have a step from each older one', () => {
    const steps = Array.from({ length: EDIT_LIFT.format - 1 }, (_, index) => String(index + 1))
    expect(Object.keys(EDIT_LIFT.steps)).toEqual(steps)
  })

  const three: Lift<{ format: 3; names: string[] }> = {
    format: 3,
    steps: {
      1: record => ({ ...record, format: 2, title: record['name'] }),
      2: record => ({ format: 3, names: [record['title']] }),
    },
    schema: v.object({ format: v.literal(3), names: v.array(v.string()) }),
  }

  it('are lifted step by step', () => {
    expect(lift({ format: 1, name: 'a' }, three)).toEqual({ ok: true, value: { format: 3, names: ['a'] } })
    expect(lift({ format: 2, title: 'b' }, three)).toEqual({ ok: true, value: { format: 3, names: ['b'] } })
  })

  it('are refused where newer, broken, or no format at all', () => {
    expect(lift({ format: 4, names: ['a'] }, three)).toEqual({ ok: false, failure: 'newer' })
    expect(lift({ format: 1, name: 7 }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(lift({ names: [] }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(lift({ format: 0 }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(() => lift({ format: 1 }, { ...three, steps: {} })).toThrow('No step lifts a record from format 1')
  })
})
