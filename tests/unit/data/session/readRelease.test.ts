import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { aNewerRelease, aRelease } from '../../../support/releases.ts'
import { aDevice, aVisit } from '../../../support/sessions.ts'

it('reads an older release to hold it beside the one shown, which stays', async () => {
  const device = aDevice()
  const [old, newer] = [await aRelease(), await aNewerRelease()]
  await aVisit(device, old)
  const { session, shown } = await aVisit(device, newer)
  const before = [...shown]
  expect(await session.readRelease(old.id)).toEqual(old)
  expect(shown).toEqual(before)
})
