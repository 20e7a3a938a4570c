import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { activeRelease } from '#data/store/readReleases.ts'
import { activateRelease, installRelease } from '#data/store/releases.ts'
import { aDraft, keeping } from '../../../support/drafts.ts'
import { aNewerRelease, aRelease, aSample } from '../../../support/releases.ts'
import { aDevice, aPage, aVisit, NOW, storeOn } from '../../../support/sessions.ts'

describe('a start', () => {
  it('the first time shows the shipped release at once, then stores it', async () => {
    const device = aDevice()
    const release = await aRelease()
    const page = aPage(device, release)
    await page.session.start()
    expect(page.shown).toEqual([['shipped', release.id]])
    await vi.waitFor(() => expect(page.shown.at(-1)).toEqual(['database', release.id]), 4000)
    expect(await activeRelease(await storeOn(device), 'curated')).toBe(release.id)
    expect(page.troubles).toEqual([])
  })

  it('later reads the database, with no need of the shipped release', async () => {
    const device = aDevice()
    const release = await aRelease()
    await aVisit(device, release)
    const page = aPage(device, release, { loadShipped: () => Promise.reject(new Error('No such file')) })
    await page.session.start()
    expect(page.shown).toEqual([['database', release.id]])
  })

  it('later shows the shipped release where that is there first, and tells when the stored one proved the same', async () => {
    const device = aDevice()
    const release = await aRelease()
    await aVisit(device, release)
    const page = await aVisit(device, release)
    expect(page.shown).toEqual([
      ['shipped', release.id],
      ['database', release.id],
    ])
    expect(page.troubles).toEqual([])
  })

  it('with a newer shipped release shows that, and stores it beside the old one', async () => {
    const device = aDevice()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await aVisit(device, old)
    const page = await aVisit(device, newer)
    expect(page.shown).toEqual([
      ['shipped', newer.id],
      ['database', newer.id],
    ])
    const active = new Map((await page.session.listReleases()).map(info => [info.id, info.isActive]))
    expect([active.get(newer.id), active.get(old.id)]).toEqual([true, false])
  })

  it('shows the older release that the user went back to', async () => {
    const device = aDevice()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await aVisit(device, old)
    const page = await aVisit(device, newer)
    await page.session.showRelease(old.id)
    expect(page.shown.at(-1)).toEqual(['database', old.id])
    await vi.waitFor(() => expect(device.memory.stored()).toBe(old.id), 4000)
    const next = aPage(device, newer)
    await next.session.start()
    expect(next.shown).toEqual([['database', old.id]])
  })
})

describe('two tabs', () => {
  it('a release that another tab made active is offered, never swapped in', async () => {
    const device = aDevice()
    const [old, newer] = [await aRelease(), await aNewerRelease()]
    await aVisit(device, newer)
    const page = await aVisit(device, newer)
    const store = await storeOn(device)
    await installRelease(store, old, NOW)
    await vi.waitFor(() => expect(page.others.at(-1)).toBe(old.id), 4000)
    expect(page.shown.at(-1)).toEqual(['database', newer.id])
    await activateRelease(store, newer.id)
    await vi.waitFor(() => expect(page.others.at(-1)).toBeUndefined(), 4000)
  })

  it('a draft of one is seen in the other', async () => {
    const device = aDevice()
    const release = await aRelease()
    const [here, there] = [await aVisit(device, release), await aVisit(device, release)]
    await here.session.append({ action: keeping(aDraft()), who: 'Wang' })
    await vi.waitFor(() => expect(there.drafts()).toEqual([aDraft()]), 4000)
  })
})

describe('workspaces', () => {
  it('the sample is made, stored and remembered for the tab, and the real data stays active beside it', async () => {
    const device = aDevice()
    const [release, sample] = [await aRelease(), await aSample()]
    const page = await aVisit(device, release)
    await page.session.append({ action: keeping(aDraft()), who: 'Wang' })
    await page.session.openWorkspace('sample')
    expect(page.shown.at(-1)?.[1]).toBe(sample.id)
    await vi.waitFor(() => expect(page.shown.at(-1)).toEqual(['database', sample.id]), 4000)
    expect(page.drafts()).toEqual([])
    expect(await activeRelease(await storeOn(device), 'curated')).toBe(release.id)

    const reloaded = aPage(device, release)
    await reloaded.session.start()
    expect(reloaded.shown).toEqual([['database', sample.id]])
    await reloaded.session.openWorkspace('curated')
    await vi.waitFor(() => expect(reloaded.shown.at(-1)).toEqual(['database', release.id]), 4000)
    await vi.waitFor(() => expect(reloaded.drafts()).toEqual([aDraft()]), 4000)
  })

  it('an answer that comes after the workspace was left is not shown', async () => {
    const device = aDevice()
    const [release, sample] = [await aRelease(), await aSample()]
    const page = aPage(device, release)
    const first = page.session.start()
    await page.session.openWorkspace('sample')
    await first
    await vi.waitFor(() => expect(page.shown.at(-1)).toEqual(['database', sample.id]), 4000)
    expect(page.troubles).toEqual([])
  })
})
