/** The query of a link: keys and texts. */
export type Query = Readonly<Record<string, string | undefined>>

/** Lifts a query by one version. */
export type LinkStep = (query: Query) => Query

/** The version that links are written in. */
export const VIEW_VERSION = 1

/**
 * Each step lifts a query from its version to the next. Steps are added, never edited or removed, so that a link of any
 * age opens; each has a fixture, links written by the version that it came from.
 */
const STEPS: Readonly<Record<number, LinkStep>> = {}

/**
 * A query in today's version, with the version that it came in. A link without a version, or with one that is no
 * whole number from 1 on, is taken as today's; one from a newer version is read as far as it is understood.
 */
export function liftQuery(
  given: Query,
  stated: number,
  steps: Readonly<Record<number, LinkStep>> = STEPS,
  current: number = VIEW_VERSION,
): { readonly query: Query; readonly version: number } {
  const version = Number.isSafeInteger(stated) && stated >= 1 ? stated : current
  let query = given
  for (let from = version; from < current; from += 1) {
    const step = steps[from]
    if (!step) throw new Error(`No step lifts a link from version ${from}`)
    query = step(query)
  }
  return { query, version }
}
