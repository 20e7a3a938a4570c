import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { serve } from '../../scripts/server.mjs'
import { pasteBlocks, sealReleases, typeFigures, type Accepted } from './support/deskHand.ts'
import { aMortalBrowser, letStumblesPass } from './support/mortalBrowser.ts'
import { ofVersionOne, storedState, type StoredState } from './support/storedLog.ts'
import { DIST, settled } from './support/visit.ts'

/** How often the browser is killed; `npm run drill:faults` does it 200 times. */
const KILLS = Number(process.env['DRILL_KILLS'] ?? 8)
const SEED = Number(process.env['DRILL_SEED'] ?? 7)
const DRAFTS = 60
/** Long enough for the slowest step; the moment of the kill lies anywhere within. */
const LONGEST_MS = 2500
const BLOCK = 200
const SHUT_MS = 4000
const SAVED = /已保存|Saved/
const NOT_SAVED = /没有保存|not saved/

// A trace holds on to things in the page, which a killed browser takes with it.
test.use({ trace: 'off' })
test.beforeAll(letStumblesPass)
test.describe.configure({ timeout: 120_000 + KILLS * 30_000 })

/** Chance that is the same in every run. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const tell = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const later = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds)
  })

async function openDesk(page: Page, home: string): Promise<void> {
  await page.goto(`${home}#/desk`)
  await settled(page)
  await expect(page.getByRole('grid')).toBeVisible()
}

/** Nothing that was accepted is lost, and nothing is there in part. */
function expectWhole(state: StoredState, accepted: Accepted): void {
  const { entries, torn, seals } = state
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
  const values = new Set(entries.flatMap(entry => entry.values))
  expect(
    accepted.figures.filter(value => !values.has(value)),
    'accepted figures that are lost',
  ).toEqual([])
  for (const block of accepted.blocks) {
    const entry = entries.find(one => one.values[0] === block[0])
    expect(entry?.values, 'an accepted block').toEqual(block)
  }
  for (const entry of entries.filter(({ step }) => step === 'paste')) expect(entry.values).toHaveLength(BLOCK)
  expect(torn, 'releases that are not whole').toEqual([])
  expect(accepted.seals.filter(id => !seals.some(seal => seal.startsWith(id)))).toEqual([])
}

async function withProfile(run: (profile: string, home: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'mortal-'))
  const site = await serve(DIST)
  try {
    await run(profile, site.url)
  } finally {
    await site.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

test('a browser killed at any moment of editing, pasting and sealing loses nothing it said it kept', async () => {
  await withProfile(async (profile, home) => {
    const chance = chanceOf(SEED)
    const accepted: Accepted = { figures: [], blocks: [], seals: [] }
    let number = 0
    const next = (): number => (number += 1)
    const works = [
      (page: Page) => typeFigures(page, next, accepted),
      (page: Page) => pasteBlocks(page, next, accepted),
      (page: Page) => sealReleases(page, home, next, accepted),
    ]
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const { page, kill: killNow } = await aMortalBrowser(profile)
      try {
        await openDesk(page, home)
        const state = await storedState(page)
        if (state && kill > 0) expectWhole(state, accepted)
        if (kill === KILLS) break
        const work = works[kill % works.length]
        const moment = later(chance() * LONGEST_MS)
        // Its end is the browser's: whatever it was waiting for does not come any more.
        const working = work?.(page).catch(() => undefined)
        await moment
        await killNow()
        await working
      } finally {
        await killNow()
      }
    }
    tell(
      `${String(KILLS)} kills: ${String(accepted.figures.length)} figures, ${String(accepted.blocks.length)} blocks of ${String(BLOCK)}, ${String(accepted.seals.length)} seals accepted, none lost, none in part`,
    )
  })
})

test('a browser killed while the database is brought to its new version has the old one or the new one', async () => {
  await withProfile(async (profile, home) => {
    const chance = chanceOf(SEED + 1)
    const found = { old: 0, new: 0 }
    for (let kill = 0; kill < Math.max(2, Math.ceil(KILLS / 4)); kill += 1) {
      const first = await aMortalBrowser(profile)
      await first.page.goto(`${home}icon.svg`)
      await ofVersionOne(first.page, 'zaozhuang-dashboard', DRAFTS)
      const opening = first.page.goto(home).catch(() => undefined)
      await later(chance() * 1500)
      await first.kill()
      await opening

      const second = await aMortalBrowser(profile)
      try {
        await second.page.goto(`${home}icon.svg`)
        const between = await storedState(second.page)
        const moved = between?.entries.flatMap(({ values }) => values).length ?? 0
        expect([
          [DRAFTS, 0],
          [0, DRAFTS],
        ]).toContainEqual([between?.drafts, moved])
        found[moved === 0 ? 'old' : 'new'] += 1
        await openDesk(second.page, home)
        await expect.poll(async () => (await storedState(second.page))?.entries[0]?.values.length).toBe(DRAFTS)
        expect((await storedState(second.page))?.entries).toHaveLength(1)
      } finally {
        await second.kill()
      }
    }
    tell(`migration: ${String(found.old)} times still the old version, ${String(found.new)} times the new one`)
  })
})

