import { indicatorById, unitById, type Catalog } from '../catalog.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { comparePeriods, endOf, type IsoDate } from '../period.ts'
import { pointsOf } from '../series.ts'
import { finding, type Finding } from './finding.ts'
import type { Proposal } from './proposal.ts'

/** A step this many times the size of the largest one known so far is worth a look. */
const UNUSUAL = 2
/** A change of this share is looked at where nothing is known of the usual one. */
const LARGE = 0.5
/** The same in percentage points. */
const LARGE_POINTS = 20
/** Slips of the unit: a figure in 万元 in a column of 元. */
const SLIPS = [1, 2, 4, 8]

const NATURES_THAT_JUMP = new Set(['growth', 'quota'])

interface Dated {
  readonly end: string
  readonly value: number
}

/** By how many tens, hundreds, ten thousands two figures differ that should be about the same; 0 where they do not. */
function slipOf(value: number, other: number, near: number): number {
  if (value === 0 || other === 0 || value < 0 !== other < 0) return 0
  const ratio = Math.log10(value / other)
  const places = Math.round(Math.abs(ratio))
  return SLIPS.includes(places) && Math.abs(Math.abs(ratio) - places) <= near ? Math.sign(ratio) * places : 0
}

/** How far a figure is from the one before it: as a share of that, or in points. */
function stepBetween(before: number, after: number, isShare: boolean): number {
  if (isShare) return Math.abs(after - before)
  return before === 0 ? 0 : Math.abs(after / before - 1)
}

function largestStep(known: readonly Dated[], isShare: boolean): number {
  let largest = 0
  for (let at = 1; at < known.length; at += 1) {
    const [before, after] = [known[at - 1]?.value ?? 0, known[at]?.value ?? 0]
    largest = Math.max(largest, stepBetween(before, after, isShare))
  }
  return largest
}

function doubtOf(
  proposal: Proposal,
  value: number,
  known: readonly Dated[],
  record: IndicatorRecord,
  isShare: boolean,
): Finding | undefined {
  const end = endOf(proposal.period)
  const same = known.find(each => each.end === end)
  const told = (code: 'unit-suspect' | 'jump', other: number): Finding =>
    finding(code, proposal.place, { expected: String(other), got: proposal.asRead })
  if (same && slipOf(value, same.value, 0.02) !== 0) return told('unit-suspect', same.value)
  const before = same ?? known.filter(each => each.end < end).at(-1)
  if (!before || before === same || NATURES_THAT_JUMP.has(record.nature)) return undefined
  if (!isShare && slipOf(value, before.value, 0.12) !== 0) return told('unit-suspect', before.value)
  const step = stepBetween(before.value, value, isShare)
  const usual = Math.max(largestStep(known, isShare) * UNUSUAL, isShare ? LARGE_POINTS : LARGE)
  return step > usual ? told('jump', before.value) : undefined
}

/** What is worth a look in one series of a file: the figures that we have, and those that the file itself brings. */
function doubtsOfSeries(proposals: readonly Proposal[], catalog: Catalog, asOf: IsoDate): readonly Finding[] {
  const [first] = proposals
  const record = first && indicatorById(catalog, first.indicator)
  if (!record) return []
  const isShare = unitById(catalog, record.unit)?.quantity === 'percent'
  const known = pointsOf(record.series[first.area]).map(({ period, value }): Dated => ({ end: endOf(period), value }))
  const found: Finding[] = []
  const ordered = [...proposals].sort((left, right) => comparePeriods(left.period, right.period))
  for (const proposal of ordered) {
    if (endOf(proposal.period) > asOf)
      found.push(finding('future', proposal.place, { expected: `≤ ${asOf}`, got: proposal.period }))
    if (proposal.value === undefined) continue
    const doubt = doubtOf(proposal, proposal.value, known, record, isShare)
    if (doubt) found.push(doubt)
    else if (!known.some(({ end }) => end === endOf(proposal.period))) {
      known.push({ end: endOf(proposal.period), value: proposal.value })
      known.sort((left, right) => (left.end < right.end ? -1 : 1))
    }
  }
  const newest = ordered.at(-1)
  const ours = pointsOf(record.series[first.area]).at(-1)
  if (newest && ours && comparePeriods(newest.period, ours.period) < 0)
    found.push(finding('older', newest.place, { expected: ours.period, got: newest.period }))
  return found
}

/** What a person should look at before taking what a file brings, though all of it could be taken. Yields by series. */
export function* doubtsOf(
  proposals: readonly Proposal[],
  catalog: Catalog,
  asOf: IsoDate,
): Generator<void, readonly Finding[]> {
  const series = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    if (proposal.what !== 'figure' || proposal.removes) continue
    const key = `${proposal.indicator} ${proposal.area}`
    const group = series.get(key)
    if (group) group.push(proposal)
    else series.set(key, [proposal])
  }
  const found: Finding[] = []
  for (const group of series.values()) {
    found.push(...doubtsOfSeries(group, catalog, asOf))
    yield
  }
  return found
}
