import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { openIntake, type IntakeHost, type Progress, type Watch } from '#stores/intake.ts'

/** Long work that can be followed and stopped. */
export interface Work {
  readonly progress: ShallowRef<Progress>
  readonly open: () => Promise<IntakeHost>
  readonly watch: () => Watch
  /** Runs work; resolves to whether it came to its end, and was not stopped. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
  readonly stop: () => void
}

/** One host for as long as the page is open, and at most one piece of work at a time. */
export function useWork(): Work {
  const progress = shallowRef<Progress>({ stage: 'reading', share: 0 })
  let host: Promise<IntakeHost> | undefined
  let stopper: AbortController | undefined

  const stop = (): void => {
    stopper?.abort()
  }
  onScopeDispose(() => {
    stop()
    void host?.then(running => {
      running.close()
    })
  })
  return {
    progress,
    stop,
    open: () => (host ??= openIntake()),
    watch: () => ({
      onProgress: told => {
        progress.value = told
      },
      ...(stopper && { signal: stopper.signal }),
    }),
    run: async work => {
      stopper = new AbortController()
      progress.value = { stage: 'reading', share: 0 }
      try {
        await work()
        return true
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return false
        throw cause
      }
    },
  }
}
