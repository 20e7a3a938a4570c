import type { Deck } from '#domain/deck/deck.ts'
import { DeckSchema } from '../schema/deckSchema.ts'
import type { Lift } from '../store/migrations/lift.ts'

/** How a deck of any format is read, from the database, a file or a backup. */
export const DECK_LIFT: Lift<Deck> = { format: 1, steps: {}, schema: DeckSchema }
