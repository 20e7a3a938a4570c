import { parseReleaseId, type IndicatorId, type ReleaseId } from '#domain/ids.ts'
import type { Release, ReleaseContent } from '#domain/release.ts'
import { canonicalJson } from './canonical.ts'

/**
 * The hashes that a release's id is the hash of: of its frame and of each indicator, in the release's order. So a single
 * indicator can be checked, and two releases compared, without the rest.
 */
export interface Manifest {
  readonly format: ReleaseContent['format']
  readonly nature: ReleaseContent['nature']
  readonly frame: string
  readonly indicators: readonly (readonly [IndicatorId, string])[]
}

/** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The hash of a part of a release: its frame or one indicator. */
export const hashOf = (part: unknown): Promise<string> => sha256(canonicalJson(part))

/** The hashes of a release's content. */
export async function manifestOf(content: ReleaseContent): Promise<Manifest> {
  const { format, nature, frame, indicators } = content
  return {
    format,
    nature,
    frame: await hashOf(frame),
    indicators: await Promise.all(indicators.map(async record => [record.id, await hashOf(record)] as const)),
  }
}

/** The id of the release that a manifest describes. */
export async function idOf(manifest: Manifest): Promise<ReleaseId> {
  const id = parseReleaseId(await hashOf(manifest))
  if (id === undefined) throw new Error('A SHA-256 was not 64 hexadecimal digits')
  return id
}

/** A release made of its content: named by the hash of it. */
export async function sealRelease(content: ReleaseContent): Promise<Release> {
  const { format, nature, frame, indicators } = content
  return { format, nature, frame, indicators, id: await idOf(await manifestOf(content)) }
}
