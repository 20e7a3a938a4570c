import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readBackup, writeBackup, type Backup } from '#data/desk/backup.ts'
import { fingerprintOf, isGenuine, signed } from '#data/desk/signing.ts'
import { Vault } from '#data/desk/vault.ts'
import { readEdits, writeEdits } from '#data/formats/editsFile.ts'
import { readSealed, writeSealed } from '#data/formats/sealedFile.ts'
import type { Store } from '#data/store/database.ts'
import { appendEntry, readLog } from '#data/store/log.ts'
import { openStore, type OpenOptions } from '#data/store/openStore.ts'
import { activeRelease } from '#data/store/readReleases.ts'
import { installRelease } from '#data/store/releases.ts'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import type { LogAction } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import type { Seal } from '#domain/edit/seal.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { areaId, must } from '../../../support/aCatalog.ts'
import { aFigure, anEdit, aStep, EDITED_AT, editId } from '../../../support/edits.ts'
import { aDisk, aRelease } from '../../../support/releases.ts'

const stores: Store[] = []
const vaults: Vault[] = []
const HAND = { who: '王芳', at: EDITED_AT }
const zone = areaId('lakeland')

afterEach(() => {
  for (const store of stores.splice(0)) store.database.close()
  for (const vault of vaults.splice(0)) vault.close()
})

interface Laptop {
  readonly store: Store
  readonly vault: Vault
  readonly append: (action: LogAction) => Promise<void>
  readonly catalog: () => Promise<Catalog>
  readonly values: () => Promise<readonly (number | null)[]>
}

async function aLaptop(disk: OpenOptions = aDisk()): Promise<Laptop> {
  const [opened, vault] = [await openStore(disk), await Vault.open(disk)]
  if (!opened.ok || !vault.ok) throw new Error('The disk is new')
  const store = opened.value
  stores.push(store)
  vaults.push(vault.value)
  const release = await aRelease()
  await installRelease(store, release, EDITED_AT)
  const edits = async () => outcomeOf(replay((await readLog(store, 'curated')).entries))
  return {
    store,
    vault: vault.value,
    append: async action => {
      await appendEntry(store, 'curated', { action, ...HAND })
    },
    catalog: async () => joinCatalog(release, await edits()),
    values: async () => (await edits()).figures.map(({ to }) => to.value),
  }
}

const oneEdit = (number: number, value: number): LogAction => aStep(number, [anEdit(number, aFigure(value, '2022'))])
async function backupOf({ vault }: Laptop): Promise<Backup> {
  return { ...(await vault.gather()), ...HAND, zone, settings: { language: 'zh-CN', theme: 'dark' } }
}

describe('sealing', () => {
  it('keeps what is shown as a release beside the active one', async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const base = await activeRelease(laptop.store, 'curated')
    const seal = await laptop.vault.seal(await laptop.catalog(), 1, '上会稿', HAND, false)
    expect(seal).toMatchObject({ base, edits: 1, who: '王芳', note: '上会稿' })
    expect(seal.release).not.toBe(base)
    expect(await activeRelease(laptop.store, 'curated')).toBe(base)
    expect(await laptop.vault.seals('curated')).toEqual([seal])
    const again = joinCatalog(await laptop.vault.load(seal.release), NO_EDITS)
    expect(again.indicators.flatMap(({ series }) => series[zone]?.values ?? [])).toContain(80.5)
  })

  it('with a signature can be told from a forged one', async () => {
    // Node has the means to sign and no notion of a page that came safely.
    vi.stubGlobal('isSecureContext', true)
    const laptop = await aLaptop()
    const seal = await laptop.vault.seal(await laptop.catalog(), 0, '', HAND, true)
    expect(await isGenuine(seal)).toBe(true)
    const forged: Seal = { ...seal, note: 'another note' }
    expect(await isGenuine(forged)).toBe(false)
    expect(await isGenuine({ ...seal, signature: { key: must(seal.signature).key, value: '!' } })).toBe(false)
    const other = await signed((await aLaptop()).store, seal)
    expect(await fingerprintOf(must(other.signature))).not.toBe(await fingerprintOf(must(seal.signature)))
  })

  it('is gone back to as it was, and the edits come back when that step is undone', async () => {
    const laptop = await aLaptop()
    const plain = must(await activeRelease(laptop.store, 'curated'))
    await laptop.append(oneEdit(1, 80.5))
    const seal = await laptop.vault.seal(await laptop.catalog(), 1, '', HAND, false)
    const away = aStep(2, [anEdit(2, { kind: 'withdraw', edit: editId(1) })], 'restore')
    expect(await laptop.vault.goBack(seal.release, { action: away, ...HAND, seen: 0 })).toEqual({
      ok: false,
      failure: 'stale',
    })
    expect(await activeRelease(laptop.store, 'curated')).toBe(plain)
    expect(await laptop.vault.goBack(seal.release, { action: away, ...HAND, seen: 1 })).toMatchObject({ ok: true })
    expect(await activeRelease(laptop.store, 'curated')).toBe(seal.release)
    expect(await laptop.values()).toEqual([])
    await laptop.append({ kind: 'undo', batch: must(away.kind === 'step' ? away.batch : undefined) })
    expect(await laptop.values()).toEqual([80.5])
  })
})

