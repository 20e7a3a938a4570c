import { computed, onMounted, shallowRef, type ComputedRef } from 'vue'
import { hasChanges } from '#domain/deck/digest.ts'
import { standOf } from '#domain/deck/version.ts'
import { rehearsalState, spaceState, type Check, type CheckState, type Rehearsal } from '#domain/present/selfTest.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { catalogsOf } from '#stores/deckCatalogs.ts'
import { useDecksStore } from '#stores/decks.ts'
import { useToday } from '../../composables/useToday.ts'
import { presentFonts } from './measureFonts.ts'
import { hasSecondScreen } from './openAudience.ts'

type Found = Omit<Check, 'id'>
const found = (state: CheckState, what: string, facts: Check['facts'] = {}): Found => ({ state, found: what, facts })

/** The looks before a meeting, taken one after the other. */
export interface SelfTest {
  readonly checks: ComputedRef<readonly Check[]>
  readonly look: () => Promise<void>
  readonly rehearsed: (rehearsal: Rehearsal) => void
  /** Asks the browser to keep the data for good, which only the user's own click may do. */
  readonly askToKeep: () => Promise<void>
}

const RELEASE_DIGITS = 12

async function storageCheck(): Promise<Found> {
  const { trouble } = useCatalogStore()
  if (trouble !== undefined && trouble !== 'repaired') return found('bad', 'trouble')
  if (!('storage' in navigator) || typeof navigator.storage.persisted !== 'function') return found('unknown', 'untold')
  return (await navigator.storage.persisted()) ? found('good', 'ok') : found('unknown', 'not-for-good')
}

async function spaceCheck(): Promise<Found> {
  if (!('storage' in navigator) || typeof navigator.storage.estimate !== 'function') return found('unknown', 'untold')
  const estimate = await navigator.storage.estimate()
  const state = spaceState(estimate)
  if (state === 'unknown') return found('unknown', 'untold')
  const free = Math.round(((estimate.quota ?? 0) - (estimate.usage ?? 0)) / 1e6)
  return found(state, state === 'good' ? 'ok' : 'little', { free })
}

async function wakeCheck(): Promise<Found> {
  if (!('wakeLock' in navigator)) return found('unknown', 'untold')
  try {
    const lock = await navigator.wakeLock.request('screen')
    await lock.release()
    return found('good', 'ok')
  } catch {
    // What is refused now may be granted on mains power: the row says what to do.
    return found('bad', 'refused')
  }
}

/** Chinese fonts without which texts are set in whatever the system has. */
const WANTED = /PingFang|YaHei|CJK|Source Han/

function fontsCheck(): Found {
  const style = getComputedStyle(document.documentElement)
  const fonts = presentFonts(`${style.getPropertyValue('--sans')},${style.getPropertyValue('--serif')}`)
  if (!fonts) return found('unknown', 'untold')
  const facts = { fonts: [...new Set(fonts)].join('、') }
  return fonts.some(name => WANTED.test(name)) ? found('good', 'ok', facts) : found('unknown', 'none', facts)
}

function screensCheck(): Found {
  const second = hasSecondScreen()
  if (second === undefined) return found('unknown', 'untold')
  return second ? found('good', 'ok') : found('unknown', 'one')
}

/** What can be told at once. */
const PLAIN: Readonly<Record<'screens' | 'whole-screen' | 'windows' | 'print' | 'fonts', () => Found>> = {
  screens: screensCheck,
  'whole-screen': () => (document.fullscreenEnabled ? found('good', 'ok') : found('bad', 'forbidden')),
  windows: () => (typeof BroadcastChannel === 'undefined' ? found('unknown', 'untold') : found('good', 'ok')),
  print: () => (typeof window.print === 'function' ? found('good', 'ok') : found('bad', 'none')),
  fonts: fontsCheck,
}

/** The release on screen, and how the deck of the next meeting stands towards it. */
function useDataChecks(): { readonly release: () => Found; readonly deck: () => Promise<Found> } {
  const store = useCatalogStore()
  const decks = useDecksStore()
  const today = useToday()
  function release(): Found {
    const { catalog, otherRelease } = store
    if (!catalog) return found('bad', 'none')
    const facts = { release: catalog.releaseId.slice(0, RELEASE_DIGITS), date: catalog.frame.zone.dataAsOf }
    return otherRelease ? found('unknown', 'newer', facts) : found('good', 'ok', facts)
  }
  async function deck(): Promise<Found> {
    const { catalog } = store
    await decks.load()
    const current = decks.current ?? decks.list[0]
    if (!catalog || !current) return found('unknown', 'none')
    const catalogs = await catalogsOf(current, catalog)
    const stands = current.slides.map(slide => standOf(current, slide, catalogs, today.value))
    const facts = { title: current.title.zh, english: current.title.en, count: stands.filter(isOpen).length }
    if (facts.count > 0) return found('bad', 'changed', facts)
    return current.slides.some(({ rehearsed }) => rehearsed)
      ? found('good', 'ok', facts)
      : found('unknown', 'new', facts)
  }
  return { release, deck }
}
const isOpen = ({ code, changes, isLost }: ReturnType<typeof standOf>): boolean =>
  isLost || (code === 'changed' && hasChanges(changes))

/** Looks at everything that a meeting may fail by. */
export function useSelfTest(): SelfTest {
  const known = shallowRef<readonly Check[]>([])
  const rehearsal = shallowRef<Rehearsal>()
  const data = useDataChecks()

  async function look(): Promise<void> {
    known.value = [
      { id: 'storage', ...(await storageCheck()) },
      { id: 'release', ...data.release() },
      { id: 'deck', ...(await data.deck()) },
      { id: 'screens', ...PLAIN.screens() },
      { id: 'whole-screen', ...PLAIN['whole-screen']() },
      { id: 'windows', ...PLAIN.windows() },
      { id: 'wake', ...(await wakeCheck()) },
      { id: 'print', ...PLAIN.print() },
      { id: 'space', ...(await spaceCheck()) },
      { id: 'fonts', ...PLAIN.fonts() },
    ]
  }
  onMounted(() => void look())

  const offline = computed((): Check => {
    const given = rehearsal.value
    if (!given) return { id: 'offline', ...found('unknown', 'not-yet') }
    const { kind, slides, requests, misses, violations } = given
    const state = rehearsalState(given)
    const what = state === 'good' ? 'ok' : kind === 'server' ? 'server' : 'needs'
    return { id: 'offline', ...found(state, what, { slides, uses: requests + misses + violations }) }
  })
  return {
    checks: computed(() => (known.value.length === 0 ? [] : [...known.value, offline.value])),
    look,
    rehearsed: given => {
      rehearsal.value = given
    },
    askToKeep: async () => {
      await navigator.storage.persist()
      await look()
    },
  }
}
