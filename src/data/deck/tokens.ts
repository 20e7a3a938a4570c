import { parseDeckId, parseSlideId, type DeckId, type SlideId } from '#domain/ids.ts'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 12

const token = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), byte => LETTERS[byte % LETTERS.length]).join('')

function minted<Id>(parse: (text: string) => Id | undefined): Id {
  const id = parse(token())
  if (id === undefined) throw new Error('A token that is no id')
  return id
}

/** An id for a new deck, made by chance. */
export const newDeckId = (): DeckId => minted(parseDeckId)

/** An id for a new slide, made by chance. */
export const newSlideId = (): SlideId => minted(parseSlideId)
