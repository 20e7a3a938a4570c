import * as v from 'valibot'
import type { RememberedLayout } from '#domain/intake/layoutMemory.ts'
import { LayoutsSchema } from '../schema/layoutSchema.ts'

/** Where layouts are kept in this browser. */
export const LAYOUTS_KEY = 'zaozhuang-layouts'
const MOST = 40

/** The layouts remembered here; none where storage is forbidden or what is there cannot be read: only a habit is lost. */
export function layoutsHere(): readonly RememberedLayout[] {
  try {
    const read = v.safeParse(LayoutsSchema, JSON.parse(localStorage.getItem(LAYOUTS_KEY) ?? 'null'))
    return read.success ? read.output.layouts : []
  } catch {
    return []
  }
}

/** Keeps a layout for the next sheet like it; false where the browser does not let us. */
export function keepLayout(layout: RememberedLayout): boolean {
  const others = layoutsHere().filter(({ fingerprint }) => fingerprint !== layout.fingerprint)
  try {
    localStorage.setItem(LAYOUTS_KEY, JSON.stringify({ format: 1, layouts: [layout, ...others].slice(0, MOST) }))
    return true
  } catch {
    return false
  }
}
