import { indicatorById, sourceById, type Catalog } from '#domain/catalog.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Verdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { SearchEntry } from '#domain/search/entry.ts'
import { passes, type Row } from '#domain/view/rows.ts'
import type { Filters } from '#domain/view/view.ts'

/** So many verdicts at most are worked out for one keystroke; those known from before cost nothing. */
const MOST_VERDICTS = 150

/** Tells of indicators whether they pass some filters; the verdicts that it needs are kept for the next keystroke. */
export function useIndicatorGate(
  catalog: () => Catalog,
  asOf: () => IsoDate,
): (filters: Filters) => (entry: SearchEntry) => boolean {
  let known = new Map<string, Verdict>()
  let knownFor: readonly [Catalog, IsoDate] | undefined

  return filters => {
    const [given, day] = [catalog(), asOf()]
    if (knownFor?.[0] !== given || knownFor[1] !== day) {
      known = new Map()
      knownFor = [given, day]
    }
    let left = MOST_VERDICTS
    const judge = ({ record, area }: Row): Verdict => {
      const key = `${record.id} ${area.id}`
      let verdict = known.get(key)
      if (!verdict) {
        left -= 1
        verdict = verdictOf({ indicator: record, area: area.id, asOf: day, sourceOf: id => sourceById(given, id) })
        known.set(key, verdict)
      }
      return verdict
    }
    const plain = { catalog: given, filters: { ...filters, statuses: [] }, verdictOf: judge, found: undefined }
    return ({ kind, id }) => {
      if (kind !== 'indicator' || left <= 0) return false
      const indicator = parseIndicatorId(id)
      const record = indicator && indicatorById(given, indicator)
      return record !== undefined && passes(record, plain) && passes(record, { ...plain, filters })
    }
  }
}
