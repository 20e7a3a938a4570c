import type { StorageTrouble } from '#domain/storage.ts'

/** Thrown where the database cannot do what was asked of it, for a reason that the user is told. */
export class StoreError extends Error {
  constructor(
    readonly trouble: StorageTrouble,
    options?: ErrorOptions,
  ) {
    super(`The database failed: ${trouble}`, options)
    this.name = 'StoreError'
  }
}

const BY_NAME: Readonly<Record<string, StorageTrouble>> = {
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
}

/** What Dexie wrapped: the error of a transaction, or the first of many writes. */
function causeOf(error: object): unknown {
  if ('inner' in error && error.inner) return error.inner
  return 'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined
}

/** The trouble behind an error of the database, also one that Dexie wrapped; anything not known is `broken`. */
export function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StoreError) return error.trouble
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; at = causeOf(at), depth += 1) {
    const name = 'name' in at ? String(at.name) : ''
    const trouble = BY_NAME[name]
    if (trouble !== undefined) return trouble
  }
  return 'broken'
}

/** Passes on what the database answers; what it refuses is thrown as a `StoreError` with the trouble's code. */
export async function guarded<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(troubleOf(error), { cause: error })
  }
}
