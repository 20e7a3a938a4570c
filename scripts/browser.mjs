import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './tools.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS = [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`]

const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)))

const inPrograms = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(folder => folder !== undefined)
    .flatMap(folder => WINDOWS.map(path => join(folder, path)))

function places() {
  if (process.platform === 'win32') return inPrograms()
  if (process.platform === 'darwin') return MAC
  return onPath()
}

/** Where a Chromium-based browser stands on this machine, if it has one; `CHROME_PATH` goes first. */
export function findBrowser() {
  const given = process.env.CHROME_PATH
  if (given) return existsSync(given) ? given : undefined
  return places().find(path => existsSync(path))
}

const isRoot = () => process.getuid?.() === 0

/** A sandbox cannot be had as root; elsewhere it stays on. */
export const browserArguments = () => [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
]

const ASK = 'No Chromium, Chrome or Edge was found: install one, or give its path in CHROME_PATH.'

/** A browser to test in; on Debian, as root, one is installed where there is none. */
export async function needBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.env.CHROME_PATH || !existsSync('/etc/debian_version') || !isRoot()) throw new Error(ASK)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'fonts-noto-cjk']
  await run('apt-get', ['update', '-q', '-o', 'Acquire::Retries=3'], { env })
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', '-o', 'Acquire::Retries=3', ...packages], {
    env,
  })
  const installed = findBrowser()
  if (!installed) throw new Error(ASK)
  return installed
}
