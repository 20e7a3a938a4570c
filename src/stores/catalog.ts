import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { id as shippedId } from 'virtual:release-id'
import type { Appended } from '#data/desk/logbook.ts'
import { personHere } from '#data/desk/person.ts'
import { CatalogSession } from '#data/session/catalogSession.ts'
import { browserMemory } from '#data/session/releaseMemory.ts'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import type { EnteredTarget, LogAction } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { EMPTY_LOG, replay, type LogState } from '#domain/edit/replay.ts'
import type { DraftKey, DraftTarget, Edits } from '#domain/edits.ts'
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
  const log = shallowRef<LogState>(EMPTY_LOG)
  const edits = computed<Edits>(() => outcomeOf(log.value))
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
      onLog: entries => {
        log.value = replay(entries)
      },
      onOther: id => {
        otherRelease.value = id
      },
      onTrouble: code => {
        trouble.value = code
      },
    },
  })

  async function changeTarget({ indicator, area, period, to }: DraftKey & { to?: EnteredTarget }): Promise<Appended> {
    const { makeStep } = await import('#data/desk/makeStep.ts')
    const change = { kind: 'target' as const, ...{ indicator, area, period }, ...(to && { to }) }
    const who = personHere()
    const facts = { workspace: workspace.value, at: new Date().toISOString(), who }
    return session.append({ action: makeStep('edit', [change], facts), who })
  }

  return {
    ...{ log, state, catalog, workspace, origin, trouble, otherRelease },
    start: (): Promise<void> => session.start(),
    openWorkspace: (next: Workspace): Promise<void> => session.openWorkspace(next),
    listReleases: () => session.listReleases(),
    readRelease: (id: ReleaseId): Promise<Release | undefined> => session.readRelease(id),
    showRelease: (id: ReleaseId): Promise<void> => session.showRelease(id),
    logRead: (): Promise<void> => session.logRead(),
    append: (action: LogAction, seen?: number): Promise<Appended> =>
      session.append({ action, who: personHere(), ...(seen !== undefined && { seen }) }),
    saveDraft: ({ aim, note, ...place }: DraftTarget): Promise<Appended> =>
      changeTarget({ ...place, to: { aim, ...(note && { note }) } }),
    removeDraft: (place: DraftKey): Promise<Appended> => changeTarget(place),
    stop: (): Promise<void> => session.stop(),
  }
})
