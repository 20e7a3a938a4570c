import type { Problem } from '#domain/problem.ts'
import { isRule, type Rule } from './checks.ts'

const RULES: Readonly<Record<Rule, string>> = {
  'one-row': 'the file must have one row only',
  'zone-is-a-zone': 'the area of zone.csv must be of kind zone',
  'base-unit-is-its-own-base': 'a base unit must have itself as base and factor 1',
  'positive-factor': 'the factor must be above 0',
  'low-not-above-high': 'low must not be above high',
  'action-with-topic-action': 'topic must be action where, and only where, an action is given',
  'project-of-the-action': 'the project belongs to another action',
  'goal-of-the-target': 'the SDG target belongs to another goal',
  'drew-in-needs-funding': 'only a sum that was put in (funding) can have drawn in another',
  'value-within-limits': 'the value lies outside the limits of its indicator',
  'aim-needs': 'a target of this aim needs this number',
  'aim-has-no': 'a target of this aim has no such number',
  'positive-tolerance': 'the tolerance must not be below 0',
  'from-not-after-period': 'from must not lie after the period',
  'derived-needs-rule': 'a derived target needs its rule in both languages',
  'worded-needs-wording': 'a worded target needs its wording in both languages',
  'since-not-after-period': 'since must not lie after the period',
  'published-value-with-unit': 'published_value and published_unit must be given together',
  'set-aside-needs-reason': 'a value that is set aside needs the reason in both languages',
  'same-figure-needs-standing-one': 'no row of this indicator, area and period stands',
  'revises-a-row-that-is-kept': 'no other row of this indicator, area and period has that source',
}

type Texts = { readonly [Code in Problem['code']]: (problem: Extract<Problem, { readonly code: Code }>) => string }

const TEXTS: Texts = {
  'missing-file': () => 'the file is missing',
  'not-utf8': () => 'the file is not UTF-8; save it as "CSV UTF-8"',
  'missing-column': ({ expected }) => `column ${expected} is missing`,
  'unknown-column': ({ got }) => `unknown column "${got}"`,
  'ragged-row': ({ expected, got }) => `expected ${expected} fields, got ${got}`,
  'bad-quote': () => 'a quotation mark stands where none may, or is never closed',
  'empty-field': () => 'must not be empty',
  'bad-field': ({ expected, got }) => `expected ${expected}, got "${got}"`,
  'unknown-reference': ({ expected, got }) => `"${got}" is not in ${expected}`,
  duplicate: ({ got, first }) => `"${got}" stands already in line ${String(first)}`,
  contradiction: ({ expected, got }) =>
    `${isRule(expected) ? RULES[expected] : expected}${got === '' ? '' : ` (got "${got}")`}`,
  'newer-format': ({ expected, got }) => `written by a newer version (format ${got}, this one knows ${expected})`,
}

/** The union of codes and the table of texts go together code by code, which takes a type parameter to say. */
const textOf = <Code extends Problem['code']>(problem: Extract<Problem, { readonly code: Code }>, code: Code): string =>
  TEXTS[code](problem)

/** A problem in one line of English for those who edit the folder: `file:line:column field: text`. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, field } = problem.at
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  return `${place}${field === undefined ? '' : ` ${field}`}: ${textOf(problem, problem.code)}`
}
