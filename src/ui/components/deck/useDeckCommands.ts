import { useRouter } from 'vue-router'
import { useToday } from '../../composables/useToday.ts'

/** What the search can do with decks. The decks are fetched when one is asked for. */
export function useDeckCommands(): {
  readonly present: () => void
  readonly openReady: () => void
  readonly create: () => void
} {
  const router = useRouter()
  const today = useToday()
  const store = async () => (await import('#stores/decks.ts')).useDecksStore()

  /** The deck of the next meeting, or else the ready one. */
  async function present(): Promise<void> {
    const decks = await store()
    await decks.load()
    const deck = decks.current ?? (await decks.ready(today.value))
    await router.push({ name: 'present', params: { deck: deck.id } })
  }
  async function create(): Promise<void> {
    const deck = await (await store()).create()
    await router.push({ name: 'deck', params: { deck: deck.id } })
  }
  return {
    present: () => void present(),
    openReady: () => void router.push({ name: 'deck', params: { deck: 'ready' } }),
    create: () => void create(),
  }
}
