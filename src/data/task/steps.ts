/** How far a piece of work is: the stage it is in, as a code, and the share of it that is done, 0 to 1. */
export interface Progress {
  readonly stage: string
  readonly share: number
}

/**
 * A piece of work that may take long, cut into steps: it yields often (every few thousand cells, every part), so that
 * whoever runs it may paint, tell how far it is, or stop it. It must be pure, or clean up in a `finally`.
 */
export type Steps<Output> = Generator<Progress, Output, void> | AsyncGenerator<Progress, Output, void>

/** Work by its input. */
export type Work<Input, Output> = (input: Input) => Steps<Output>

/** How the one who asked follows the work, and stops it. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** How long a run may hold its thread, and how often it tells of its progress. */
export interface Pace {
  readonly sliceMs: number
  readonly tellMs: number
}

/** On the page: short of what a person would feel, and of the 50 ms that count as a block. */
export const PAGE_PACE: Pace = { sliceMs: 12, tellMs: 100 }

/** In a worker: only to hear that the work is no longer wanted. */
export const WORKER_PACE: Pace = { sliceMs: 60, tellMs: 100 }

/** Lets everything else that waits for the thread run first. A message comes back sooner than a timer of zero. */
function breathe(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Says once that nobody waits for the work any more. */
function stopIfUnwanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The work was stopped', 'AbortError')
}

/**
 * Runs work in slices on this thread. Rejects with an `AbortError` once the signal says so, and with whatever the work
 * throws; its `finally` blocks run either way.
 */
export async function runInSlices<Output>(
  steps: Steps<Output>,
  { onProgress, signal }: Watch = {},
  { sliceMs, tellMs }: Pace = PAGE_PACE,
): Promise<Output> {
  let sliceEnds = performance.now() + sliceMs
  let tellAt = 0
  try {
    for (;;) {
      stopIfUnwanted(signal)
      const answer = steps.next()
      const next = answer instanceof Promise ? await answer : answer
      if (next.done === true) return next.value
      const now = performance.now()
      if (now < sliceEnds) continue
      if (now >= tellAt) {
        onProgress?.(next.value)
        tellAt = now + tellMs
      }
      await breathe()
      sliceEnds = performance.now() + sliceMs
    }
  } catch (cause) {
    // Into the work, so that its `finally` runs; work that has ended gives the cause straight back.
    await steps.throw(cause)
    throw cause
  }
}
