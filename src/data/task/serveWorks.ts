import type { Ask, Said, Shapes, WorkTable } from './messages.ts'
import { runInSlices, WORKER_PACE, type Progress } from './steps.ts'

/** What a worker has of the scope it runs in. */
export interface WorkerEnd {
  readonly postMessage: (said: Said<unknown>) => void
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<Ask>) => void) => void
}

/** Does in a worker what its page asks for; the page is of the same build, so names and inputs are what they should be. */
export function serveWorks<Known extends Shapes>(scope: WorkerEnd, works: WorkTable<Known>): void {
  const running = new Map<number, AbortController>()
  const isKnown = (name: string): name is keyof Known & string => Object.hasOwn(works, name)
  const isInputOf = <Name extends keyof Known>(_name: Name, input: unknown): input is Known[Name]['input'] =>
    input !== null

  async function run(id: number, name: string, input: unknown): Promise<void> {
    const stop = new AbortController()
    running.set(id, stop)
    try {
      const work = isKnown(name) ? await works[name]?.() : undefined
      if (!work || !isInputOf(name, input)) throw new Error(`There is no work called ${name}`)
      const onProgress = (progress: Progress): void => {
        scope.postMessage({ kind: 'progress', id, progress })
      }
      const output = await runInSlices(work(input), { onProgress, signal: stop.signal }, WORKER_PACE)
      scope.postMessage({ kind: 'done', id, output })
    } catch (cause) {
      const { name: kind, message } = cause instanceof Error ? cause : new Error(String(cause))
      scope.postMessage({ kind: 'failed', id, name: kind, message })
    } finally {
      running.delete(id)
    }
  }

  scope.addEventListener('message', ({ data }) => {
    if (data.kind === 'stop') running.get(data.id)?.abort()
    else void run(data.id, data.name, data.input)
  })
  scope.postMessage({ kind: 'ready' })
}
