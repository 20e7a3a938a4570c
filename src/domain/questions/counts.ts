import type { IndicatorLine } from '../overview.ts'
import { STATUSES } from '../progress/assessment.ts'
import type { SaidCounts } from '../sentence.ts'

/** How many lines have each verdict, the worst first as a sentence names them; those that do not occur are left out. */
export function saidCounts(lines: readonly Pick<IndicatorLine, 'verdict'>[]): SaidCounts {
  return STATUSES.flatMap(status => {
    const count = lines.filter(({ verdict }) => verdict.status === status).length
    return count > 0 ? [{ status, count }] : []
  })
}
