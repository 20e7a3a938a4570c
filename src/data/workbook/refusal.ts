import { finding, type Finding } from '#domain/intake/finding.ts'
import type { Place } from '#domain/problem.ts'

type Code = Parameters<typeof finding>[0]

/** Why a file cannot be read any further. Thrown while reading, and answered as a finding by whoever opened the file. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: Code,
    /** Where in the file: a part, a sheet, a cell. */
    readonly where: Omit<Place, 'file'> = {},
    readonly told: { readonly expected?: string | undefined; readonly got?: string | undefined } = {},
  ) {
    super(code)
  }

  /** As a finding in a file. */
  in(file: string): Finding {
    return finding(this.code, { file, ...this.where }, this.told)
  }
}
