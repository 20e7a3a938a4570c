import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '#data/store/database.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import { activeRelease, loadIndicator, loadRelease, watchActive } from '#data/store/readReleases.ts'
import { activateRelease, deleteRelease, installRelease, listReleases } from '#data/store/releases.ts'
import { parseIndicatorId, type ReleaseId } from '#domain/ids.ts'
import { aDisk, aNewerRelease, aRelease, aSample } from '../../../support/releases.ts'

const opened: Store[] = []
const DAY_ONE = '2026-04-01T08:00:00.000Z'
const DAY_TWO = '2026-04-02T08:00:00.000Z'

async function aStore(disk: OpenOptions = aDisk()): Promise<Store> {
  const store = await openStore(disk)
  if (!store.ok) throw new Error(store.failure)
  opened.push(store.value)
  return store.value
}

afterEach(() => {
  for (const store of opened.splice(0)) store.database.close()
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a stored release', () => {
  it('comes back figure for figure, also through another connection', async () => {
    const disk = aDisk()
    const release = await aRelease()
    await installRelease(await aStore(disk), release, DAY_ONE)
    const store = await aStore(disk)
    expect(await activeRelease(store, 'curated')).toBe(release.id)
    expect(plain(await loadRelease(store, release.id))).toEqual(plain(release))
  })

  it('is kept as one record an indicator, each of which can be read alone', async () => {
    const store = await aStore()
    const release = await aRelease()
    await installRelease(store, release, DAY_ONE)
    const [first] = release.indicators
    if (!first) throw new Error('The fixture has indicators')
    expect(await store.indicators.count()).toBe(release.indicators.length)
    expect(plain(await loadIndicator(store, release.id, first.id))).toEqual(plain(first))
    expect(await loadIndicator(store, (await aNewerRelease()).id, first.id)).toBeUndefined()
  })

  it('is refused where its content is not what its name says', async () => {
    const store = await aStore()
    const release = { ...(await aRelease()), nature: 'synthetic' } as const
    await expect(installRelease(store, release, DAY_ONE)).rejects.toMatchObject({ trouble: 'damaged' })
    expect(await store.releases.count()).toBe(0)
  })

  it('stays whole beside a newer one, which becomes active', async () => {
    const store = await aStore()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await installRelease(store, old, DAY_ONE)
    await installRelease(store, newer, DAY_TWO)
    expect(await listReleases(store)).toEqual([
      {
        ...{ id: newer.id, workspace: 'curated', dataAsOf: '2026-03-31' },
        installed: DAY_TWO,
        indicators: 2,
        isActive: true,
      },
      {
        ...{ id: old.id, workspace: 'curated', dataAsOf: '2026-03-31' },
        installed: DAY_ONE,
        indicators: 3,
        isActive: false,
      },
    ])
    expect((await loadRelease(store, old.id)).indicators).toHaveLength(3)
    await activateRelease(store, old.id)
    expect(await activeRelease(store, 'curated')).toBe(old.id)
  })

  it('may be deleted unless it is the active one', async () => {
    const store = await aStore()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await installRelease(store, old, DAY_ONE)
    await installRelease(store, newer, DAY_TWO)
    await deleteRelease(store, newer.id)
    await deleteRelease(store, old.id)
    expect((await listReleases(store)).map(info => info.id)).toEqual([newer.id])
    expect(await store.indicators.count()).toBe(2)
  })
})

describe('workspaces', () => {
  it('a synthetic release never becomes active among the real ones', async () => {
    const store = await aStore()
    const [real, sample] = [await aRelease(), await aSample()]
    await installRelease(store, real, DAY_ONE)
    await installRelease(store, sample, DAY_TWO)
    await activateRelease(store, sample.id)
    expect(await activeRelease(store, 'curated')).toBe(real.id)
    expect(await activeRelease(store, 'sample')).toBe(sample.id)
  })
})

