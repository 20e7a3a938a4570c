import type { Finding } from './finding.ts'

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
  /** How many proposals there are; they are fetched in parts, since a hundred thousand at once would hold the page up. */
  readonly proposalCount: number
  readonly findings: readonly Finding[]
  readonly findingCount: number
}

/** What a file turned out to be, as far as the page needs it. */
export type OpenedSummary =
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'ours'; readonly findings: readonly Finding[]; readonly canBeMarked: boolean }
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly SheetSummary[]
      readonly findings: readonly Finding[]
      /** Whether a copy with the cells marked can be given back. */
      readonly canBeMarked: boolean
    }

/** One finding in the reader's words. */
export interface Mark {
  readonly level: Finding['level']
  readonly at: Finding['at']
  /** The words of its weight, and the whole sentence. */
  readonly word: string
  readonly sentence: string
  readonly expected: string
  readonly got: string
}

/** What is to be marked in a copy, with the words of the sheet that lists it. */
export interface MarkRequest {
  readonly marks: readonly Mark[]
  readonly heads: readonly string[]
}
