import type { Finding } from '#domain/intake/finding.ts'

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
