import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { generateSample } from '#data/sample/generateSample.ts'
import { readPackage } from '#data/package/readPackage.ts'
import { sealRelease } from '#data/release/seal.ts'
import type { OpenOptions } from '#data/store/openStore.ts'
import type { Release, ReleaseContent } from '#domain/release.ts'
import { packageFiles } from './packageFiles.ts'

/** The content of the small package in the fixtures. */
export function aContent(): ReleaseContent {
  const reading = readPackage(packageFiles())
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure))
  return reading.value
}

/** A small published release; `change` makes another one of it. */
export const aRelease = (change: Partial<ReleaseContent> = {}): Promise<Release> =>
  sealRelease({ ...aContent(), ...change })

/** The same release a year on: one indicator less, so another id. */
export const aNewerRelease = (): Promise<Release> => aRelease({ indicators: aContent().indicators.slice(1) })

/** A small synthetic release. */
export const aSample = (): Promise<Release> => sealRelease(generateSample({ indicators: 4, areas: 2 }))

/** A database of the test's own. */
export const aDisk = (): OpenOptions => ({ indexedDB: new IDBFactory(), IDBKeyRange })
