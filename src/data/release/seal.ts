import { parseReleaseId, type IndicatorId, type ReleaseId } from '#domain/ids.ts'
import type { Release, ReleaseContent } from '#domain/release.ts'
import { canonicalJson } from './canonical.ts'
import { sha256 } from './sha256.ts'

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

/** The texts that are hashed, stored and read back: of the frame and of each indicator, in the release's order. */
export interface ReleaseTexts {
  readonly frame: string
  readonly indicators: readonly (readonly [IndicatorId, string])[]
}

/** The canonical texts of a release's parts. */
export const textsOf = ({ frame, indicators }: Pick<ReleaseContent, 'frame' | 'indicators'>): ReleaseTexts => ({
  frame: canonicalJson(frame),
  indicators: indicators.map(record => [record.id, canonicalJson(record)]),
})

/** The hashes of the texts of a release. */
export async function manifestOf(
  { format, nature }: Pick<ReleaseContent, 'format' | 'nature'>,
  texts: ReleaseTexts,
): Promise<Manifest> {
  const hashes = texts.indicators.map(async ([id, text]) => [id, await sha256(text)] as const)
  return { format, nature, frame: await sha256(texts.frame), indicators: await Promise.all(hashes) }
}

/** The id of the release that a manifest describes. */
export async function idOf(manifest: Manifest): Promise<ReleaseId> {
  const id = parseReleaseId(await sha256(canonicalJson(manifest)))
  if (id === undefined) throw new Error('A SHA-256 was not 64 hexadecimal digits')
  return id
}

/** The id that a content has. */
export const idOfContent = async (content: ReleaseContent): Promise<ReleaseId> =>
  idOf(await manifestOf(content, textsOf(content)))

/** A release made of its content: named by the hash of it. */
export async function sealRelease(content: ReleaseContent): Promise<Release> {
  const { format, nature, frame, indicators } = content
  return { format, nature, frame, indicators, id: await idOfContent(content) }
}
