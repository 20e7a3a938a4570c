import { computed, onMounted, onUnmounted, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { Deck } from '#domain/deck/deck.ts'
import { parseDeckId } from '#domain/ids.ts'
import { useDecksStore } from '#stores/decks.ts'

/** A deck that is being worked on. */
export interface DeckEditor {
  readonly deck: ShallowRef<Deck | undefined>
  readonly state: ComputedRef<'loading' | 'open' | 'gone'>
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
  /** Shows a change at once and keeps it. `field` names what is typed in: typing on is one step. */
  readonly apply: (change: (deck: Deck) => Deck, field?: string) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

interface Stand {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** The deck of an id, in step with what other tabs do to it. Ctrl Z and Ctrl Shift Z work where no text is being written. */
export function useDeckEditor(name: () => string): DeckEditor {
  const store = useDecksStore()
  const deck = shallowRef<Deck>()
  const stand = shallowRef<Stand>({ canUndo: false, canRedo: false })
  const isRead = shallowRef(false)
  /** Work that is on its way to the database; its answer counts only when nothing came after it. */
  let waiting = 0

  const idOf = (): Deck['id'] | undefined => parseDeckId(name())

  /** Where nobody else changed the deck, the slides shown are those that were kept, and need not be drawn again. */
  async function take(
    work: Promise<(Stand & { readonly deck: Deck }) | undefined>,
    shown: (reading: Deck) => Deck = reading => reading,
  ): Promise<void> {
    waiting += 1
    const reading = await work.finally(() => {
      waiting -= 1
    })
    if (waiting > 0) return
    deck.value = reading && shown(reading.deck)
    stand.value = { canUndo: reading?.canUndo ?? false, canRedo: reading?.canRedo ?? false }
    isRead.value = true
  }
  async function read(): Promise<void> {
    const id = idOf()
    if (id === undefined) isRead.value = true
    else await take(store.open(id))
  }
  async function apply(change: (deck: Deck) => Deck, field?: string): Promise<void> {
    const before = deck.value
    if (!before) return
    const after = change(before)
    if (after === before) return
    deck.value = after
    const found = { isSame: false }
    const work = store.change(
      before.id,
      given => {
        found.isSame = given.changed === before.changed
        return change(given)
      },
      field,
    )
    await take(work, reading => (found.isSame ? { ...after, changed: reading.changed } : reading))
  }
  const move = async (way: 'undo' | 'redo'): Promise<void> => {
    const id = deck.value?.id
    if (id !== undefined) await take(store[way](id))
  }

  watch(name, read, { immediate: true })
  watch(
    () => store.list.find(({ id }) => id === deck.value?.id)?.changed,
    changed => {
      if (waiting === 0 && isRead.value && changed !== deck.value?.changed) void read()
    },
  )

  function onKey(event: KeyboardEvent): void {
    const isWriting =
      event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]')
    if (isWriting || !(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined
    if (!way) return
    event.preventDefault()
    void move(way)
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onUnmounted(() => document.removeEventListener('keydown', onKey))

  return {
    deck,
    state: computed(() => (deck.value ? 'open' : isRead.value ? 'gone' : 'loading')),
    canUndo: computed(() => stand.value.canUndo),
    canRedo: computed(() => stand.value.canRedo),
    apply,
    undo: () => move('undo'),
    redo: () => move('redo'),
  }
}
