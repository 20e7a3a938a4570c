import { parseBatchId, parseDeckId, parseEditId, parseSlideId, parseSourceId } from '#domain/ids.ts'
import type { BatchId, DeckId, EditId, SlideId, SourceId } from '#domain/ids.ts'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 20

function token(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, byte => LETTERS[byte % LETTERS.length]).join('')
}

function made<Id>(parse: (text: string) => Id | undefined, text: string): Id {
  const id = parse(text)
  if (id === undefined) throw new Error(`Not an id: ${text}`)
  return id
}

/** An edit's id that no other edit has, on any device. */
export const newEditId = (): EditId => made(parseEditId, token())

/** A step's id that no other step has. */
export const newBatchId = (): BatchId => made(parseBatchId, token())

/** The id of a further source of the user's own. */
export const newSourceId = (): SourceId => made(parseSourceId, `user-${token().slice(0, 12)}`)

/** A deck's id that no other deck has, on any device. */
export const newDeckId = (): DeckId => made(parseDeckId, token())

/** The id of a further slide. */
export const newSlideId = (): SlideId => made(parseSlideId, token().slice(0, 12))
