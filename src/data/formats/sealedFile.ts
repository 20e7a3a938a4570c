import * as v from 'valibot'
import type { Seal } from '#domain/edit/seal.ts'
import type { Problem } from '#domain/problem.ts'
import type { Release } from '#domain/release.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { canonicalJson } from '../release/canonical.ts'
import { SealSchema } from '../schema/sealSchema.ts'
import { readJsonFile, schemaProblems } from './jsonText.ts'
import { readRelease, writeRelease } from './releaseJson.ts'

const KIND = 'sealed-release'
const FORMAT = 1

/** A release with what is said of it, where anything is. */
export interface SealedRelease {
  readonly release: Release
  readonly seal: Seal | undefined
}

/** A sealed release as one file, from which `readSealed` gives the same one back. */
export const writeSealed = ({ release, seal }: SealedRelease): string =>
  `{"kind":"${KIND}","format":${String(FORMAT)},"seal":${canonicalJson(seal ?? null)},"release":${writeRelease(release)}}`

/** Reads a sealed release, or a bare one; nothing in it is taken on trust, and a newer format is refused. */
export async function readSealed(
  file: string,
  input: string | Uint8Array,
): Promise<Result<SealedRelease, readonly Problem[]>> {
  const outer = readJsonFile(file, input, KIND, FORMAT)
  if (!outer.ok) {
    if (outer.failure[0]?.code !== 'bad-field') return outer
    const bare = await readRelease(file, input)
    return bare.ok ? succeed({ release: bare.value, seal: undefined }) : bare
  }
  const { release: inner, seal } = outer.value
  const release = await readRelease(file, JSON.stringify(inner ?? null))
  if (!release.ok) return release
  if (seal === null || seal === undefined) return succeed({ release: release.value, seal: undefined })
  const read = v.safeParse(SealSchema, seal)
  if (!read.success) return fail(schemaProblems({ file, field: 'seal' }, read.issues))
  if (read.output.release !== release.value.id) {
    const at = { file, field: 'seal.release' }
    return fail([{ code: 'contradiction', at, expected: release.value.id, got: read.output.release }])
  }
  return succeed({ release: release.value, seal: read.output })
}
