import * as v from 'valibot'
import type { LogEntry } from '#domain/edit/edit.ts'
import type { AreaId } from '#domain/ids.ts'
import type { Problem } from '#domain/problem.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import type { Workspace } from '#domain/storage.ts'
import { LogActionSchema } from '../schema/logSchema.ts'
import { readJsonFile, schemaProblems } from './jsonText.ts'

const KIND = 'zone-edits'
const FORMAT = 1

/** All edits of a workspace as a file carries them: what was undone too, so that it is known there. */
export interface EditsFile {
  readonly zone: AreaId
  readonly workspace: Workspace
  readonly entries: readonly LogEntry[]
}

/** An entry of a log as a file has it. */
export const LogEntrySchema: v.GenericSchema<unknown, LogEntry> = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...{ at: v.string(), who: v.string(), action: LogActionSchema },
})

const EditsSchema = v.object({
  zone: v.string(),
  workspace: v.picklist(['curated', 'sample']),
  entries: v.array(LogEntrySchema),
})

/** The edits as a file, from which `readEdits` gives the same ones back. Synthetic ones say so first. */
export const writeEdits = ({ zone, workspace, entries }: EditsFile): string =>
  JSON.stringify({ kind: KIND, format: FORMAT, zone, workspace, entries }, undefined, 1)

/** Reads an edits file for the zone and workspace that are open; those of another one are refused. */
export function readEdits(
  file: string,
  input: string | Uint8Array,
  reader: Pick<EditsFile, 'zone' | 'workspace'>,
): Result<readonly LogEntry[], readonly Problem[]> {
  const outer = readJsonFile(file, input, KIND, FORMAT)
  if (!outer.ok) return outer
  const read = v.safeParse(EditsSchema, outer.value)
  if (!read.success) return fail(schemaProblems({ file }, read.issues))
  const { zone, workspace, entries } = read.output
  const others: readonly Problem[] = [
    ...(zone === reader.zone ? [] : [mismatch(file, 'zone', reader.zone, zone)]),
    ...(workspace === reader.workspace ? [] : [mismatch(file, 'workspace', reader.workspace, workspace)]),
  ]
  if (others.length > 0) return fail(others)
  return succeed([...entries].sort((left, right) => left.sequence - right.sequence))
}

const mismatch = (file: string, field: string, expected: string, got: string): Problem => ({
  code: 'contradiction',
  at: { file, field },
  expected,
  got,
})
