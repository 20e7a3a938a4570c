import type { ReleaseId } from '../ids.ts'

/** Proof that somebody who holds a key sealed a release: the public key, and the signature of the release's id. */
export interface Signature {
  /** The public key as a JSON Web Key, P-256. */
  readonly key: { readonly x: string; readonly y: string }
  /** ECDSA with SHA-256 over the text of the id, base64url. */
  readonly value: string
}

/** What is said of a sealed release beside its content: by whom, when and why. */
export interface Seal {
  readonly release: ReleaseId
  /** The release that the edits were laid over. */
  readonly base: ReleaseId
  /** How many places were other than in that one. */
  readonly edits: number
  /** ISO 8601 by the clock of the device. */
  readonly at: string
  readonly who: string
  readonly note: string
  readonly signature?: Signature
}
