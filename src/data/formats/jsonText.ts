import * as v from 'valibot'
import type { Place, Problem } from '#domain/problem.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { decodeUtf8 } from './csv.ts'

/** Reads a file of one kind of ours from its JSON: what it is not, where it breaks off, and that it is not newer. */
export function readJsonFile(
  file: string,
  input: string | Uint8Array,
  kind: string,
  newest: number,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const text = decodeUtf8(input)
  if (text === undefined) return fail([{ code: 'not-utf8', at: { file } }])
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail([{ code: 'bad-field', at: { file }, expected: 'JSON', got: text.slice(0, 40) }])
  }
  const named = v.safeParse(v.looseObject({ kind: v.literal(kind), format: v.number() }), parsed)
  if (!named.success)
    return fail([{ code: 'bad-field', at: { file, field: 'kind' }, expected: kind, got: text.slice(0, 40) }])
  const { format } = named.output
  if (format > newest)
    return fail([
      { code: 'newer-format', at: { file, field: 'format' }, expected: String(newest), got: String(format) },
    ])
  return succeed(named.output)
}

/** What a schema found wrong, each with the field it is in. */
export function schemaProblems(at: Place, issues: readonly v.BaseIssue<unknown>[]): readonly Problem[] {
  return issues.map(issue => ({
    code: 'bad-field',
    at: { ...at, field: [at.field, v.getDotPath(issue)].filter(Boolean).join('.') },
    expected: issue.expected ?? issue.message,
    got: issue.received,
  }))
}
