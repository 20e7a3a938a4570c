import * as v from 'valibot'
import type { Seal, Signature } from '#domain/edit/seal.ts'
import { canonicalJson } from '../release/canonical.ts'
import { sha256 } from '../release/sha256.ts'
import type { Store } from '../store/database.ts'
import { guarded } from '../store/trouble.ts'

// Ed25519 is not to be had in every browser that is supported; this is.
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const
const KEY = 'signing-key'

const PublicKeySchema = v.object({ x: v.string(), y: v.string() })

const isKeyPair = (value: unknown): value is CryptoKeyPair =>
  typeof value === 'object' && value !== null && 'privateKey' in value && 'publicKey' in value

/** Whether this page may sign: browsers give the means only to pages that came safely, or from the device itself. */
export const canSign = (): boolean => globalThis.isSecureContext && 'subtle' in globalThis.crypto

function toText(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function toBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, letter => letter.charCodeAt(0))
}

/** What is signed: everything that is said of the release, with its id, which stands for its content. */
function messageOf({ release, base, edits, at, who, note }: Seal): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson({ release, base, edits, at, who, note }))
}

/** This device's key pair, made when it is first needed. The private key cannot be read, not even by this page. */
async function keyPairOf(store: Store): Promise<CryptoKeyPair> {
  const kept = await guarded(() => store.device.get(KEY))
  if (isKeyPair(kept?.value)) return kept.value
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])
  await guarded(() => store.device.put({ key: KEY, value: pair }))
  return pair
}

/** A seal with this device's signature. */
export async function signed(store: Store, seal: Seal): Promise<Seal> {
  const { privateKey, publicKey } = await keyPairOf(store)
  const key = v.parse(PublicKeySchema, await crypto.subtle.exportKey('jwk', publicKey))
  const value = toText(await crypto.subtle.sign(SIGNING, privateKey, messageOf(seal)))
  return { ...seal, signature: { key, value } }
}

/** Whether a signature belongs to a seal; `undefined` where this page has no means to tell. */
export async function isGenuine(seal: Seal): Promise<boolean | undefined> {
  const { signature } = seal
  if (!signature || !canSign()) return undefined
  const value = toBytes(signature.value)
  if (!value) return false
  try {
    const jwk = { kty: 'EC', crv: ALGORITHM.namedCurve, ...signature.key }
    const key = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, value, messageOf(seal))
  } catch (error) {
    // A key that is none comes from a file that was tampered with: it is not genuine.
    if (error instanceof DOMException) return false
    throw error
  }
}

const SHOWN = 16

/** A public key in short, for two people to compare: `3f2a 81c0 …`. */
export async function fingerprintOf({ key }: Signature): Promise<string> {
  const hash = await sha256(`${key.x}.${key.y}`)
  return (hash.slice(0, SHOWN).match(/.{4}/g) ?? []).join(' ')
}
