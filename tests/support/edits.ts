import type { Change, Edit, LogAction, LogEntry, StepKind } from '#domain/edit/edit.ts'
import { parseBatchId, parseEditId, type BatchId, type EditId } from '#domain/ids.ts'
import { areaId, must, period } from './aCatalog.ts'
import { parseIndicatorId } from '#domain/ids.ts'

/** An id of a number. */
export const editId = (number: number): EditId => must(parseEditId(`edit${String(number).padStart(8, '0')}`))
export const batchId = (number: number): BatchId => must(parseBatchId(`step${String(number).padStart(8, '0')}`))

export const EDITED_AT = '2026-04-01T08:00:00.000Z'

type FigureChange = Extract<Change, { readonly kind: 'figure' }>

/** A figure of the small package in the fixtures. */
export const aFigure = (value: number | null | undefined, year = '2024', indicator = 'good-water'): FigureChange => ({
  kind: 'figure',
  indicator: must(parseIndicatorId(indicator)),
  area: areaId('lakeland'),
  period: period(year),
  ...(value !== undefined && { to: { value } }),
})

/** An edit of the curated workspace. */
export const anEdit = (number: number, change: Change, part: Partial<Edit> = {}): Edit => ({
  id: editId(number),
  workspace: 'curated',
  at: EDITED_AT,
  who: 'Wang',
  why: '',
  source: undefined,
  change,
  ...part,
})

/** A step of some edits. */
export const aStep = (number: number, edits: readonly Edit[], step: StepKind = 'edit'): LogAction => ({
  kind: 'step',
  batch: batchId(number),
  step,
  edits,
})

/** Entries in their order. */
export const aLog = (...actions: readonly LogAction[]): readonly LogEntry[] =>
  actions.map((action, index) => ({ sequence: index + 1, at: EDITED_AT, who: 'Wang', action }))
