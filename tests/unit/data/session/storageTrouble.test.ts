import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import type { OpenOptions } from '#data/store/openStore.ts'
import { installRelease } from '#data/store/releases.ts'
import { aDraft, keeping, takingAway } from '../../../support/drafts.ts'
import { aDisk, aNewerRelease, aRelease } from '../../../support/releases.ts'
import { aDevice, aPage, aVisit, NOW, storeOn } from '../../../support/sessions.ts'

/** A factory that opens databases in a way of its own. */
function derived(real: IDBFactory, open: (name: string, version: number) => unknown): IDBFactory {
  const factory: unknown = Object.create(real, { open: { value: open } })
  if (!(factory instanceof IDBFactory)) throw new Error('It inherits from a factory')
  return factory
}

describe('when the database fails', () => {
  /** The same disk, which takes its time to open a database. */
  function slow(milliseconds: number, disk: OpenOptions): OpenOptions {
    const real = disk.indexedDB
    if (!real) throw new Error('A disk has a factory')
    const open = (name: string, version: number): object => {
      let request: IDBOpenDBRequest | undefined
      const late = {
        get result() {
          return request?.result
        },
        get transaction() {
          return request?.transaction
        },
      }
      setTimeout(() => {
        request = Object.assign(real.open(name, version), Object.fromEntries(Object.entries(late).filter(isHandler)))
      }, milliseconds)
      return late
    }
    const lazy: IDBFactory = derived(real, open)
    return { ...disk, indexedDB: lazy }
  }

  const isHandler = ([name]: [string, unknown]): boolean => name.startsWith('on')

  it('the shipped release is shown, the reason is told, and drafts live as long as the page', async () => {
    const indexedDB = derived(new IDBFactory(), () => {
      throw new DOMException('private window', 'SecurityError')
    })
    const release = await aRelease()
    const page = aPage({ ...aDevice(), disk: { ...aDisk(), indexedDB } }, release)
    await page.session.start()
    await vi.waitFor(() => expect(page.troubles).toEqual(['unavailable']), 4000)
    await page.session.append({ action: keeping(aDraft()), who: 'Wang' })
    await page.session.append({ action: keeping(aDraft({ aim: { kind: 'at-least', value: 89 } })), who: 'Wang' })
    expect(page.drafts()).toEqual([aDraft({ aim: { kind: 'at-least', value: 89 } })])
    await page.session.append({ action: takingAway(aDraft()), who: 'Wang' })
    expect(page.drafts()).toEqual([])
    expect(page.shown).toEqual([['shipped', release.id]])
    expect(await page.session.listReleases()).toEqual([])
  })

  it('one too slow with another release is said so, and that release is offered, not put in place', async () => {
    const device = aDevice()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await aVisit(device, old)
    const visit = await aVisit(device, newer)
    await visit.session.showRelease(old.id)
    await vi.waitFor(() => expect(device.memory.stored()).toBe(old.id), 4000)
    const page = aPage({ ...device, disk: slow(150, device.disk) }, newer, { patience: 10 })
    await page.session.start()
    expect(page.troubles).toEqual(['timeout'])
    await vi.waitFor(() => expect(page.others).toContain(old.id), 4000)
    expect(page.shown).toEqual([['shipped', newer.id]])
  })

  it('a damaged copy of the shipped release is stored anew', async () => {
    const device = aDevice()
    const release = await aRelease()
    await aVisit(device, release)
    const store = await storeOn(device)
    await store.indicators.limit(1).delete()
    const page = await aVisit(device, release)
    await vi.waitFor(() => expect(page.troubles).toEqual(['repaired']), 4000)
    expect(await store.indicators.count()).toBe(release.indicators.length)
  })

  it('a damaged copy of another release is left as it is, and the shipped one is shown', async () => {
    const device = aDevice()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    const store = await storeOn(device)
    await installRelease(store, newer, NOW)
    await installRelease(store, old, NOW)
    await store.indicators.toCollection().modify(stored => {
      if (stored.release === old.id) Object.assign(stored, { record: '{}' })
    })
    const page = aPage(device, newer)
    await page.session.start()
    await vi.waitFor(() => expect(page.troubles).toEqual(['damaged']), 4000)
    expect(page.shown).toEqual([['shipped', newer.id]])
    expect(await store.releases.count()).toBe(2)
  })

  it('a full disk leaves the page working', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError')
    })
    const release = await aRelease()
    const page = aPage(aDevice(), release)
    await page.session.start()
    await vi.waitFor(() => expect(page.troubles).toEqual(['quota']), 4000)
    expect(page.shown).toEqual([['shipped', release.id]])
    put.mockRestore()
  })

  it('one that another tab deletes while open is told', async () => {
    const device = aDevice()
    const page = await aVisit(device, await aRelease())
    device.disk.indexedDB?.deleteDatabase('zaozhuang-dashboard')
    await vi.waitFor(() => expect(page.troubles).toContain('closed'), 4000)
  })
})
