/** What a reader answers: the value, or everything that is wrong with what it was given. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** A reading that worked. */
export const succeed = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

/** A reading that did not. */
export const fail = <Failure>(failure: Failure): Result<never, Failure> => ({ ok: false, failure })
