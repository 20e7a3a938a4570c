import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'
import { Vault, type Hand } from '#data/desk/vault.ts'
import { useCatalogStore } from './catalog.ts'
import { useDeskStore } from './desk.ts'

/** The database of releases, seals and backups, opened when a page of the desk first needs it. */
export const useVaultStore = defineStore('vault', () => {
  const catalogs = useCatalogStore()
  const desk = useDeskStore()
  let opening: Promise<Vault | undefined> | undefined

  async function open(): Promise<Vault | undefined> {
    const opened = await Vault.open()
    if (opened.ok) return opened.value
    catalogs.trouble = opened.failure
    return undefined
  }
  onScopeDispose(() => void opening?.then(opened => opened?.close()))

  return {
    /** `undefined` where this browser gives no database; the shell says so. */
    vault: (): Promise<Vault | undefined> => (opening ??= open()),
    hand: (): Hand => ({ who: desk.person, at: new Date().toISOString() }),
    close: async (): Promise<void> => {
      ;(await opening)?.close()
    },
  }
})
