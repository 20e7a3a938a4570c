import { area } from 'virtual:release-id'
import type { Vault } from './vault.ts'

const HANDLE = 'mirror-file'
const FLAG = `${area}-dashboard:mirror`
/** So long nothing may have been typed before the file is written. */
const QUIET_MS = 1200

/** How the mirror stands. `asking`: the browser wants the user's word again before this page may write. */
export type MirrorState =
  | { readonly kind: 'none' | 'unavailable' }
  | { readonly kind: 'asking' | 'on' | 'failed'; readonly name: string; readonly writtenAt: string | undefined }

type Permission = 'granted' | 'denied' | 'prompt'

/** A file that may be written to again later: what browsers give that have it, beside the standard's own handle. */
interface LastingHandle extends FileSystemFileHandle {
  readonly queryPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<Permission>
  readonly requestPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<Permission>
}

type Picker = (options: {
  readonly suggestedName: string
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
}) => Promise<LastingHandle>

const isHandle = (value: unknown): value is LastingHandle =>
  typeof FileSystemFileHandle !== 'undefined' && value instanceof FileSystemFileHandle

const hasPicker = (page: object): page is { readonly showSaveFilePicker: Picker } =>
  'showSaveFilePicker' in page && typeof page.showSaveFilePicker === 'function'

/** Whether this browser lets a page write to a file that the user chose. */
export const canMirror = (): boolean => hasPicker(globalThis)

const ASKED = { mode: 'readwrite' } as const

/** A mirror of all that is the user's in a file of their choice, written anew after each edit, always whole. */
export class Mirror {
  private state: MirrorState = { kind: 'none' }
  private timer: ReturnType<typeof setTimeout> | undefined
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly vault: () => Promise<Vault | undefined>,
    private readonly textOf: (vault: Vault) => Promise<string>,
    private readonly onState: (state: MirrorState) => void,
  ) {}

  /** Whether a mirror was ever chosen here: looked up without opening the database. */
  static isWanted(): boolean {
    try {
      return localStorage.getItem(FLAG) !== null
    } catch (error) {
      if (error instanceof DOMException) return false
      throw error
    }
  }

  /** How it stands when a page begins. */
  async begin(): Promise<void> {
    const handle = await this.handle()
    if (!canMirror()) this.set({ kind: 'unavailable' })
    else if (!handle) this.set({ kind: 'none' })
    else {
      const granted = (await handle.queryPermission?.(ASKED)) !== 'prompt'
      this.set({ kind: granted ? 'on' : 'asking', name: handle.name, writtenAt: undefined })
      // What was edited where no mirror was at work is caught up with.
      this.soon()
    }
  }

  /** Asks for the file, and writes it. Answers nothing where the user changed their mind. */
  async choose(suggestedName: string): Promise<void> {
    const page: object = globalThis
    if (!hasPicker(page)) return
    try {
      const handle = await page.showSaveFilePicker({
        suggestedName,
        types: [{ accept: { 'application/json': ['.json'] } }],
      })
      await (await this.vault())?.setKeepsake(HANDLE, handle)
      localStorage.setItem(FLAG, 'on')
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      throw error
    }
    await this.write()
  }

  /** Asks again for the user's word, in answer to a click. */
  async resume(): Promise<void> {
    const handle = await this.handle()
    if ((await handle?.requestPermission?.(ASKED)) === 'granted') await this.write()
  }

  async stop(): Promise<void> {
    await (await this.vault())?.setKeepsake(HANDLE, undefined)
    localStorage.removeItem(FLAG)
    this.set({ kind: 'none' })
  }

  /** Writes soon: several edits in a row are one writing. */
  soon(): void {
    if (this.state.kind !== 'on' && this.state.kind !== 'failed') return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.write(), QUIET_MS)
  }

  /** One writing after the other; the last one has everything. */
  private write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeOnce())
    return this.writing
  }

  private async writeOnce(): Promise<void> {
    const [vault, handle] = [await this.vault(), await this.handle()]
    if (!vault || !handle) return
    try {
      const text = await this.textOf(vault)
      // The browser writes beside the file and puts it in place when it is closed: it is never half.
      const writable = await handle.createWritable()
      await writable.write(text)
      await writable.close()
      this.set({ kind: 'on', name: handle.name, writtenAt: new Date().toISOString() })
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      const kind = error.name === 'NotAllowedError' ? 'asking' : 'failed'
      this.set({ kind, name: handle.name, writtenAt: undefined })
    }
  }

  private async handle(): Promise<LastingHandle | undefined> {
    const kept = await (await this.vault())?.keepsake(HANDLE)
    return isHandle(kept) ? kept : undefined
  }

  private set(state: MirrorState): void {
    this.state = state
    this.onState(state)
  }
}
