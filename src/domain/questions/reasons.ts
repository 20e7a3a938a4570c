import type { IndicatorLine } from '../overview.ts'
import type { UnknownReason } from '../progress/assessment.ts'
import type { Sentence } from '../sentence.ts'
import { byUrgency, isLate } from './due.ts'

/** Lines without a verdict for one and the same reason. */
export interface ReasonGroup {
  readonly why: UnknownReason
  readonly lines: readonly IndicatorLine[]
}

/** Why the verdicts are as they are. */
export interface ReasonsAnswer {
  readonly late: readonly IndicatorLine[]
  readonly groups: readonly ReasonGroup[]
  readonly sentence: Sentence
}

/** What is late, the worst first, and what cannot be assessed, by reason, the most frequent first. */
export function reasonsOf(lines: readonly IndicatorLine[]): ReasonsAnswer {
  const late = lines.filter(({ verdict }) => isLate(verdict.status)).sort(byUrgency)
  const unknown = lines.filter(({ verdict }) => verdict.status === 'unknown')
  const byReason = new Map<UnknownReason, IndicatorLine[]>()
  for (const line of unknown) {
    const why = line.verdict.why ?? 'no-value'
    const group = byReason.get(why)
    if (group) group.push(line)
    else byReason.set(why, [line])
  }
  const groups = [...byReason]
    .map(([why, given]) => ({ why, lines: given }))
    .sort((left, right) => right.lines.length - left.lines.length)
  const [most] = groups
  const sentence: Sentence = {
    code: 'reasons',
    behind: late.length,
    unknown: unknown.length,
    most: most?.why,
    count: most?.lines.length ?? 0,
  }
  return { late, groups, sentence }
}
