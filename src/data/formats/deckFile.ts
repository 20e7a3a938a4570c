import * as v from 'valibot'
import type { Catalog } from '#domain/catalog.ts'
import { DECK_FORMAT, type Deck } from '#domain/deck/deck.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { AreaId } from '#domain/ids.ts'
import type { Place, Problem } from '#domain/problem.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { workspaceOf, type Workspace } from '#domain/storage.ts'
import { DECK_LIFT } from '../deck/deckLift.ts'
import { DECK_ENTRIES } from '../schema/deckSchema.ts'
import * as f from '../schema/fields.ts'
import { decodeUtf8 } from './csv.ts'
import { exportName } from './stamp.ts'

/** How the name of a deck's file ends. */
export const DECK_EXTENSION = 'zzdeck.json'
const KIND = 'zaozhuang-deck'

/** Larger than the largest deck that can be made; a file beyond it is not read at all. */
export const MOST_BYTES = 64 * 1024 * 1024

/** For whom a deck's file is: the zone and the workspace that are open. */
export interface DeckReader {
  readonly zone: AreaId
  readonly workspace: Workspace
}

/** The deck's own fields stand in the file beside what the file says of itself. */
const FileSchema = v.pipe(
  v.strictObject({ ...DECK_ENTRIES, kind: v.literal(KIND), zone: f.areaId }),
  v.transform(({ zone, format, id, workspace, title, release, slides, secondsEach, marks, created, changed }) => ({
    zone,
    deck: { ...{ format, id, workspace, title, release, slides }, ...{ secondsEach, marks, created, changed } },
  })),
)
const Formatted = v.looseObject({ kind: v.literal(KIND), format: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** A deck as a file of its own, from which `readDeckFile` gives the same one back. */
export function writeDeckFile(deck: Deck, catalog: Catalog): ExportFile {
  const name = exportName(catalog, `deck_${deck.id}`, DECK_EXTENSION)
  const content = JSON.stringify({ kind: KIND, zone: catalog.frame.zone.area, ...deck }, null, 1)
  return { name, type: 'application/json', content: `${content}\n` }
}

/** The reader that a catalog stands for. */
export const deckReaderOf = (catalog: Catalog): DeckReader => ({
  zone: catalog.frame.zone.area,
  workspace: workspaceOf(catalog),
})

/** The JSON of a text, with the line where it breaks off; the text's own size is bounded by the caller. */
function parseJson(text: string): Result<unknown, undefined> {
  try {
    const value: unknown = JSON.parse(text)
    return succeed(value)
  } catch (error) {
    if (error instanceof SyntaxError) return fail(undefined)
    throw error
  }
}

const problemOf = (file: string, issue: v.BaseIssue<unknown>): Problem => ({
  code: 'bad-field',
  at: { file, field: v.getDotPath(issue) ?? '' },
  expected: issue.expected ?? issue.message,
  got: issue.received.slice(0, 80),
})

function lifted(given: Readonly<Record<string, unknown>>, format: number): Readonly<Record<string, unknown>> {
  let record = given
  for (let from = format; from < DECK_FORMAT; from += 1) {
    const step = DECK_LIFT.steps[from]
    if (!step) throw new Error(`No step lifts a deck from format ${from}`)
    record = step(record)
  }
  return record
}

/** A deck for another zone, or of made-up data where the real ones are open, is refused. */
function misplaced(at: Place, given: DeckReader, reader: DeckReader): readonly Problem[] {
  return (['zone', 'workspace'] as const).flatMap((field): readonly Problem[] =>
    given[field] === reader[field]
      ? []
      : [{ code: 'contradiction', at: { ...at, field }, expected: reader[field], got: given[field] }],
  )
}

/** Reads a deck from its file, or says everything that is wrong with it. */
export function readDeckFile(
  file: string,
  input: string | Uint8Array,
  reader: DeckReader,
): Result<Deck, readonly Problem[]> {
  const at = { file }
  const foreign = (got: string): Result<Deck, readonly Problem[]> =>
    fail([{ code: 'bad-field', at, expected: DECK_EXTENSION, got }])
  if (input.length > MOST_BYTES) return foreign(`${input.length} B`)
  const text = decodeUtf8(input)
  if (text === undefined) return fail([{ code: 'not-utf8', at }])
  const parsed = parseJson(text)
  const formatted = v.safeParse(Formatted, parsed.ok ? parsed.value : undefined)
  if (!formatted.success) return foreign(text.slice(0, 40))
  const { format } = formatted.output
  if (format > DECK_FORMAT) {
    const known = String(DECK_FORMAT)
    return fail([{ code: 'newer-format', at: { file, field: 'format' }, expected: known, got: String(format) }])
  }
  const read = v.safeParse(FileSchema, lifted(formatted.output, format))
  if (!read.success) return fail(read.issues.map(issue => problemOf(file, issue)))
  const { zone, deck } = read.output
  const problems = misplaced(at, { zone, workspace: deck.workspace }, reader)
  return problems.length > 0 ? fail(problems) : succeed(deck)
}
