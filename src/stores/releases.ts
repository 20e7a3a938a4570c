import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { canSign, fingerprintOf, isGenuine } from '#data/desk/signing.ts'
import { makeStep } from '#data/desk/makeStep.ts'
import { idOfCatalog } from '#data/desk/vault.ts'
import { readSealed, writeSealed, type SealedRelease } from '#data/formats/sealedFile.ts'
import { exportName } from '#data/formats/stamp.ts'
import { editsIn, joinCatalog, type Catalog } from '#domain/catalog.ts'
import type { Seal } from '#domain/edit/seal.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Problem } from '#domain/problem.ts'
import { fail, type Result } from '#domain/result.ts'
import { workspaceOf, type ReleaseInfo } from '#domain/storage.ts'
import { useCatalogStore } from './catalog.ts'
import { useDeskStore } from './desk.ts'
import { useVaultStore } from './vault.ts'

/** A stored release with what is said of it, and whether its signature is genuine. */
export interface KeptRelease {
  readonly info: ReleaseInfo
  readonly seal: Seal | undefined
  readonly isGenuine: boolean | undefined
  readonly fingerprint: string | undefined
}

/** Whether what is shown is a sealed release, has changed since one, or was never sealed. */
export type SealState =
  | { readonly kind: 'sealed'; readonly seal: Seal }
  | { readonly kind: 'changed'; readonly seal: Seal; readonly edits: number }
  | { readonly kind: 'not-sealed' }

async function stateOf(catalog: Catalog, kept: readonly KeptRelease[]): Promise<SealState> {
  const id = editsIn(catalog) === 0 ? catalog.releaseId : await idOfCatalog(catalog)
  const seals = kept.flatMap(({ seal }) => (seal ? [seal] : []))
  const seal = seals.find(({ release }) => release === id)
  if (seal) return { kind: 'sealed', seal }
  const last = seals.reduce<Seal | undefined>((newest, one) => (newest && newest.at > one.at ? newest : one), undefined)
  return last ? { kind: 'changed', seal: last, edits: editsIn(catalog) } : { kind: 'not-sealed' }
}

async function withSeal(info: ReleaseInfo, seal: Seal | undefined): Promise<KeptRelease> {
  const genuine = seal && (await isGenuine(seal))
  const fingerprint = seal?.signature && (await fingerprintOf(seal.signature))
  return { info, seal, isGenuine: genuine, fingerprint }
}

/** The releases of this device. */
export const useReleasesStore = defineStore('releases', () => {
  const catalogs = useCatalogStore()
  const desk = useDeskStore()
  const kept = shallowRef<readonly KeptRelease[]>([])
  const isKnown = ref(false)
  const state = shallowRef<SealState>()
  const { vault, hand } = useVaultStore()
  const workspace = computed(() => catalogs.workspace)

  async function load(): Promise<void> {
    const opened = await vault()
    if (opened) {
      const [releases, seals] = await Promise.all([opened.releases(), opened.seals(workspace.value)])
      const own = releases.filter(info => info.workspace === workspace.value)
      kept.value = await Promise.all(
        own.map(info =>
          withSeal(
            info,
            seals.find(({ release }) => release === info.id),
          ),
        ),
      )
    }
    isKnown.value = true
    await look()
  }

  /** Works out whether what is shown is sealed. The whole content is hashed for it, so it is asked for, not followed. */
  async function look(): Promise<void> {
    const { catalog } = catalogs
    if (catalog) state.value = await stateOf(catalog, kept.value)
  }

  async function seal(catalog: Catalog, note: string, isSigned: boolean): Promise<Seal | undefined> {
    const opened = await vault()
    const sealed = await opened?.seal(catalog, editsIn(catalog), note, hand(), isSigned && canSign())
    await load()
    return sealed
  }

  /** A stored release as a catalog without edits, to hold beside another. */
  async function read(id: ReleaseId): Promise<Catalog | undefined> {
    const release = await (await vault())?.load(id)
    return release && joinCatalog(release, NO_EDITS)
  }

  /** Shows a release as it was sealed: the edits over the last one are taken away, in a step that can be undone. */
  async function goBack(id: ReleaseId): Promise<boolean> {
    const opened = await vault()
    const { who, at } = hand()
    const own = [...desk.log.standing.values()].map(edit => ({ kind: 'withdraw' as const, edit: edit.id }))
    const facts = { workspace: workspace.value, at, who }
    const entry = own.length > 0 ? { action: makeStep('restore', own, facts), at, who, seen: desk.log.last } : undefined
    const done = await opened?.goBack(id, entry)
    if (!done?.ok) return false
    await catalogs.showRelease(id)
    await load()
    return true
  }

  async function fileOf(id: ReleaseId): Promise<ExportFile | undefined> {
    const release = await (await vault())?.load(id)
    if (!release) return undefined
    const content = writeSealed({ release, seal: kept.value.find(({ info }) => info.id === id)?.seal })
    return { name: exportName(joinCatalog(release, NO_EDITS), 'release', 'json'), type: 'application/json', content }
  }

  async function bring(file: string, input: Uint8Array): Promise<Result<SealedRelease, readonly Problem[]>> {
    const reading = await readSealed(file, input)
    if (!reading.ok) return reading
    const own = workspaceOf(reading.value.release)
    if (own !== workspace.value)
      return fail([{ code: 'contradiction', at: { file, field: 'nature' }, expected: workspace.value, got: own }])
    await (await vault())?.keep(reading.value, hand(), file)
    await load()
    return reading
  }

  return {
    ...{ kept, isKnown, state, canSign: canSign() },
    ...{ load, look, seal, read, goBack, fileOf, bring },
    remove: async (id: ReleaseId): Promise<void> => {
      await (await vault())?.remove(id)
      await load()
    },
  }
})