describe('files', () => {
  const sealed = async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const seal = await laptop.vault.seal(await laptop.catalog(), 1, '上会稿', HAND, false)
    return { release: await laptop.vault.load(seal.release), seal }
  }

  it('of a sealed release give it back, with what is said of it', async () => {
    const given = await sealed()
    const reading = await readSealed('a.json', writeSealed(given))
    expect(reading).toMatchObject({ ok: true, value: { seal: given.seal, release: { id: given.release.id } } })
  })

  it.each([
    ['newer-format', (text: string) => text.replace('"format":1', '"format":2')],
    ['contradiction', (text: string) => text.replace('80.5', '80.6')],
    ['bad-field', (text: string) => text.slice(0, 500)],
    ['bad-field', () => '{}'],
  ])('that are not right are refused: %s', async (code, change) => {
    const reading = await readSealed('a.json', change(writeSealed(await sealed())))
    expect(reading).toMatchObject({ ok: false, failure: [{ code }] })
  })

  it('of edits give them back, to their own zone only', async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const { entries } = await readLog(laptop.store, 'curated')
    const text = writeEdits({ zone, workspace: 'curated', entries })
    expect(readEdits('a.json', text, { zone, workspace: 'curated' })).toEqual({ ok: true, value: entries })
    expect(readEdits('a.json', text, { zone, workspace: 'sample' })).toMatchObject({
      failure: [{ code: 'contradiction', at: { field: 'workspace' } }],
    })
    expect(
      readEdits('a.json', text.replace('"format": 1', '"format": 9'), { zone, workspace: 'curated' }),
    ).toMatchObject({
      failure: [{ code: 'newer-format', got: '9' }],
    })
  })
})

describe('a backup', () => {
  it('brings everything to an empty device, history and all', async () => {
    const here = await aLaptop()
    await here.append(oneEdit(1, 80.5))
    await here.append(oneEdit(2, 81))
    await here.append({ kind: 'undo', batch: must(replay((await readLog(here.store, 'curated')).entries).done.at(-1)) })
    await here.vault.seal(await here.catalog(), 1, '上会稿', HAND, false)
    const text = writeBackup(await backupOf(here))
    const reading = await readBackup('backup.json', text, zone)
    if (!reading.ok) throw new Error(JSON.stringify(reading.failure))
    const there = await aLaptop()
    await there.vault.restore(await there.vault.view(reading.value), writeBackup(await backupOf(there)), HAND)
    expect((await readLog(there.store, 'curated')).entries).toEqual((await readLog(here.store, 'curated')).entries)
    expect(await there.vault.seals('curated')).toEqual(await here.vault.seals('curated'))
    expect(await there.vault.kept()).toHaveLength(1)
  })

  it('makes the state what it was, as one step that can be undone, and keeps the state before', async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const backup = await backupOf(laptop)
    await laptop.append(oneEdit(2, 90))
    await laptop.append(aStep(3, [anEdit(3, aFigure(7, '2025'))]))
    const view = await laptop.vault.view(backup)
    expect(view.plans.curated.places).toBeGreaterThan(0)
    await laptop.vault.restore(view, writeBackup(await backupOf(laptop)), HAND)
    expect(await laptop.values()).toEqual([80.5])
    const state = replay((await readLog(laptop.store, 'curated')).entries)
    await laptop.append({ kind: 'undo', batch: must(state.done.at(-1)) })
    expect((await laptop.values()).slice().sort()).toEqual([7, 90])
    const [kept] = await laptop.vault.kept()
    expect(await readBackup('kept', must(await laptop.vault.keptText(must(kept))), zone)).toMatchObject({ ok: true })
  })

  it('that is the same changes nothing', async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const view = await laptop.vault.view(await backupOf(laptop))
    expect(view.plans.curated).toMatchObject({ places: 0, newDecks: [], changedDecks: [] })
    expect(view.releases).toEqual([])
  })

  it('keeps the last five states before a restore, whatever the clock says', async () => {
    const laptop = await aLaptop()
    await laptop.append(oneEdit(1, 80.5))
    const backup = await backupOf(laptop)
    for (let year = 2026; year > 2019; year -= 1)
      await laptop.vault.restore(await laptop.vault.view(backup), '{}', {
        ...HAND,
        at: `${String(year)}-01-01T00:00:00Z`,
      })
    const kept = await laptop.vault.kept()
    expect(kept.map(id => id.slice(7, 11))).toEqual(['2020', '2021', '2022', '2023', '2024'])
  })

  it.each([
    ['newer-format', { format: 2 }],
    ['contradiction', { zone: 'elsewhere' }],
    ['bad-field', { logs: { curated: [{ sequence: 0 }], sample: [] } }],
    ['bad-field', { decks: [{}] }],
    ['bad-field', { kind: 'something-else' }],
  ])('that is not right is refused whole: %s', async (code, change) => {
    const text = writeBackup(await backupOf(await aLaptop()))
    const given: unknown = JSON.parse(text)
    const reading = await readBackup('backup.json', JSON.stringify({ ...Object(given), ...change }), zone)
    expect(reading).toMatchObject({ ok: false })
    expect(reading.ok ? [] : reading.failure.map(problem => problem.code)).toContain(code)
  })
})

describe('formats that leave the device', () => {
  it.each([
    ['backup-v1.json', (text: string) => readBackup('v1', text, zone)],
    ['edits-v1.json', (text: string) => Promise.resolve(readEdits('v1', text, { zone, workspace: 'curated' }))],
    ['sealed-v1.json', (text: string) => readSealed('v1', text)],
  ])('%s, written by the version that it came from, can still be read', async (name, read) => {
    expect(await read(readFileSync(`tests/fixtures/desk/${name}`, 'utf8'))).toMatchObject({ ok: true })
  })
})
