import { shallowRef } from 'vue'

/** Counts the wishes to add the page on screen: the search has the command, the page's corner does the work. */
export const wishes = shallowRef(0)

/** Asks for the page on screen to be added to the deck. */
export function wishToAdd(): void {
  wishes.value += 1
}
