import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs'

/** A real browser that can be killed at any moment, as a power cut would, and opened again on what it left. */
export interface MortalBrowser {
  readonly page: Page
  /** Kills every process of it at once, with no chance to write anything down. */
  readonly kill: () => Promise<void>
}

const ADDRESS = /DevTools listening on (ws:\S+)/

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The browser did not start')))
    if (!child.stderr) throw new Error('The browser has no error output')
    createInterface({ input: child.stderr }).on('line', line => {
      const address = ADDRESS.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

const STUMBLES = /was not bound in the connection|has been closed/

const isStumble = (cause: unknown): boolean => cause instanceof Error && STUMBLES.test(cause.message)

/**
 * The driver stumbles over messages that were under way when the browser died, outside of any call that could catch it.
 * Only these are let pass; anything else ends the run as it should.
 */
export function letStumblesPass(): void {
  const uncaught = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (error, origin) => {
    if (!isStumble(error)) for (const listener of uncaught) listener(error, origin)
  })
  const unhandled = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (reason, promise) => {
    if (!isStumble(reason)) for (const listener of unhandled) listener(reason, promise)
  })
}

/** Starts a browser on a profile. */
export async function aMortalBrowser(profile: string): Promise<MortalBrowser> {
  const path = findBrowser()
  if (path === undefined) throw new Error('There is no browser')
  const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--disable-gpu']
  const child = spawn(path, [...args, ...browserArguments(), '--lang=zh-CN', 'about:blank'], {
    // A group of its own, so that all its processes die at the same moment.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  let browser: Browser
  try {
    browser = await chromium.connectOverCDP(await addressOf(child))
  } catch (error) {
    await kill()
    throw error
  }
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no context')
  const page = context.pages()[0] ?? (await context.newPage())
  return { page, kill }
}
