import {
  USER_ENTRY_SOURCE,
  USER_SOURCE,
  type DraftTarget,
  type Edits,
  type UserFigure,
  type UserText,
} from '../edits.ts'
import type { AreaId, IndicatorId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { comparePeriods } from '../period.ts'
import type { Frame } from '../release.ts'
import { observationsOf, stands, type Observation, type Remark, type Series } from '../series.ts'
import type { Source } from '../source.ts'
import type { Target } from '../target.ts'
import type { LocalText } from '../text.ts'
import type { Project } from '../zone.ts'

/** Stands with a figure of the release that the user's own took the place of. */
export const REPLACED: LocalText = { zh: '已由用户录入的数值代替。', en: 'Replaced by a figure of the user’s own.' }

const NOTED: LocalText = { zh: '用户备注：', en: 'Note of the user: ' }

const joined = (left: LocalText, right: LocalText | undefined): LocalText =>
  right ? { zh: `${left.zh}${right.zh}`, en: `${left.en} ${right.en}`.replace('  ', ' ') } : left

type Row = Omit<Observation, 'row'>

function seriesOf(rows: readonly Row[]): Series {
  const remarks: Record<number, Remark> = {}
  rows.forEach(({ remark }, row) => {
    if (Object.keys(remark).length > 0) remarks[row] = remark
  })
  return {
    periods: rows.map(row => row.period),
    values: rows.map(row => row.value),
    sources: rows.map(row => row.source),
    remarks,
  }
}

function remarkOf({ to, why, source }: UserFigure, replaced: Row | undefined): Remark {
  const { qualifier = 'exact', since, note } = to
  return {
    ...(qualifier !== 'exact' && { qualifier }),
    ...(since !== undefined && { since }),
    ...(replaced && replaced.source !== source && { revises: replaced.source }),
    ...(why !== '' && { reason: { zh: why, en: why } }),
    ...(note && { note }),
  }
}

const setAside = (row: Row): Row => ({
  ...row,
  remark: { ...row.remark, standing: 'set-aside', reason: joined(REPLACED, row.remark.reason) },
})

/** A release that was sealed with this figure in it needs no second one. */
const isSame = (row: Row, { to, source }: UserFigure): boolean =>
  row.source === source && row.value === to.value && (row.remark.qualifier ?? 'exact') === (to.qualifier ?? 'exact')

function withFigure(rows: readonly Row[], figure: UserFigure): readonly Row[] {
  const isHere = (row: Row): boolean => row.period === figure.period
  const replaced = rows.find(row => isHere(row) && stands(row.remark))
  if (replaced && isSame(replaced, figure)) return rows
  const others = rows
    // What only repeated the replaced figure would repeat another one now.
    .map(row => (isHere(row) && (stands(row.remark) || row.remark.standing === 'same-figure') ? setAside(row) : row))
  const at = others.findIndex(row => isHere(row) || comparePeriods(row.period, figure.period) > 0)
  const { period, source, to } = figure
  const own: Row = { period, value: to.value, source, remark: remarkOf(figure, replaced) }
  return at < 0 ? [...others, own] : [...others.slice(0, at), own, ...others.slice(at)]
}

const withFigures = (series: Series | undefined, figures: readonly UserFigure[]): Series =>
  seriesOf(figures.reduce(withFigure, series ? observationsOf(series) : []))

const targetOf = ({ area, period, aim, note, source }: DraftTarget): Target => ({
  ...{ area, period, aim, note, basis: 'draft', standing: 'current', source: source ?? USER_SOURCE.id },
  ...{ rule: undefined, wording: undefined },
})

const isSameTarget = (left: Target, right: Target): boolean =>
  left.area === right.area && left.period === right.period && left.basis === 'draft' && left.source === right.source

function withDrafts(targets: readonly Target[], drafts: readonly DraftTarget[]): readonly Target[] {
  const own = drafts.map(targetOf)
  const kept = targets.filter(target => !own.some(draft => isSameTarget(target, draft)))
  return [...kept, ...own].sort((left, right) => comparePeriods(left.period, right.period))
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The edits of one indicator. */
interface IndicatorEdits {
  readonly figures: readonly UserFigure[]
  readonly drafts: readonly DraftTarget[]
  readonly note: LocalText | undefined
}

interface Grouped {
  readonly figures: ReadonlyMap<IndicatorId, readonly UserFigure[]>
  readonly drafts: ReadonlyMap<IndicatorId, readonly DraftTarget[]>
  readonly notes: ReadonlyMap<IndicatorId, LocalText>
}

const known = new WeakMap<Edits, Grouped>()

const notesOf = (texts: readonly UserText[]): ReadonlyMap<IndicatorId, LocalText> =>
  new Map(texts.flatMap(({ place, to }) => (place.of === 'indicator-note' ? [[place.indicator, to] as const] : [])))

/** Edits are never changed in place, so they are sorted out once, however many indicators are asked for. */
function editsOf(edits: Edits, id: IndicatorId): IndicatorEdits {
  let grouped = known.get(edits)
  if (!grouped) {
    grouped = {
      figures: groupedBy(edits.figures, figure => figure.indicator),
      drafts: groupedBy(edits.drafts, draft => draft.indicator),
      notes: notesOf(edits.texts),
    }
    known.set(edits, grouped)
  }
  const { figures, drafts, notes } = grouped
  return { figures: figures.get(id) ?? [], drafts: drafts.get(id) ?? [], note: notes.get(id) }
}

function withProject(record: IndicatorRecord, projects: readonly Project[]): IndicatorRecord {
  if (record.project === undefined) return record
  const isThere = projects.some(({ id, action }) => id === record.project && action === record.action)
  return isThere ? record : { ...record, project: undefined }
}

/** An indicator of a release as the user sees it; the very same record where no edit is about it. */
export function layOverRecord(record: IndicatorRecord, edits: Edits): IndicatorRecord {
  const { figures, drafts, note } = editsOf(edits, record.id)
  const placed = edits.projects ? withProject(record, edits.projects.to) : record
  if (figures.length === 0 && drafts.length === 0 && !note) return placed
  const series: Record<AreaId, Series> = { ...record.series }
  for (const [area, own] of groupedBy(figures, figure => figure.area)) series[area] = withFigures(series[area], own)
  return {
    ...placed,
    series,
    targets: drafts.length > 0 ? withDrafts(record.targets, drafts) : record.targets,
    note: note ? joined(NOTED, note) : record.note,
  }
}

function withTexts(project: Project, texts: readonly UserText[]): Project {
  let { name, note } = project
  for (const { place, to } of texts) {
    if (place.of === 'project-name' && place.project === project.id) name = to
    if (place.of === 'project-note' && place.project === project.id) note = joined(NOTED, to)
  }
  return name === project.name && note === project.note ? project : { ...project, name, note }
}

/** The sources that a catalog needs beside its release's: those that an edit names. */
function ownSources({ drafts, figures, sources, projects }: Edits): readonly Source[] {
  const used = new Set([
    ...drafts.map(draft => draft.source ?? USER_SOURCE.id),
    ...figures.map(figure => figure.source),
    ...(projects?.to.map(project => project.source) ?? []),
  ])
  return [USER_SOURCE, USER_ENTRY_SOURCE, ...sources].filter(({ id }) => used.has(id))
}

/** The frame of a release as the user sees it. */
export function layOverFrame(frame: Frame, edits: Edits): Frame {
  const own = ownSources(edits)
  const given = edits.projects?.to ?? frame.projects
  const projects = edits.texts.length > 0 ? given.map(project => withTexts(project, edits.texts)) : given
  const replaced = new Set(own.map(({ id }) => id))
  const { stages } = frame
  return {
    ...frame,
    projects,
    ...(stages && { stages: stages.filter(({ project }) => projects.some(({ id }) => id === project)) }),
    sources: own.length > 0 ? [...frame.sources.filter(({ id }) => !replaced.has(id)), ...own] : frame.sources,
  }
}
