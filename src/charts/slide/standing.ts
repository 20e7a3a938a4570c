import type { Catalog } from '#domain/catalog.ts'
import { standingOf, type ZoneStanding } from '#domain/overview.ts'
import type { IsoDate } from '#domain/period.ts'

const known = new WeakMap<Catalog, { readonly asOf: IsoDate; readonly standing: ZoneStanding }>()

/** How the zone stands on a day; many slides of a deck ask the same. */
export function standingOn(catalog: Catalog, asOf: IsoDate): ZoneStanding {
  const before = known.get(catalog)
  if (before?.asOf === asOf) return before.standing
  const standing = standingOf(catalog, asOf)
  known.set(catalog, { asOf, standing })
  return standing
}
