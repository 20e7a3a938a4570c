import { expect, it } from 'vitest'
import { readPackage } from '#data/package/readPackage.ts'
import { packageFiles } from '../../../support/packageFiles.ts'

it('reads a whole package', () => {
  const reading = readPackage(packageFiles())
  expect(reading.ok ? [] : reading.failure).toEqual([])
})
