import { describe, expect, it } from 'vitest'
import type { Ask, Said } from '#data/task/messages.ts'
import { serveWorks } from '#data/task/serveWorks.ts'
import { runInSlices, type Progress, type Steps } from '#data/task/steps.ts'
import { TaskHost, type WorkerLike } from '#data/task/taskHost.ts'

const EVERY_STEP = { sliceMs: 0, tellMs: 0 }

function* countTo(end: number): Steps<number> {
  for (let at = 0; at < end; at += 1) yield { stage: 'counting', share: at / end }
  return end
}

async function* failAfter(steps: number): Steps<number> {
  for (let at = 0; at < steps; at += 1) yield { stage: 'failing', share: 0 }
  return Promise.reject(new RangeError('too far'))
}

const WORKS = { countTo: () => Promise.resolve(countTo), failAfter: () => Promise.resolve(failAfter) }
type Known = Readonly<Record<string, { readonly input: number; readonly output: number }>>

/** A worker in the same thread, between two message ports as a real one is between two threads. */
function aWorker(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  serveWorks<Known>(
    {
      postMessage: (said: Said<unknown>) => {
        port2.postMessage(said)
      },
      addEventListener: (_type, listener) => {
        port2.addEventListener('message', (event: MessageEvent<Ask>) => {
          listener(event)
        })
        port2.start()
      },
    },
    WORKS,
  )
  port1.start()
  return {
    postMessage: ask => {
      port1.postMessage(ask)
    },
    addEventListener: port1.addEventListener.bind(port1),
    removeEventListener: port1.removeEventListener.bind(port1),
    terminate: () => {
      port1.close()
    },
  }
}

describe('work in slices', () => {
  it('lets other things run between its steps and tells how far it is', async () => {
    const seen: Progress[] = []
    let others = 0
    const timer = setInterval(() => {
      others += 1
    }, 0)
    await runInSlices(countTo(200), { onProgress: progress => seen.push(progress) }, EVERY_STEP)
    clearInterval(timer)
    expect(seen.at(-1)?.share).toBeGreaterThan(0.9)
    expect(others).toBeGreaterThan(0)
  })

  it('stops when nobody waits for it any more, and cleans up', async () => {
    let cleaned = false
    function* endless(): Steps<never> {
      try {
        for (;;) yield { stage: 'endless', share: 0 }
      } finally {
        cleaned = true
      }
    }
    const stop = new AbortController()
    const run = runInSlices(endless(), { signal: stop.signal }, EVERY_STEP)
    stop.abort()
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    expect(cleaned).toBe(true)
  })

  it('gives on what the work throws', async () => {
    await expect(runInSlices(failAfter(3))).rejects.toThrow('too far')
  })
})

describe.each([
  { where: 'on the page', start: undefined },
  { where: 'in a worker', start: aWorker },
])('a host that works $where', ({ start }) => {
  it('answers each piece of work with its own result', async () => {
    const host = new TaskHost<Known>(WORKS, start)
    expect(await Promise.all([host.run('countTo', 3), host.run('countTo', 5)])).toEqual([3, 5])
    host.close()
  })

  it('rejects with what went wrong', async () => {
    const host = new TaskHost<Known>(WORKS, start)
    await expect(host.run('failAfter', 2)).rejects.toThrow('too far')
    host.close()
  })

  it('stops on the signal', async () => {
    const host = new TaskHost<Known>(WORKS, start)
    const stop = new AbortController()
    const run = host.run('countTo', 1e9, { signal: stop.signal })
    setTimeout(() => {
      stop.abort()
    }, 20)
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    host.close()
  })
})
