import type { ReleaseId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Release } from '#domain/release.ts'
import { packing, sumOf } from '../release/pack.ts'
import { unpackRecords } from '../release/unpack.ts'
import { runInSlices } from '../task/steps.ts'
import type { Store } from './database.ts'
import { mustKnow, type StoredPack } from './records.ts'
import { guarded } from './trouble.ts'

/**
 * From so many indicators on a release is also kept packed. Reading fewer one by one takes no time that anybody would
 * notice.
 */
const MANY = 1000

/** Whether a release of so many indicators is kept packed. */
export const isPacked = (indicators: number): boolean => indicators >= MANY

/** The packed form of a release; `undefined` where it is small. */
export async function packOf({ id, indicators }: Pick<Release, 'id' | 'indicators'>): Promise<StoredPack | undefined> {
  if (!isPacked(indicators.length)) return undefined
  const pack = await runInSlices(packing(indicators))
  return { format: 1, release: id, sum: await sumOf(pack), ...pack }
}

/** The records of a stored pack; `undefined` where it is damaged, and the records themselves have to be read. */
export async function recordsOf(pack: StoredPack): Promise<readonly IndicatorRecord[] | undefined> {
  return (await sumOf(mustKnow(pack))) === pack.sum ? unpackRecords(pack) : undefined
}

/** Packs a stored release that is not packed yet: one from before there were packs, or one whose pack was damaged. */
export async function keepPacked(store: Store, release: Release): Promise<void> {
  if (!isPacked(release.indicators.length)) return
  const known = await guarded(() => store.packs.where('release').equals(release.id).count())
  if (known > 0) return
  const pack = await packOf(release)
  if (!pack) return
  await guarded(() =>
    store.database.transaction('rw', [store.releases, store.packs], async () => {
      // Another tab may have deleted the release meanwhile.
      if (await store.releases.where('id').equals(release.id).count()) await store.packs.put(pack)
    }),
  )
}

/** Takes away a pack that is of no use. */
export const dropPack = (store: Store, id: ReleaseId): Promise<void> => guarded(() => store.packs.delete(id))
