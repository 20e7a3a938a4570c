import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { Finding } from '#domain/intake/finding.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import type { NamesRead } from '#domain/intake/namesRead.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import type { IsoDate } from '#domain/period.ts'
import type { MarkRequest } from './marked/marks.ts'

/** What the page is told of a sheet. */
export interface SheetSummary {
  readonly name: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
}

/** One row of a sheet for people to look at. */
export interface PreviewRow {
  readonly row: number
  readonly texts: readonly string[]
  readonly hidden: boolean
}

/** What was read and checked; `findingCount` counts also what is too much to be listed. */
export interface CheckedReading {
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
  readonly findingCount: number
}

/** What a file turned out to be, as far as the page needs it. */
export type OpenedSummary =
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'ours'; readonly proposals: readonly Proposal[]; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly SheetSummary[]
      readonly findings: readonly Finding[]
      /** Whether a copy with the cells marked can be given back. */
      readonly canBeMarked: boolean
    }

/** What each piece of work answers. */
export interface IntakeAnswers {
  readonly open: OpenedSummary
  readonly read: CheckedReading
}

interface SheetAsked {
  readonly sheet: number
}

/** The pieces of work of an intake, as a page asks for them. */
export type IntakeShapes = Readonly<{
  open: {
    readonly input: {
      readonly file: { readonly name: string; readonly content: Uint8Array | string }
      readonly catalog: Catalog
    }
    readonly output: OpenedSummary
  }
  preview: {
    readonly input: SheetAsked & { readonly from: number; readonly count: number }
    readonly output: readonly PreviewRow[]
  }
  guess: { readonly input: SheetAsked & { readonly headTo?: number }; readonly output: Mapping }
  names: { readonly input: SheetAsked & { readonly mapping: Mapping }; readonly output: NamesRead }
  read: {
    readonly input: { readonly sheets: readonly (SheetAsked & { readonly mapping: Mapping })[]; readonly asOf: IsoDate }
    readonly output: CheckedReading
  }
  check: { readonly input: { readonly asOf: IsoDate }; readonly output: CheckedReading }
  mark: { readonly input: MarkRequest; readonly output: ExportFile }
  write: { readonly input: Catalog; readonly output: ExportFile }
}>
