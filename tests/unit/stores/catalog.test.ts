import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { id as shippedId } from 'virtual:release-id'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { indicatorById } from '#domain/catalog.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { must } from '../../support/aCatalog.ts'
import { aDraft } from '../../support/drafts.ts'

/** A browser's storage for texts. */
function textStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const texts = new Map<string, string>()
  return {
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text)
    },
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', textStorage())
  vi.stubGlobal('sessionStorage', textStorage())
  setActivePinia(createPinia())
})

afterEach(async () => {
  await useCatalogStore().stop()
})

describe('the catalog store', () => {
  it('is loading until it has the shipped release, which it then finds in the database', async () => {
    const store = useCatalogStore()
    expect(store.state).toBe('loading')
    await store.start()
    expect(store.state).toBe('ready')
    expect(store.catalog?.releaseId).toBe(shippedId)
    expect(store.catalog?.nature).toBe('published')
    await vi.waitFor(() => expect(store.origin).toBe('database'), 4000)
    expect((await store.listReleases()).map(release => release.id)).toEqual([shippedId])
    expect(store.trouble).toBeUndefined()
  })

  it('shows a draft among the targets of its indicator, until it is taken away', async () => {
    const store = useCatalogStore()
    await store.start()
    const indicator = must(store.catalog?.indicators.find(record => record.direction === 'higher-is-better'))
    const area = must(store.catalog?.frame.zone.area)
    const before = indicator.targets.length
    const draft = aDraft({ indicator: indicator.id, area })
    const targets = (): number => (store.catalog && indicatorById(store.catalog, indicator.id)?.targets.length) ?? 0
    await store.saveDraft(draft)
    expect(targets()).toBe(before + 1)
    await store.removeDraft(draft)
    expect(targets()).toBe(before)
  })

  it('leaves the page alone while nothing changes', async () => {
    const store = useCatalogStore()
    await store.start()
    const { catalog } = store
    await vi.waitFor(() => expect(store.origin).toBe('database'), 4000)
    expect(store.catalog).toBe(catalog)
  })

  it('opens the sample apart from the real data, and goes back', async () => {
    const store = useCatalogStore()
    await store.start()
    await store.openWorkspace('sample')
    expect(store.catalog?.nature).toBe('synthetic')
    expect(store.workspace).toBe('sample')
    await store.openWorkspace('curated')
    expect(store.catalog?.releaseId).toBe(shippedId)
  })
})
