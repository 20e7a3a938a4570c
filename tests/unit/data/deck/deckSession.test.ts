import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeckSession } from '#data/deck/deckSession.ts'
import { DATABASE_NAME } from '#data/store/database.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import { addSlide, hideSlides } from '#domain/deck/change.ts'
import type { Deck } from '#domain/deck/deck.ts'
import type { StorageTrouble, Workspace } from '#domain/storage.ts'
import { aCatalog, must } from '../../../support/aCatalog.ts'
import { aDisk } from '../../../support/releases.ts'
import { aDeck, aView, NOW, order, slideId } from '../../domain/deck/aDeck.ts'

const sessions: DeckSession[] = []
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop()
})

interface Tab {
  readonly session: DeckSession
  readonly decks: () => readonly Deck[]
  readonly troubles: StorageTrouble[]
}

async function aTab(database: OpenOptions, workspace: Workspace = 'curated'): Promise<Tab> {
  let last: readonly Deck[] = []
  const troubles: StorageTrouble[] = []
  const session = new DeckSession({
    database,
    now: () => NOW,
    events: {
      onDecks: decks => {
        last = decks
      },
      onTrouble: trouble => troubles.push(trouble),
    },
  })
  sessions.push(session)
  await session.follow(workspace)
  return { session, decks: () => last, troubles }
}

const deck = aDeck(aCatalog([]), [aView('a', '/')])
const add = (name: string) => (given: Deck) => addSlide(given, aView(name, '/'))

describe('decks in the database', () => {
  it('are still there after the browser was closed, with what can be taken back', async () => {
    const disk = aDisk()
    const before = await aTab(disk)
    expect(await before.session.put(deck)).toBe('saved')
    await before.session.change(deck.id, add('b'))
    await before.session.stop()
    const after = await aTab(disk)
    expect(after.decks().map(order)).toEqual(['a b'])
    const back = await after.session.undo(deck.id)
    expect(back && order(back.deck)).toBe('a')
    expect(back).toMatchObject({ canUndo: false, canRedo: true })
  })

  it('keep in step in two tabs, and neither writes over the other', async () => {
    const disk = aDisk()
    const [here, there] = [await aTab(disk), await aTab(disk)]
    await here.session.put(deck)
    await Promise.all([here.session.change(deck.id, add('b')), there.session.change(deck.id, add('c'))])
    await vi.waitFor(() => {
      expect([...(here.decks()[0]?.slides ?? [])].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'].map(slideId))
      expect(there.decks()).toEqual(here.decks())
    }, 4000)
  })

  it('refuse a whole deck that was read before somebody else changed it', async () => {
    const disk = aDisk()
    const [here, there] = [await aTab(disk), await aTab(disk)]
    await here.session.put(deck)
    const changed = must(await there.session.change(deck.id, add('b')))
    expect(await here.session.put(add('x')(deck))).toBe('stale')
    expect(order(must(await here.session.read(deck.id)).deck)).toBe('a b')
    expect(await here.session.put(add('x')(changed.deck))).toBe('saved')
    expect(order(must(await there.session.read(deck.id)).deck)).toBe('a b x')
  })

  it('come back whole after they were removed', async () => {
    const tab = await aTab(aDisk())
    await tab.session.put(deck)
    await tab.session.change(deck.id, add('b'))
    const removed = must(await tab.session.remove(deck.id))
    await vi.waitFor(() => expect(tab.decks()).toEqual([]), 4000)
    expect(await tab.session.change(deck.id, add('c'))).toBeUndefined()
    await tab.session.restore(removed)
    expect(await tab.session.read(deck.id)).toMatchObject({ canUndo: true })
    expect(order(must(await tab.session.undo(deck.id)).deck)).toBe('a')
  })

  it('of one workspace are not seen in the other', async () => {
    const disk = aDisk()
    const [real, practice] = [await aTab(disk), await aTab(disk, 'sample')]
    await real.session.put(deck)
    await vi.waitFor(() => expect(real.decks()).toHaveLength(1), 4000)
    expect(practice.decks()).toEqual([])
  })
})

describe('decks without a database', () => {
  const hide = (given: Deck): Deck => hideSlides(given, new Set([slideId('a')]), true)

  it('live on in the page, and the user is told', async () => {
    const indexedDB = new Proxy(new IDBFactory(), {
      get: () => () => {
        throw new DOMException('private window', 'SecurityError')
      },
    })
    const tab = await aTab({ ...aDisk(), indexedDB })
    await tab.session.put(deck)
    expect(await tab.session.change(deck.id, hide)).toMatchObject({
      canUndo: true,
      deck: { slides: [{ hidden: true }] },
    })
    expect(tab.decks()).toHaveLength(1)
    expect(tab.troubles).toEqual(['unavailable'])
  })

  it('survive that it is taken away under them', async () => {
    const disk = aDisk()
    const tab = await aTab(disk)
    await tab.session.put(deck)
    await vi.waitFor(() => expect(tab.decks()).toHaveLength(1), 4000)
    disk.indexedDB?.deleteDatabase(DATABASE_NAME)
    await vi.waitFor(() => expect(tab.troubles).toContain('closed'), 4000)
    expect(await tab.session.change(deck.id, hide)).toMatchObject({ deck: { slides: [{ hidden: true }] } })
    expect(tab.decks()).toMatchObject([{ slides: [{ hidden: true }] }])
  })

  it('are not written over where a newer version wrote them', async () => {
    const disk = aDisk()
    const tab = await aTab(disk)
    await tab.session.put(deck)
    const store = await openStore(disk)
    if (!store.ok) throw new Error(store.failure)
    const newer = { ...deck, format: 2, later: 'words' }
    await store.value.database.table('decks').put(newer)
    await vi.waitFor(() => expect(tab.troubles).toContain('newer'), 4000)
    await tab.session.change(deck.id, hide)
    expect(await store.value.database.table('decks').get(deck.id)).toEqual(newer)
    store.value.database.close()
  })
})
