import { area } from 'virtual:release-id'
import { parseReleaseId, type ReleaseId } from '#domain/ids.ts'
import type { Workspace } from '#domain/storage.ts'

/** What a page remembers outside the database, to know before that is open what it will find there. */
export interface ReleaseMemory {
  /** The release that the database held when it was last looked at. */
  readonly stored: () => ReleaseId | undefined
  readonly rememberStored: (id: ReleaseId) => void
  /** The workspace that this tab was in when it was last loaded. */
  readonly workspace: () => Workspace
  readonly rememberWorkspace: (workspace: Workspace) => void
}

/** Where the name of the stored release, and the workspace of a tab, are remembered. */
export const STORED = `${area}-dashboard:stored`
export const WORKSPACE = `${area}-dashboard:workspace`

/** A browser may forbid storage altogether; then nothing is remembered and every start is a first one. */
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

const local = (): Storage => globalThis.localStorage
const perTab = (): Storage => globalThis.sessionStorage

/** The memory of a browser's page. */
export const browserMemory: ReleaseMemory = {
  stored: () => parseReleaseId(read(local, STORED) ?? ''),
  rememberStored: id => write(local, STORED, id),
  workspace: () => (read(perTab, WORKSPACE) === 'sample' ? 'sample' : 'curated'),
  rememberWorkspace: workspace => write(perTab, WORKSPACE, workspace),
}
