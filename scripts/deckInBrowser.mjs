/** Puts decks where the application keeps them, as they are needed for measuring and for tests. */

/** The database is named after the place that the data are about. */
const nameIn = page =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name).find(name => name?.endsWith('-dashboard')),
  )

/** Waits until the release of the data is kept, and resolves to its id. */
async function releaseOf(page) {
  const read = async () => {
    const database = await nameIn(page)
    if (database === undefined) return undefined
    return page.evaluate(name => {
      return new Promise(resolve => {
        const opening = indexedDB.open(name)
        opening.onerror = () => resolve(undefined)
        opening.onsuccess = () => {
          const database = opening.result
          const done = value => {
            database.close()
            resolve(value)
          }
          if (!database.objectStoreNames.contains('active')) return done(undefined)
          const asking = database.transaction('active').objectStore('active').get('curated')
          asking.onsuccess = () => done(asking.result?.release)
          asking.onerror = () => done(undefined)
        }
      })
    }, database)
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const release = await read()
    if (release !== undefined) return release
    await page.waitForTimeout(100)
  }
  throw new Error('the application keeps no release')
}

const slideOf = (part, index) => ({
  id: `slide${String(index).padStart(6, '0')}`,
  hidden: false,
  ...(typeof part === 'string'
    ? { content: { kind: 'view', address: part, emphasis: { marked: [], faded: [] } } }
    : part),
})

/** A deck of slides, each an address or the parts of a slide. */
export function deckOf(parts, { id = 'deckfortests', release, title = 'Deck', secondsEach = 60, marks = {} }) {
  const stamp = '2026-11-24T08:00:00.000Z'
  return {
    ...{ format: 1, id, workspace: 'curated', title: { zh: title, en: title }, release, secondsEach },
    marks: { isInternal: false, ...marks },
    slides: parts.map(slideOf),
    created: stamp,
    changed: stamp,
  }
}

/** Keeps a deck in the browser of a page that has the application open. */
export async function putDeck(page, parts, options = {}) {
  const deck = deckOf(parts, { release: await releaseOf(page), ...options })
  await page.evaluate(
    ([name, kept]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const writing = database.transaction('decks', 'readwrite')
          writing.objectStore('decks').put(kept)
          writing.oncomplete = () => {
            database.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error)
        }
      }),
    [await nameIn(page), deck],
  )
  return deck.id
}
