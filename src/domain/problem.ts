/** Where in a foreign file something stands. Lines and columns count from 1; `column` is the field's place in the row. */
export interface Place {
  readonly file: string
  readonly sheet?: string
  readonly line?: number
  readonly column?: number
  readonly field?: string
}

/** Something wrong with what a person gave us, that the person can mend. */
export type Problem =
  | { readonly code: 'missing-file'; readonly at: Place }
  | { readonly code: 'not-utf8'; readonly at: Place }
  | { readonly code: 'missing-column'; readonly at: Place; readonly expected: string }
  | { readonly code: 'unknown-column'; readonly at: Place; readonly got: string }
  | { readonly code: 'ragged-row'; readonly at: Place; readonly expected: string; readonly got: string }
  | { readonly code: 'bad-quote'; readonly at: Place }
  | { readonly code: 'empty-field'; readonly at: Place }
  | { readonly code: 'bad-field'; readonly at: Place; readonly expected: string; readonly got: string }
  | { readonly code: 'unknown-reference'; readonly at: Place; readonly expected: string; readonly got: string }
  | { readonly code: 'duplicate'; readonly at: Place; readonly got: string; readonly first: number }
  | { readonly code: 'contradiction'; readonly at: Place; readonly expected: string; readonly got: string }
  | { readonly code: 'newer-format'; readonly at: Place; readonly expected: string; readonly got: string }
