import * as v from 'valibot'
import type { DraftTarget } from '#domain/edits.ts'
import type { LocalText } from '#domain/text.ts'
import * as f from './fields.ts'

/** A number that can be reckoned with. */
export const FiniteNumberSchema = v.pipe(v.number(), v.finite())

/** A text in both languages, neither empty. */
export const LocalTextSchema: v.GenericSchema<unknown, LocalText> = v.object({
  zh: v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
})

/** An aim with a number. */
export const NumericAimSchema: v.GenericSchema<unknown, DraftTarget['aim']> = v.variant('kind', [
  v.object({ kind: v.literal('at-least'), value: FiniteNumberSchema }),
  v.object({ kind: v.literal('at-most'), value: FiniteNumberSchema }),
  v.object({
    kind: v.literal('hold'),
    value: FiniteNumberSchema,
    tolerance: v.pipe(FiniteNumberSchema, v.minValue(0)),
  }),
  v.object({ kind: v.literal('within'), low: FiniteNumberSchema, high: FiniteNumberSchema }),
  v.object({ kind: v.literal('per-year'), value: FiniteNumberSchema, from: f.period }),
])

/** A draft target as stored or imported. */
export const DraftTargetSchema: v.GenericSchema<unknown, DraftTarget> = v.pipe(
  v.object({
    indicator: f.indicatorId,
    area: f.areaId,
    period: f.period,
    aim: NumericAimSchema,
    note: v.optional(LocalTextSchema),
  }),
  v.transform(({ note, ...rest }) => ({ ...rest, note })),
)
