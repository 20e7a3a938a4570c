import * as v from 'valibot'
import { COLUMN_ROLES } from '#domain/intake/mapping.ts'
import type { RememberedLayout } from '#domain/intake/layoutMemory.ts'
import { areaId, indicatorId } from './fields.ts'

const text = v.pipe(v.string(), v.maxLength(4000))
const lasting = {
  indicator: v.exactOptional(indicatorId),
  area: v.exactOptional(areaId),
  unit: v.exactOptional(text),
}

const LayoutSchema: v.GenericSchema<unknown, RememberedLayout> = v.object({
  fingerprint: text,
  columns: v.pipe(
    v.array(v.object({ role: v.picklist(COLUMN_ROLES), ...lasting, isTarget: v.exactOptional(v.boolean()) })),
    v.maxLength(600),
  ),
  fixed: v.object(lasting),
  indicatorNames: v.record(text, v.union([indicatorId, v.undefined()])),
  areaNames: v.record(text, v.union([areaId, v.undefined()])),
})

/** What is kept of layouts on this device, the latest first. */
export const LayoutsSchema: v.GenericSchema<
  unknown,
  { readonly format: 1; readonly layouts: readonly RememberedLayout[] }
> = v.object({ format: v.literal(1), layouts: v.array(LayoutSchema) })
