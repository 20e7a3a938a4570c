import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** What a visit must be free of: warnings, errors, breaches of the policy, and any request to somewhere else. */
export interface FaultWatch {
  readonly faults: readonly string[]
  /** Leaves out what a test brings about on purpose, such as a server that does not answer. */
  readonly expect: (pattern: RegExp) => void
}

const LOUD: ReadonlySet<string> = new Set(['warning', 'error', 'assert'])

const isLocal = (url: string, home: string): boolean =>
  url.startsWith(home) || ['data:', 'blob:', 'about:'].some(scheme => url.startsWith(scheme))

/** Listens to everything a context does from now on; `home` is where its requests may go. */
export async function watchFaults(context: BrowserContext, home: string): Promise<FaultWatch> {
  const found: string[] = []
  const expected: RegExp[] = []
  const note = (fault: string): void => {
    if (!expected.some(pattern => pattern.test(fault))) found.push(fault)
  }
  const listenTo = (page: Page): void => {
    page.on('pageerror', error => note(`page error: ${error.stack ?? error.message}`))
    page.on('crash', () => note('the page crashed'))
  }
  context.on('console', (message: ConsoleMessage) => {
    if (LOUD.has(message.type())) note(`console ${message.type()}: ${message.text()} ${message.location().url}`)
  })
  context.on('request', request => {
    if (!isLocal(request.url(), home)) note(`foreign request: ${request.url()}`)
  })
  context.pages().forEach(listenTo)
  context.on('page', listenTo)
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return { faults: found, expect: pattern => expected.push(pattern) }
}
