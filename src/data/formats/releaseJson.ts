import * as v from 'valibot'
import { joinCatalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { Problem } from '#domain/problem.ts'
import type { Release } from '#domain/release.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { readPackage } from '../package/readPackage.ts'
import { canonicalJson } from '../release/canonical.ts'
import { sealRelease } from '../release/seal.ts'
import { ReleaseContentSchema } from '../schema/releaseSchema.ts'
import { decodeUtf8 } from './csv.ts'
import { writeDataPackage } from './dataPackage.ts'

/** The newest format of a release's content that this version knows. */
const FORMAT = 1

function parseJson(text: string): Result<unknown, undefined> {
  try {
    const value: unknown = JSON.parse(text)
    return succeed(value)
  } catch (error) {
    if (error instanceof SyntaxError) return fail(undefined)
    throw error
  }
}

const Named = v.looseObject({ id: v.string(), format: v.number() })

function schemaProblem(file: string, issue: v.BaseIssue<unknown>): Problem {
  const field = v.getDotPath(issue) ?? ''
  return {
    code: 'bad-field',
    at: { file, field },
    expected: issue.expected ?? issue.message,
    got: issue.received,
  }
}

/** The rules of a data package hold for a release however it came; places are those of the package it would be. */
function contentProblems(release: Release): readonly Problem[] {
  const files = writeDataPackage(joinCatalog(release, NO_EDITS))
  const reading = readPackage(new Map(files.map(({ name, content }) => [name, content])))
  return reading.ok ? [] : reading.failure
}

/** A release as one file, from which `readRelease` gives the same one back. */
export const writeRelease = ({ id, format, nature, frame, indicators }: Release): string =>
  canonicalJson({ id, format, nature, frame, indicators })

/** Reads a release from its JSON; one that is not what its name says is refused. */
export async function readRelease(
  file: string,
  input: string | Uint8Array,
): Promise<Result<Release, readonly Problem[]>> {
  const text = decodeUtf8(input)
  if (text === undefined) return fail([{ code: 'not-utf8', at: { file } }])
  const parsed = parseJson(text)
  const named = v.safeParse(Named, parsed.ok ? parsed.value : undefined)
  if (!named.success) return fail([{ code: 'bad-field', at: { file }, expected: 'release', got: text.slice(0, 40) }])
  const { id, ...content } = named.output
  if (content.format > FORMAT)
    return fail([{ code: 'newer-format', at: { file, field: 'format' }, expected: '1', got: String(content.format) }])
  const checked = v.safeParse(ReleaseContentSchema, content)
  if (!checked.success) return fail(checked.issues.map(issue => schemaProblem(file, issue)))
  const release = await sealRelease(checked.output)
  if (release.id !== id)
    return fail([{ code: 'contradiction', at: { file, field: 'id' }, expected: release.id, got: id }])
  const problems = contentProblems(release)
  return problems.length > 0 ? fail(problems) : succeed(release)
}
