import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { CheckedReading, MarkRequest, OpenedSummary, PreviewRow } from '#domain/intake/answers.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import type { NamesRead } from '#domain/intake/namesRead.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import type { IsoDate } from '#domain/period.ts'

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
  proposals: {
    readonly input: { readonly from: number; readonly count: number }
    readonly output: readonly Proposal[]
  }
  mark: { readonly input: MarkRequest; readonly output: ExportFile }
  write: { readonly input: Catalog; readonly output: ExportFile }
}>