test('with no room left the page says that nothing was saved, and goes on when there is room again', async () => {
  await withProfile(async (profile, home) => {
    const { page, kill } = await aMortalBrowser(profile)
    try {
      await openDesk(page, home)
      await expect.poll(async () => (await storedState(page))?.torn).toEqual([])
      const devtools = await page.context().newCDPSession(page)
      const { origin } = new URL(home)
      const type = async (text: string): Promise<void> => {
        await page.getByRole('grid').focus()
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
      }
      await type('0.25')
      await expect(page.locator('.state')).toContainText(SAVED)
      // The browser looks at the room again when the database has been shut for a while and is opened anew.
      await page.goto('about:blank')
      await later(SHUT_MS)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      await openDesk(page, home)
      await type('0.5')
      await expect(page.locator('.state')).toContainText(NOT_SAVED, { timeout: 20_000 })
      expect((await storedState(page))?.entries.map(({ values }) => values)).toEqual([[0.25]])
      await page.goto('about:blank')
      await later(SHUT_MS)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin })
      await openDesk(page, home)
      await type('0.75')
      await expect(page.locator('.state')).toContainText(SAVED, { timeout: 20_000 })
      expect((await storedState(page))?.entries.map(({ values }) => values)).toEqual([[0.25], [0.75]])
    } finally {
      await kill()
    }
  })
})

test('a database deleted while it is edited is noticed: the next edit is not said to be saved', async () => {
  await withProfile(async (profile, home) => {
    const { page, kill } = await aMortalBrowser(profile)
    try {
      await openDesk(page, home)
      await expect.poll(async () => (await storedState(page))?.torn).toEqual([])
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
      })
      await expect(page.getByText(/本机存储被另一个标签页关闭|closed local storage/)).toBeVisible()
      await page.getByRole('grid').focus()
      await page.keyboard.type('0.5')
      await page.keyboard.press('Enter')
      await expect(page.locator('.state')).toContainText(NOT_SAVED)
      await page.reload()
      await openDesk(page, home)
      await page.getByRole('grid').focus()
      await page.keyboard.type('0.5')
      await page.keyboard.press('Enter')
      await expect(page.locator('.state')).toContainText(SAVED)
    } finally {
      await kill()
    }
  })
})

test('a disk that takes no more writing leaves what there was, and says so', async () => {
  await withProfile(async (profile, home) => {
    const { page, kill } = await aMortalBrowser(profile)
    try {
      // A profile on a disk made read-only does not let the browser start at all; so the writing itself is refused.
      await page.addInitScript(() => {
        const refuse = (): never => {
          throw new DOMException('read-only', 'UnknownError')
        }
        Object.assign(globalThis, {
          lockDisk: () => Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse, delete: refuse }),
        })
      })
      await openDesk(page, home)
      await page.getByRole('grid').focus()
      await page.keyboard.type('0.25')
      await page.keyboard.press('Enter')
      await expect(page.locator('.state')).toContainText(SAVED)
      await page.evaluate('lockDisk()')
      await page.keyboard.type('0.5')
      await page.keyboard.press('Enter')
      await expect(page.locator('.state')).toContainText(NOT_SAVED)
      expect((await storedState(page))?.entries.map(({ values }) => values)).toEqual([[0.25]])
    } finally {
      await kill()
    }
  })
})

test('a clock that is set back changes nothing of what came first', async () => {
  await withProfile(async (profile, home) => {
    const { page, kill } = await aMortalBrowser(profile)
    try {
      await openDesk(page, home)
      const type = async (text: string): Promise<void> => {
        await page.getByRole('grid').focus()
        await page.keyboard.press('Control+Home')
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
        await expect.poll(async () => (await storedState(page))?.entries.at(-1)?.values).toEqual([Number(text)])
      }
      await type('0.25')
      await page.clock.setFixedTime(Date.now() - 3_600_000)
      await openDesk(page, home)
      await type('0.5')
      await page.reload()
      await openDesk(page, home)
      await page.getByRole('grid').focus()
      await page.keyboard.press('Control+Home')
      await expect(page.locator('[data-active="true"]')).toContainText('0.5')
      await page.keyboard.press('Control+z')
      await expect(page.locator('[data-active="true"]')).toContainText('0.25')
    } finally {
      await kill()
    }
  })
})
