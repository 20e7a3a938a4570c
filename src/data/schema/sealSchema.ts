import * as v from 'valibot'
import type { Seal } from '#domain/edit/seal.ts'
import { parseReleaseId } from '#domain/ids.ts'
import * as f from './fields.ts'

const releaseId = f.field(parseReleaseId, 'release id')

/** What is said of a sealed release, as stored or imported. */
export const SealSchema: v.GenericSchema<unknown, Seal> = v.object({
  release: releaseId,
  base: releaseId,
  edits: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ...{ at: v.string(), who: v.string(), note: v.string() },
  signature: v.exactOptional(v.object({ key: v.object({ x: v.string(), y: v.string() }), value: v.string() })),
})
