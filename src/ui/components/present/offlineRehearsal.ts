import type { Rehearsal } from '#domain/present/selfTest.ts'

/** Watches all use of the network while slides are opened. */
export interface NetworkWatch {
  readonly kind: Rehearsal['kind']
  /** Ends the watch and hands over what was counted. */
  readonly end: () => Promise<Pick<Rehearsal, 'requests' | 'misses' | 'violations'>>
}

const LONGEST_ANSWER = 3000

/** Asks the worker that keeps the application; `undefined` where it does not answer. */
function askWorker(worker: ServiceWorker, message: string): Promise<unknown> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => {
      resolve(undefined)
    }, LONGEST_ANSWER)
    port1.onmessage = (event: MessageEvent<unknown>): void => {
      clearTimeout(timer)
      port1.close()
      resolve(event.data)
    }
    worker.postMessage(message, [port2])
  })
}

function isFromNetwork(entry: PerformanceEntry): boolean {
  if (!(entry instanceof PerformanceResourceTiming)) return false
  // What the browser keeps is handed over without a byte on the line.
  return entry.transferSize > 0
}

const kindOf = (): Rehearsal['kind'] => {
  if (location.protocol === 'file:') return 'file'
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller ? 'kept' : 'server'
}

/**
 * From now on the worker answers from what it keeps and from nowhere else, and counts what it was asked for in vain;
 * besides, everything that the browser itself fetched, or was forbidden to, is counted.
 */
export async function watchNetwork(): Promise<NetworkWatch> {
  const kind = kindOf()
  let requests = 0
  let violations = 0
  const onViolation = (): void => {
    violations += 1
  }
  const count = (entries: PerformanceEntryList): void => {
    requests += entries.filter(isFromNetwork).length
  }
  const observer = new PerformanceObserver(list => {
    count(list.getEntries())
  })
  document.addEventListener('securitypolicyviolation', onViolation)
  observer.observe({ type: 'resource' })
  const worker = kind === 'kept' ? navigator.serviceWorker.controller : null
  if (worker) await askWorker(worker, 'rehearse')

  return {
    kind,
    end: async () => {
      const misses = worker ? await askWorker(worker, 'rehearsed') : 0
      count(observer.takeRecords())
      observer.disconnect()
      document.removeEventListener('securitypolicyviolation', onViolation)
      // A worker of an older version does not know the question: then only what the browser counted is told.
      return { requests, violations, misses: typeof misses === 'number' ? misses : 0 }
    },
  }
}
