import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import { sourceById, type Catalog } from '#domain/catalog.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Verdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { isKnownIn, leadingArea, type Row, type VerdictOfRow } from '#domain/view/rows.ts'

/** A stretch of work that leaves the page time to answer the user, in milliseconds. */
const STRETCH = 12
/** So few are judged at once: waiting would only make the page blink. */
const FEW = 600

/** The verdicts on all series of a catalog as of a day. */
export interface Verdicts {
  /** `undefined` as long as it is not worked out; read anew when more are. */
  readonly verdictOf: ComputedRef<VerdictOfRow>
  /** Works one out at once where it is needed now. */
  readonly judge: (row: Row) => Verdict
}

const keyOf = ({ record, area }: Row): string => `${record.id} ${area.id}`

/** Every series that has figures or targets: first those that are listed where no area is asked for, then all others. */
function batchesOf(catalog: Catalog): readonly (readonly Row[])[] {
  const leading: Row[] = []
  const others: Row[] = []
  for (const record of catalog.indicators) {
    const lead = leadingArea(record, catalog)
    if (lead) leading.push({ record, area: lead })
    for (const area of catalog.frame.areas) {
      if (area !== lead && isKnownIn(record, area.id)) others.push({ record, area })
    }
  }
  return [leading, others]
}

/** Judges all series, in stretches between which the page stays alive. */
export function useVerdicts(catalog: () => Catalog, asOf: () => IsoDate): Verdicts {
  const known = shallowRef<ReadonlyMap<string, Verdict>>(new Map())
  let pending: ReturnType<typeof setTimeout> | undefined

  const judge = (row: Row): Verdict =>
    known.value.get(keyOf(row)) ??
    verdictOf({
      indicator: row.record,
      area: row.area.id,
      asOf: asOf(),
      sourceOf: id => sourceById(catalog(), id),
    })

  function work([rows = [], ...later]: readonly (readonly Row[])[], from: number, done: Map<string, Verdict>): void {
    const until = performance.now() + STRETCH
    let at = from
    while (at < rows.length && (rows.length <= FEW || performance.now() < until)) {
      const row = rows[at]
      if (row) done.set(keyOf(row), judge(row))
      at += 1
    }
    const isDone = at >= rows.length
    if (isDone) known.value = new Map(done)
    if (isDone && later.length === 0) return
    pending = setTimeout(() => {
      work(isDone ? later : [rows, ...later], isDone ? 0 : at, done)
    })
  }

  watch(
    [catalog, asOf],
    ([given]) => {
      clearTimeout(pending)
      known.value = new Map()
      work(batchesOf(given), 0, new Map())
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(pending)
  })
  return {
    judge,
    verdictOf: computed(() => {
      const map = known.value
      return row => map.get(keyOf(row))
    }),
  }
}
