import { parse } from 'valibot'
import { DraftTargetSchema } from '#data/schema/editSchema.ts'
import { makeStep } from '#data/desk/makeStep.ts'
import type { LogAction } from '#domain/edit/edit.ts'
import type { DraftKey, DraftTarget } from '#domain/edits.ts'
import type { Workspace } from '#domain/storage.ts'

/** A draft target for the small package in the fixtures. */
export const aDraft = (change: Record<string, unknown> = {}): DraftTarget =>
  parse(DraftTargetSchema, {
    ...{ indicator: 'good-water', area: 'lakeland', period: '2028', aim: { kind: 'at-least', value: 88 } },
    ...change,
  })

const facts = (workspace: Workspace) => ({ workspace, at: '2026-04-01T08:00:00.000Z', who: 'Wang' })

/** The step that keeps a draft target. */
export const keeping = ({ aim, note, ...place }: DraftTarget, workspace: Workspace = 'curated'): LogAction =>
  makeStep('edit', [{ kind: 'target', ...place, to: { aim, ...(note && { note }) } }], facts(workspace))

/** The step that takes a draft target away. */
export const takingAway = ({ indicator, area, period }: DraftKey, workspace: Workspace = 'curated'): LogAction =>
  makeStep('edit', [{ kind: 'target', indicator, area, period }], facts(workspace))
