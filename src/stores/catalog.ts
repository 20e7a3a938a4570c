import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { id as shippedId } from 'virtual:release-id'
import { CatalogSession } from '#data/session/catalogSession.ts'
import { browserMemory } from '#data/session/releaseMemory.ts'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { NO_EDITS, type DraftKey, type DraftTarget, type Edits } from '#domain/edits.ts'
import type { ReleaseId } from '#domain/ids.ts'
import type { Release } from '#domain/release.ts'
import { workspaceOf, type Origin, type StorageTrouble, type Workspace } from '#domain/storage.ts'

const loadShipped = async (): Promise<Release> => (await import('virtual:release')).default

async function loadSample(): Promise<Release> {
  const [{ generateSample }, { sealRelease }] = await Promise.all([
    import('#data/sample/generateSample.ts'),
    import('#data/release/seal.ts'),
  ])
  return sealRelease(generateSample())
}

/** A hidden tab paints nothing, and some browsers never say that they are idle: so not longer than half a second. */
const whenPainted = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(() => {
      if (typeof requestIdleCallback === 'undefined') resolve()
      else
        requestIdleCallback(
          () => {
            resolve()
          },
          { timeout: 500 },
        )
    }, 50)
  })

/** The data that the whole app shares: the active release with the user's edits, and how storage is doing. */
export const useCatalogStore = defineStore('catalog', () => {
  const release = shallowRef<Release>()
  const edits = shallowRef<Edits>(NO_EDITS)
  const origin = ref<Origin>('shipped')
  const trouble = ref<StorageTrouble>()
  const otherRelease = ref<ReleaseId>()
  const catalog = computed<Catalog | undefined>(() => release.value && joinCatalog(release.value, edits.value))
  const state = computed<'loading' | 'ready'>(() => (release.value ? 'ready' : 'loading'))
  const workspace = computed<Workspace>(() => (release.value ? workspaceOf(release.value) : 'curated'))

  const session = new CatalogSession({
    ...{ shippedId, loadShipped, loadSample, memory: browserMemory },
    now: () => new Date().toISOString(),
    whenPainted,
    events: {
      onShow: (shown, from) => {
        release.value = shown
        origin.value = from
      },
      onDrafts: drafts => {
        edits.value = { ...NO_EDITS, drafts }
      },
      onOther: id => {
        otherRelease.value = id
      },
      onTrouble: code => {
        trouble.value = code
      },
    },
  })

  return {
    ...{ state, catalog, workspace, origin, trouble, otherRelease },
    start: (): Promise<void> => session.start(),
    openWorkspace: (next: Workspace): Promise<void> => session.openWorkspace(next),
    listReleases: () => session.listReleases(),
    readRelease: (id: ReleaseId): Promise<Release | undefined> => session.readRelease(id),
    showRelease: (id: ReleaseId): Promise<void> => session.showRelease(id),
    saveDraft: (draft: DraftTarget): Promise<void> => session.saveDraft(draft),
    removeDraft: (key: DraftKey): Promise<void> => session.removeDraft(key),
    stop: (): Promise<void> => session.stop(),
  }
})
