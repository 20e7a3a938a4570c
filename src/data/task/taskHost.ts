import type { Ask, Said, Shapes, WorkTable } from './messages.ts'
import { runInSlices, type Watch } from './steps.ts'

/** What a host needs of a `Worker`. */
export interface WorkerLike {
  readonly postMessage: (ask: Ask) => void
  readonly addEventListener: Worker['addEventListener']
  readonly removeEventListener: Worker['removeEventListener']
  readonly terminate: () => void
}

/**
 * Runs long work off the page's thread where there can be a worker, and in short slices on the page where there cannot:
 * in the one-file edition, or where a worker does not start. Either way it is the same code. A worker lives until
 * `close`, and what its work keeps in modules lives with it.
 */
export class TaskHost<Known extends Shapes> {
  private worker: Promise<WorkerLike | undefined> | undefined
  private count = 0

  constructor(
    private readonly works: WorkTable<Known>,
    private readonly startWorker: (() => WorkerLike) | undefined,
  ) {}

  /** Runs a piece of work; rejects with an `AbortError` where the signal stopped it. */
  async run<Name extends keyof Known & string>(
    name: Name,
    input: Known[Name]['input'],
    watch: Watch = {},
  ): Promise<Known[Name]['output']> {
    this.worker ??= this.start()
    const worker = await this.worker
    if (worker) return this.ask<Known[Name]['output']>(worker, name, input, watch)
    const work = await this.works[name]()
    return runInSlices(work(input), watch)
  }

  /** Ends the worker, and with it all that it still does or keeps. */
  close(): void {
    void this.worker?.then(worker => worker?.terminate())
    this.worker = undefined
  }

  private start(): Promise<WorkerLike | undefined> {
    if (!this.startWorker) return Promise.resolve(undefined)
    const worker = this.startWorker()
    return new Promise(resolve => {
      // Nothing is said before `ready`, so the first message is it.
      worker.addEventListener('message', () => resolve(worker), { once: true })
      worker.addEventListener(
        'error',
        event => {
          event.preventDefault()
          resolve(undefined)
        },
        { once: true },
      )
    })
  }

  private ask<Output>(
    worker: WorkerLike,
    name: string,
    input: unknown,
    { onProgress, signal }: Watch,
  ): Promise<Output> {
    const id = (this.count += 1)
    const stop = (): void => worker.postMessage({ kind: 'stop', id })
    return new Promise<Output>((resolve, reject) => {
      const end = (): void => {
        worker.removeEventListener('message', onMessage)
        worker.removeEventListener('error', onError)
        signal?.removeEventListener('abort', stop)
      }
      const onError = ({ message }: ErrorEvent): void => {
        end()
        reject(new Error(message))
      }
      const onMessage = ({ data }: MessageEvent<Said<Output>>): void => {
        if (data.kind === 'ready' || data.id !== id) return
        if (data.kind === 'progress') {
          onProgress?.(data.progress)
          return
        }
        end()
        if (data.kind === 'done') resolve(data.output)
        else reject(data.name === 'AbortError' ? new DOMException(data.message, data.name) : new Error(data.message))
      }
      worker.addEventListener('message', onMessage)
      worker.addEventListener('error', onError)
      signal?.addEventListener('abort', stop)
      worker.postMessage({ kind: 'run', id, name, input })
      if (signal?.aborted) stop()
    })
  }
}
