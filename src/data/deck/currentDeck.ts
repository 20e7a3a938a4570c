import { area } from 'virtual:release-id'
import { parseDeckId, type DeckId } from '#domain/ids.ts'
import type { Workspace } from '#domain/storage.ts'

const keyOf = (workspace: Workspace): string => `${area}-dashboard:deck:${workspace}`

/** A browser may forbid storage altogether; then the choice holds for as long as the page lives. */
function within<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** The deck of the next meeting, as this browser remembers it: views that are added go there. */
export const currentDeck = {
  read: (workspace: Workspace): DeckId | undefined =>
    parseDeckId(within(() => localStorage.getItem(keyOf(workspace))) ?? ''),
  remember: (workspace: Workspace, id: DeckId): void => {
    within(() => localStorage.setItem(keyOf(workspace), id))
  },
}
