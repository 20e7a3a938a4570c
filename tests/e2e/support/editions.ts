import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIST } from './visit.ts'

/** A folder to serve whose content can be replaced by a later edition, as a new release on a server would be. */
export async function aServedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edition-'))
  await cp(DIST, folder, { recursive: true })
  return folder
}

const TEXTS = /\.(?:js|html|css|webmanifest)$/

async function texts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.filter(name => TEXTS.test(name)).map(name => join(folder, name))
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

/**
 * Puts the same application there as a later build: every hashed name is another, no old file is left, and the page
 * carries the name of the edition.
 */
export async function publishEdition(folder: string, edition: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(DIST, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const renamed = new Map<string, string>()
  for (const name of await readdir(assets)) {
    const next = name.replace(/(\.[a-z0-9]+)$/, `${edition}$1`)
    renamed.set(name, next)
    await rename(join(assets, name), join(assets, next))
  }
  const withNewNames = (text: string): string =>
    [...renamed].reduce((all, [before, after]) => all.replaceAll(before, after), text)
  for (const file of await texts(folder)) await rewrite(file, withNewNames)
  await rewrite(join(folder, 'index.html'), html => html.replace('<html ', `<html data-edition="${edition}" `))
  await rewrite(join(folder, 'serviceWorker.js'), code => code.replace(/"revision":"/g, `"revision":"${edition}`))
}
