import type { LogAction, LogEntry } from '#domain/edit/edit.ts'
import type { Result } from '#domain/result.ts'
import type { StorageTrouble } from '#domain/storage.ts'

/** What became of an action: its entry, or why the log does not hold it. `stale`: another tab was quicker. */
export type Appended = Result<LogEntry, 'stale' | StorageTrouble>

/** The log of the workspace that is open, as far as this page knows it. */
export class Logbook {
  private entries: readonly LogEntry[] = []
  private reading: Promise<void> = Promise.resolve()
  private onRead: () => void = () => undefined

  constructor(private readonly onLog: (entries: readonly LogEntry[]) => void) {}

  /** Settles when what is stored has been read, or is known not to be readable. */
  get read(): Promise<void> {
    return this.reading
  }

  /** What is stored has been read, or cannot be. */
  markRead(): void {
    this.onRead()
  }

  /** Forgets everything, for another workspace. No entries, said again, would make the whole page think again. */
  clear(): void {
    this.onRead()
    this.reading = new Promise(resolve => {
      this.onRead = resolve
    })
    if (this.entries.length === 0) return
    this.entries = []
    this.onLog(this.entries)
  }

  /** Takes in entries, in whatever order they come and however often. */
  take(added: readonly LogEntry[]): void {
    const known = new Set(this.entries.map(({ sequence }) => sequence))
    const fresh = added.filter(({ sequence }) => !known.has(sequence))
    if (fresh.length === 0) return
    this.entries = [...this.entries, ...fresh].sort((left, right) => left.sequence - right.sequence)
    this.onLog(this.entries)
  }

  /** Where there is no database, an action is kept for as long as the page lives. */
  keep(entry: { readonly action: LogAction; readonly at: string; readonly who: string }): LogEntry {
    const sequence = (this.entries.at(-1)?.sequence ?? 0) + 1
    const { at, who, action } = entry
    const kept = { sequence, at, who, action }
    this.take([kept])
    return kept
  }
}
