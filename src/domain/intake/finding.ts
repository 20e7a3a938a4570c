import type { Place, Problem } from '../problem.ts'

/** `error`: what stands there cannot be taken. `warning`: it can, and a person should look. `notice`: good to know. */
export type Level = 'error' | 'warning' | 'notice'

/** What can be found in a file besides what a data package's reader finds, each with how much it weighs. */
const LEVELS = {
  // The file as a whole
  'unknown-format': 'error',
  'old-format': 'error',
  'other-format': 'error',
  encrypted: 'error',
  'broken-archive': 'error',
  'broken-xml': 'error',
  doctype: 'error',
  bomb: 'error',
  'too-large': 'error',
  'too-many-cells': 'error',
  'bad-encoding': 'error',
  'nothing-in-it': 'error',
  'newer-workbook': 'error',
  'tampered-row': 'error',
  // A cell
  'cell-error': 'error',
  'no-stored-result': 'error',
  'not-a-number': 'error',
  'not-finite': 'error',
  'not-a-period': 'error',
  'no-period': 'error',
  'unknown-indicator': 'error',
  'no-indicator': 'error',
  'unknown-area': 'error',
  'unknown-unit': 'error',
  'other-unit': 'error',
  'not-an-aim': 'error',
  twice: 'error',
  'out-of-bounds': 'error',
  // Worth a look
  'guessed-indicator': 'warning',
  'guessed-area': 'warning',
  jump: 'warning',
  'unit-suspect': 'warning',
  older: 'warning',
  future: 'warning',
  forecast: 'warning',
  'sum-differs': 'warning',
  'long-text': 'warning',
  'unknown-source': 'warning',
  // Good to know
  'hidden-sheet': 'notice',
  'hidden-rows': 'notice',
  'hidden-columns': 'notice',
  'total-rows': 'notice',
  'left-rows': 'notice',
  'other-release': 'notice',
} as const satisfies Record<string, Level>

/** What was found. */
export type FindingCode = keyof typeof LEVELS | Problem['code']

/** Something found in a file, with its place, what was expected and what stood there. */
export interface Finding {
  readonly code: FindingCode
  readonly level: Level
  readonly at: Place
  readonly expected?: string
  readonly got?: string
}

/** What is shown of a text that stood somewhere: enough to know it again. */
const SHOWN = 80

/** A text as a list of findings shows it: one line, not too long, nothing that would turn the line around. */
export function shownText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  const letters = Array.from(line.slice(0, SHOWN * 2))
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : line.slice(0, SHOWN * 2)
}

const isOurs = (code: FindingCode): code is keyof typeof LEVELS => Object.hasOwn(LEVELS, code)

/** A finding with the weight of its code. */
export function finding(
  code: keyof typeof LEVELS,
  at: Place,
  { expected, got }: { readonly expected?: string | undefined; readonly got?: string | undefined } = {},
): Finding {
  return {
    code,
    level: LEVELS[code],
    at,
    ...(expected !== undefined && { expected: shownText(expected) }),
    ...(got !== undefined && { got: shownText(got) }),
  }
}

/** A problem of a data package as a finding: always an error. */
export function findingOf(problem: Problem): Finding {
  const expected = 'expected' in problem ? problem.expected : undefined
  const got = 'got' in problem ? problem.got : undefined
  return {
    code: problem.code,
    level: isOurs(problem.code) ? LEVELS[problem.code] : 'error',
    at: problem.at,
    ...(expected !== undefined && { expected: shownText(expected) }),
    ...(got !== undefined && { got: shownText(got) }),
  }
}

/** How many findings there are of each weight. */
export function countByLevel(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, notice: 0 }
  for (const { level } of findings) counts[level] += 1
  return counts
}