describe('an installation that is cut off', () => {
  it.each([1, 2, 3, 4])('leaves nothing behind when the page dies at write %i', async write => {
    const disk = aDisk()
    const store = await aStore(disk)
    const release = await aRelease()
    let writes = 0
    store.database.use({
      stack: 'dbcore',
      name: 'killer',
      create: core => ({
        ...core,
        table: name => {
          const table = core.table(name)
          return {
            ...table,
            mutate: request => {
              writes += 1
              if (writes === write) throw new Error('The page was killed')
              return table.mutate(request)
            },
          }
        },
      }),
    })
    store.database.close()
    await store.database.open()
    await expect(installRelease(store, release, DAY_ONE)).rejects.toMatchObject({ trouble: 'broken' })
    const after = await aStore(disk)
    expect([await after.releases.count(), await after.indicators.count(), await after.active.count()]).toEqual([
      0, 0, 0,
    ])
  })

  it('leaves the earlier release active and readable', async () => {
    const disk = aDisk()
    const store = await aStore(disk)
    const old = await aRelease()
    await installRelease(store, old, DAY_ONE)
    const installing = installRelease(store, await aNewerRelease(), DAY_TWO)
    store.database.close()
    await expect(installing).rejects.toThrow('The database failed')
    const after = await aStore(disk)
    expect(await activeRelease(after, 'curated')).toBe(old.id)
    expect((await loadRelease(after, old.id)).id).toBe(old.id)
    expect(await after.releases.count()).toBe(1)
  })
})

describe('a damaged release is not shown', () => {
  async function aDamagedStore(
    damage: (store: Store, id: ReleaseId) => PromiseLike<unknown>,
  ): Promise<[Store, ReleaseId]> {
    const store = await aStore()
    const { id } = await aRelease()
    await installRelease(store, await aRelease(), DAY_ONE)
    await damage(store, id)
    return [store, id]
  }

  it.each<[string, (store: Store, id: ReleaseId) => PromiseLike<unknown>]>([
    ['an indicator is missing', store => store.indicators.limit(1).delete()],
    [
      'an indicator too many is there',
      async (store, release) => {
        const [first] = await store.indicators.toArray()
        const id = parseIndicatorId('stray')
        if (first && id) await store.indicators.put({ ...first, release, id })
      },
    ],
    [
      'a figure has changed',
      store =>
        store.indicators.toCollection().modify(stored => {
          Object.assign(stored, { record: stored.record.replace('true', 'false') })
        }),
    ],
    [
      'the frame has changed',
      store =>
        store.releases.toCollection().modify(stored => {
          Object.assign(stored, { frame: stored.frame.replace('2024', '2025') })
        }),
    ],
    ['it is gone', (store, id) => store.releases.delete(id)],
  ])('when %s', async (_title, damage) => {
    const [store, id] = await aDamagedStore(damage)
    await expect(loadRelease(store, id)).rejects.toMatchObject({ trouble: 'damaged' })
  })

  it('and one of a newer format is left alone', async () => {
    const [store, id] = await aDamagedStore(damaged =>
      damaged.releases.toCollection().modify(stored => {
        Object.assign(stored, { format: 2 })
      }),
    )
    await expect(loadRelease(store, id)).rejects.toMatchObject({ trouble: 'newer' })
  })
})

describe('two tabs', () => {
  it('the one hears that the other made a release active', async () => {
    const disk = aDisk()
    const [here, there] = [await aStore(disk), await aStore(disk)]
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await installRelease(here, old, DAY_ONE)
    const heard: (ReleaseId | undefined)[] = []
    const unwatch = watchActive(
      here,
      'curated',
      id => heard.push(id),
      trouble => expect.unreachable(trouble),
    )
    await vi.waitFor(() => expect(heard).toEqual([old.id]), 4000)
    await installRelease(there, newer, DAY_TWO)
    await vi.waitFor(() => expect(heard.at(-1)).toBe(newer.id), 4000)
    unwatch()
  })

  it('may install the same release at the same time', async () => {
    const disk = aDisk()
    const [here, there] = [await aStore(disk), await aStore(disk)]
    const release = await aRelease()
    await Promise.all([installRelease(here, release, DAY_ONE), installRelease(there, release, DAY_TWO)])
    expect((await loadRelease(here, release.id)).indicators).toHaveLength(3)
    expect(await here.indicators.count()).toBe(3)
  })
})
