import * as v from 'valibot'
import { fail, succeed, type Result } from '#domain/result.ts'

/** Lifts a stored record by one format. */
export type Step = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** How records of one kind are read: the steps from each older format, and the shape that the last one must have. */
export interface Lift<Stored> {
  readonly format: number
  /** By the format that a step starts from. Steps are added, never edited or removed. */
  readonly steps: Readonly<Record<number, Step>>
  readonly schema: v.GenericSchema<unknown, Stored>
}

const Formatted = v.looseObject({ format: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** A stored record as the current version knows it. One of a newer version is refused, not guessed at. */
export function lift<Stored>(
  stored: unknown,
  { format: current, steps, schema }: Lift<Stored>,
): Result<Stored, 'newer' | 'broken'> {
  const formatted = v.safeParse(Formatted, stored)
  if (!formatted.success) return fail('broken')
  if (formatted.output.format > current) return fail('newer')
  let record: Readonly<Record<string, unknown>> = formatted.output
  for (let format = formatted.output.format; format < current; format += 1) {
    const step = steps[format]
    if (!step) throw new Error(`No step lifts a record from format ${String(format)}`)
    record = step(record)
  }
  const parsed = v.safeParse(schema, record)
  return parsed.success ? succeed(parsed.output) : fail('broken')
}
