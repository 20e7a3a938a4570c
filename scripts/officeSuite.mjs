import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './tools.mjs'

const NEEDED = ['soffice', 'pdftotext']
const PACKAGES = ['libreoffice-impress', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk']

const isThere = command => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)))

/** Whether exported files can be read back by LibreOffice on this machine. */
export const hasSuite = () => NEEDED.every(isThere)

/** LibreOffice to read exported files with; on Debian, as root, it is installed where there is none. */
export async function needSuite() {
  if (hasSuite()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const retries = ['-o', 'Acquire::Retries=3']
    await run('apt-get', ['update', '-q', ...retries], { env })
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...retries, ...PACKAGES], { env })
  }
  if (!hasSuite()) throw new Error('No LibreOffice was found: install it together with pdftotext (poppler-utils).')
}

/** In a continuous integration run it is fetched; at a desk, where it is not there, the reading back is left out and said to be. */
export async function trySuite() {
  if (hasSuite() || !process.env.CI) return
  try {
    await needSuite()
  } catch (cause) {
    console.log(cause.message)
  }
}
