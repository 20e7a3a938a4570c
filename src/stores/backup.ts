import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { area } from 'virtual:release-id'
import * as v from 'valibot'
import { readBackup, writeBackup } from '#data/desk/backup.ts'
import { Mirror, type MirrorState } from '#data/desk/mirror.ts'
import type { RestoreView, Vault } from '#data/desk/vault.ts'
import { exportName } from '#data/formats/stamp.ts'
import { StoreError } from '#data/store/trouble.ts'
import { backupDue, type LastBackup } from '#domain/edit/backupDue.ts'
import { previewOf, type RestorePreview } from '#domain/edit/restorePlan.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { AreaId } from '#domain/ids.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Problem } from '#domain/problem.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { useCatalogStore } from './catalog.ts'
import { LANGUAGES, THEMES, useSettingsStore } from './settings.ts'
import { useVaultStore } from './vault.ts'

/** A backup that was looked at: from when and whom, and what restoring it would change. */
export interface ViewedBackup {
  readonly at: string
  readonly who: string
  readonly preview: RestorePreview
  readonly view: RestoreView
}

const viewed = (view: RestoreView): ViewedBackup => ({
  ...{ at: view.backup.at, who: view.backup.who, view },
  preview: previewOf([view.plans.curated, view.plans.sample], view.releases.length),
})

/** What is known of the room on this device. */
export interface StorageRoom {
  readonly used: number
  readonly quota: number
  /** Whether the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean
}

const KEY = `${area}-dashboard:backup`
const LastBackupSchema = v.object({ at: v.string(), edits: v.number() })

function lastBackup(): LastBackup | undefined {
  try {
    const read = v.safeParse(LastBackupSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.output : undefined
  } catch {
    // Forbidden or broken: then no backup is known of, and one is asked for sooner.
    return undefined
  }
}

function keepLast(last: LastBackup): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(last))
  } catch {
    // Forbidden: the page knows of this backup until it is closed.
  }
}

async function readRoom(): Promise<StorageRoom | undefined> {
  if (!('storage' in navigator)) return undefined
  const [estimate, isPersistent] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
  return { used: estimate.usage ?? 0, quota: estimate.quota ?? 0, isPersistent }
}

/** A language or theme that this version does not know leaves the one that was chosen. */
function takeSettings({ language, theme }: RestoreView['backup']['settings']): void {
  const settings = useSettingsStore()
  settings.language = LANGUAGES.find(one => one === language) ?? settings.language
  settings.theme = THEMES.find(one => one === theme) ?? settings.theme
}

/** Backups of everything that is the user's, out and in. */
export const useBackupStore = defineStore('backup', () => {
  const catalogs = useCatalogStore()
  const settings = useSettingsStore()
  const { vault, hand } = useVaultStore()
  const room = shallowRef<StorageRoom>()
  const mirrorState = shallowRef<MirrorState>({ kind: 'none' })
  const last = shallowRef(lastBackup())
  const kept = ref<readonly string[]>([])
  const edits = computed(() => catalogs.log.edits.length)

  function zone(): AreaId {
    if (!catalogs.catalog) throw new Error('A page is shown before there are data')
    return catalogs.catalog.frame.zone.area
  }
  async function textOf(opened: Vault): Promise<string> {
    const { language, theme } = settings
    return writeBackup({ ...(await opened.gather()), ...hand(), zone: zone(), settings: { language, theme } })
  }
  function remember(): void {
    last.value = { at: new Date().toISOString(), edits: edits.value }
    keepLast(last.value)
  }

  const mirror = new Mirror(vault, textOf, state => {
    mirrorState.value = state
    if (state.kind === 'on' && state.writtenAt !== undefined) remember()
  })
  watch([() => catalogs.log.last], () => mirror.soon())

  /** The mirror goes on as soon as any page of the desk is open. */
  async function begin(): Promise<void> {
    if (Mirror.isWanted() && mirrorState.value.kind === 'none') await mirror.begin()
  }
  async function load(): Promise<void> {
    await mirror.begin()
    room.value = await readRoom()
    kept.value = (await (await vault())?.kept()) ?? []
  }
  async function persist(): Promise<void> {
    await navigator.storage.persist()
    room.value = await readRoom()
  }

  async function file(): Promise<ExportFile | undefined> {
    const opened = await vault()
    const { catalog } = catalogs
    if (!opened || !catalog) return undefined
    const content = await textOf(opened)
    remember()
    return { name: exportName(catalog, 'backup', 'json'), type: 'application/json', content }
  }

  /** What a backup would change; nothing is changed by looking. */
  async function view(name: string, input: string | Uint8Array): Promise<Result<ViewedBackup, readonly Problem[]>> {
    const reading = await readBackup(name, input, zone())
    if (!reading.ok) return reading
    const opened = await vault()
    return opened ? succeed(viewed(await opened.view(reading.value))) : fail([])
  }
  async function viewKept(id: string): Promise<Result<ViewedBackup, readonly Problem[]>> {
    const text = await (await vault())?.keptText(id)
    return text === undefined ? fail([]) : view(id, text)
  }

  /** Whether it was done; if not, nothing was changed. */
  async function restore({ view: seen }: ViewedBackup): Promise<boolean> {
    const opened = await vault()
    if (!opened) return false
    try {
      await opened.restore(seen, await textOf(opened), hand())
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      catalogs.trouble = error.trouble
      return false
    }
    takeSettings(seen.backup.settings)
    await load()
    return true
  }

  return {
    ...{ room, mirrorState, mirror, last, kept, begin, load, persist, file, view, viewKept, restore },
    /** How many edits no backup has, where it is time to make one. */
    due: (asOf: IsoDate): number | undefined =>
      mirrorState.value.kind === 'on'
        ? undefined
        : backupDue(edits.value, last.value, catalogs.log.edits[0]?.edit.at, asOf),
  }
})
