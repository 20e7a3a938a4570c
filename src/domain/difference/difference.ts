import type { Catalog } from '../catalog.ts'
import { areaById, indicatorById } from '../catalog.ts'
import { isUserSource } from '../edit/edit.ts'
import { isUsersDraft } from '../edits.ts'
import type { SourceId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { proposalKey, type Proposal, type ProposedFigure, type ProposedTarget } from '../intake/proposal.ts'
import { observationsOf, stands, type Observation, type Qualifier, type Series } from '../series.ts'
import type { Aim, Target } from '../target.ts'

/** What a proposal would do to ours. `removed`: we have a figure, and the file says that there is none. */
export const DIFFERENCE_KINDS = ['new', 'changed', 'removed', 'rejected', 'same'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/**
 * Why a proposal cannot be taken over. `twice`: the file says two different things of one cell, and this is not the
 * first. `not-yours`: it would remove a target that was published, which a user cannot.
 */
export const REJECTIONS = [
  'unknown-indicator',
  'unknown-area',
  'not-a-number',
  'outside-limits',
  'twice',
  'not-yours',
] as const
export type Rejection = (typeof REJECTIONS)[number]

/** What stands in the cell now. */
export interface OurCell {
  /** `null`: named without a figure. */
  readonly value: number | null | undefined
  readonly qualifier: Qualifier
  readonly aim: Aim | undefined
  readonly source: SourceId
  /** Whether it is the user's own already. */
  readonly isUsers: boolean
  /** Whether a figure of the release lies beneath the user's own. */
  readonly hasBelow: boolean
}

/** One cell of a file held against ours. */
export interface Difference {
  readonly key: string
  readonly kind: DifferenceKind
  readonly proposal: Proposal
  readonly ours: OurCell | undefined
  readonly rejection: Rejection | undefined
}

/** Conversion between units leaves noise in the last digits; nobody publishes the tenth. */
const SAME_WITHIN = 1e-9

const isSameNumber = (left: number, right: number): boolean =>
  Math.abs(left - right) <= SAME_WITHIN * Math.max(Math.abs(left), Math.abs(right))

function isSameAim(left: Aim, right: Aim): boolean {
  if (left.kind !== right.kind) return false
  const numbers = (aim: Aim): readonly (number | string)[] =>
    Object.entries(aim).flatMap(([name, value]: [string, unknown]) =>
      name !== 'kind' && (typeof value === 'number' || typeof value === 'string') ? [value] : [],
    )
  const others = numbers(right)
  return numbers(left).every((value, index) => {
    const other = others[index]
    return typeof value === 'number' && typeof other === 'number' ? isSameNumber(value, other) : value === other
  })
}

type Rows = ReadonlyMap<string, readonly Observation[]>

const rowsBySeries = new WeakMap<Series, Rows>()

/** A file asks for the same series again and again: each is sorted out by period once. */
function rowsOf(series: Series): Rows {
  const known = rowsBySeries.get(series)
  if (known) return known
  const rows = new Map<string, Observation[]>()
  for (const row of observationsOf(series)) {
    const there = rows.get(row.period)
    if (there) there.push(row)
    else rows.set(row.period, [row])
  }
  rowsBySeries.set(series, rows)
  return rows
}

function ourFigure(record: IndicatorRecord, { area, period }: Proposal): OurCell | undefined {
  const series = Object.hasOwn(record.series, area) ? record.series[area] : undefined
  const rows = series ? (rowsOf(series).get(period) ?? []) : []
  const row = rows.find(({ remark }) => stands(remark))
  if (!row) return undefined
  return {
    ...{ value: row.value, qualifier: row.remark.qualifier ?? 'exact', aim: undefined, source: row.source },
    isUsers: isUserSource(row.source),
    hasBelow: rows.some(({ source }) => !isUserSource(source)),
  }
}

const cellOfTarget = (target: Target): OurCell => ({
  ...{ value: undefined, qualifier: 'exact', aim: target.aim, source: target.source },
  ...{ isUsers: isUsersDraft(target), hasBelow: false },
})

/** The user's own draft, or else the target that binds. */
function ourTarget(record: IndicatorRecord, { area, period }: Proposal): OurCell | undefined {
  const here = record.targets.filter(target => target.area === area && target.period === period)
  const target = here.find(isUsersDraft) ?? here.find(({ standing }) => standing === 'current')
  return target && cellOfTarget(target)
}

const isOutside = (value: number, { low = -Infinity, high = Infinity }: IndicatorRecord): boolean =>
  value < low || value > high

function numbersOf(proposal: Proposal): readonly number[] {
  if (proposal.what === 'figure') return proposal.value === undefined ? [] : [proposal.value]
  const { aim } = proposal
  if (!aim) return []
  return aim.kind === 'within' ? [aim.low, aim.high] : [aim.value]
}

function rejectionOf(catalog: Catalog, record: IndicatorRecord | undefined, proposal: Proposal): Rejection | undefined {
  if (!record) return 'unknown-indicator'
  if (!areaById(catalog, proposal.area)) return 'unknown-area'
  const numbers = numbersOf(proposal)
  if (!numbers.every(Number.isFinite)) return 'not-a-number'
  return numbers.some(number => isOutside(number, record)) ? 'outside-limits' : undefined
}

function kindOfFigure({ value, qualifier }: ProposedFigure, ours: OurCell | undefined): DifferenceKind {
  const our = ours?.value ?? undefined
  if (value === undefined) return our === undefined ? 'same' : 'removed'
  if (our === undefined) return 'new'
  const isWordedSo = qualifier === undefined || qualifier === ours?.qualifier
  return isSameNumber(our, value) && isWordedSo ? 'same' : 'changed'
}

function kindOfTarget({ aim }: ProposedTarget, ours: OurCell | undefined): DifferenceKind {
  if (!aim) return ours ? 'removed' : 'same'
  if (!ours?.aim) return 'new'
  return isSameAim(ours.aim, aim) ? 'same' : 'changed'
}

function compareOne(catalog: Catalog, proposal: Proposal): Difference {
  const key = proposalKey(proposal)
  const record = indicatorById(catalog, proposal.indicator)
  const rejection = rejectionOf(catalog, record, proposal)
  if (!record || rejection) return { key, kind: 'rejected', proposal, ours: undefined, rejection }
  const ours = proposal.what === 'figure' ? ourFigure(record, proposal) : ourTarget(record, proposal)
  const kind = proposal.what === 'figure' ? kindOfFigure(proposal, ours) : kindOfTarget(proposal, ours)
  if (proposal.what === 'target' && kind === 'removed' && !ours?.isUsers)
    return { key, kind: 'rejected', proposal, ours, rejection: 'not-yours' }
  return { key, kind, proposal, ours, rejection: undefined }
}

const isSaying = (left: Proposal, right: Proposal): boolean => {
  if (left.what === 'figure' && right.what === 'figure')
    return left.value === right.value && left.qualifier === right.qualifier
  if (left.what === 'figure' || right.what === 'figure') return false
  return left.aim && right.aim ? isSameAim(left.aim, right.aim) : left.aim === right.aim
}

/**
 * Every cell of a file against ours, in the file's order. A cell that the file gives twice is listed once where both say
 * the same; otherwise the first counts and the others are rejected, each with its place.
 */
export function differencesOf(catalog: Catalog, proposals: readonly Proposal[]): readonly Difference[] {
  const first = new Map<string, Proposal>()
  return proposals.flatMap((proposal, index): readonly Difference[] => {
    const key = proposalKey(proposal)
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, proposal)
      return [compareOne(catalog, proposal)]
    }
    if (isSaying(earlier, proposal)) return []
    const twice = `${key} ${String(index)}`
    return [{ key: twice, kind: 'rejected', proposal, ours: undefined, rejection: 'twice' }]
  })
}

/** How many cells of each kind there are. */
export function countDifferences(differences: readonly Difference[]): Readonly<Record<DifferenceKind, number>> {
  const counts: Record<DifferenceKind, number> = { new: 0, changed: 0, removed: 0, rejected: 0, same: 0 }
  for (const { kind } of differences) counts[kind] += 1
  return counts
}

/** Whether there is anything to accept: what is rejected cannot be, and what is the same need not be. */
export const isOpen = ({ kind }: Difference): boolean => kind === 'new' || kind === 'changed' || kind === 'removed'
