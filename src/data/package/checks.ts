import type { Problem } from '#domain/problem.ts'
import type { Entry } from './table.ts'

/** Rules that no single field can break; what each says in words stands in `describe.ts`. */
export const RULE_NAMES = [
  'one-row',
  'zone-is-a-zone',
  'base-unit-is-its-own-base',
  'positive-factor',
  'low-not-above-high',
  'action-with-topic-action',
  'project-of-the-action',
  'goal-of-the-target',
  'drew-in-needs-funding',
  'value-within-limits',
  'aim-needs',
  'aim-has-no',
  'positive-tolerance',
  'from-not-after-period',
  'derived-needs-rule',
  'worded-needs-wording',
  'since-not-after-period',
  'published-value-with-unit',
  'set-aside-needs-reason',
  'same-figure-needs-standing-one',
  'revises-a-row-that-is-kept',
] as const
export type Rule = (typeof RULE_NAMES)[number]

/** Whether a text is the name of a rule. */
export const isRule = (text: string): text is Rule => RULE_NAMES.some(rule => rule === text)

/** A problem of one entry against a rule. */
export const against = (rule: Rule, entry: Pick<Entry<unknown>, 'at'>, field: string, got: string): Problem => ({
  code: 'contradiction',
  at: entry.at(field),
  expected: rule,
  got,
})

/** Entries that say the same thing twice, by the key that should be theirs alone. */
export function findDuplicates<R>(
  entries: readonly Entry<R>[],
  keyOf: (record: R) => string,
  field: string,
): readonly Problem[] {
  const first = new Map<string, number>()
  const problems: Problem[] = []
  for (const entry of entries) {
    const key = keyOf(entry.record)
    const line = first.get(key)
    if (line === undefined) first.set(key, entry.line)
    else problems.push({ code: 'duplicate', at: entry.at(field), got: key, first: line })
  }
  return problems
}

/** Entries whose field names something that the file `file` does not hold; nothing where that file could not be read. */
export function findUnknown<R>(
  entries: readonly Entry<R>[],
  field: string,
  idOf: (record: R) => string | undefined,
  known: ReadonlySet<string> | undefined,
  file: string,
): readonly Problem[] {
  return entries.flatMap((entry): readonly Problem[] => {
    const id = idOf(entry.record)
    if (id === undefined || !known || known.has(id)) return []
    return [{ code: 'unknown-reference', at: entry.at(field), expected: file, got: id }]
  })
}
