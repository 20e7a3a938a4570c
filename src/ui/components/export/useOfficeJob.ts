import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import type { ExportFile } from '#domain/exportFile.ts'
import { useDownload } from '../../composables/useDownload.ts'

/** How an export is doing. */
export type JobState =
  | { readonly kind: 'idle' | 'stopped' | 'copied' | 'not-copied' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly cause: string }

/** Makes a file; tells how far it is, and stops when the signal says so. */
export type MakeFile = (onProgress: (share: number) => void, signal: AbortSignal) => Promise<ExportFile>

/** One export at a time: made, saved, or stopped, and told either way. */
export interface OfficeJob {
  readonly state: Readonly<Ref<JobState>>
  readonly save: (make: MakeFile) => Promise<void>
  readonly copy: (put: () => Promise<void>) => Promise<void>
  readonly stop: () => void
}

export function useOfficeJob(): OfficeJob {
  const state = ref<JobState>({ kind: 'idle' })
  const running = shallowRef<AbortController>()
  const { save: handOver } = useDownload()
  const stop = (): void => running.value?.abort()
  onScopeDispose(stop)

  async function save(make: MakeFile): Promise<void> {
    if (running.value) return
    const control = new AbortController()
    running.value = control
    state.value = { kind: 'running', share: 0 }
    try {
      const onProgress = (share: number): void => {
        state.value = { kind: 'running', share }
      }
      const file = await make(onProgress, control.signal)
      handOver(file)
      state.value = { kind: 'saved', name: file.name }
    } catch (cause) {
      const isStopped = cause instanceof DOMException && cause.name === 'AbortError'
      const said = cause instanceof Error ? cause.message : String(cause)
      state.value = isStopped ? { kind: 'stopped' } : { kind: 'failed', cause: said }
    } finally {
      running.value = undefined
    }
  }

  async function copy(put: () => Promise<void>): Promise<void> {
    try {
      await put()
      state.value = { kind: 'copied' }
    } catch {
      // Browsers forbid the clipboard for many reasons; the sentence shown says what to do instead.
      state.value = { kind: 'not-copied' }
    }
  }

  return { state, save, copy, stop }
}
