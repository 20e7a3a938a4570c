import { parse } from 'valibot'
import { DraftTargetSchema } from '#data/schema/editSchema.ts'
import type { DraftTarget } from '#domain/edits.ts'

/** A draft target for the small package in the fixtures. */
export const aDraft = (change: Record<string, unknown> = {}): DraftTarget =>
  parse(DraftTargetSchema, {
    ...{ indicator: 'good-water', area: 'lakeland', period: '2028', aim: { kind: 'at-least', value: 88 } },
    ...change,
  })
