import { readdir, readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { Release } from '#domain/release.ts'
import type { LocalText } from '#domain/text.ts'
import { placeOf } from '#domain/zone.ts'
import { describeProblem } from '../package/describe.ts'
import { readPackage } from '../package/readPackage.ts'
import { sealRelease } from '../release/seal.ts'

/** Where the plugin finds the data package. */
export interface ReleasePluginOptions {
  /** The folder of the package, from the project's root; INDICATORS_FOLDER where it is not given, so that a zone is data. */
  readonly folder?: string
}

const RELEASE = 'virtual:release'
const FOLDER = process.env['INDICATORS_FOLDER'] ?? 'indicators'
const RELEASE_ID = 'virtual:release-id'

/** The CSV files of a folder by name. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.csv')).sort()
  return new Map(await Promise.all(names.map(async name => [name, await readFile(join(folder, name))] as const)))
}

/** The release that a folder holds; throws with every problem, one a line, where it holds mistakes. */
export async function compileRelease(folder: string): Promise<Release> {
  const reading = readPackage(await readFolder(folder))
  if (reading.ok) return sealRelease(reading.value)
  const lines = reading.failure.map(describeProblem)
  throw new Error(`${String(lines.length)} problem(s) in ${folder}\n${lines.join('\n')}`)
}

/** JSON as a string literal: engines read it several times faster than the same object as a literal. */
const asJsonModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** The place that a frame's zone is in. */
function zonePlace({ zone, areas }: Release['frame']): LocalText {
  const area = areas.find(({ id }) => id === zone.area)
  return area ? placeOf(area) : zone.name
}

const asIdModule = ({ id, nature, frame }: Release): string =>
  [
    `export const id = ${JSON.stringify(id)}`,
    `export const nature = ${JSON.stringify(nature)}`,
    `export const dataAsOf = ${JSON.stringify(frame.zone.dataAsOf)}`,
    `export const area = ${JSON.stringify(frame.zone.area)}`,
    `export const place = ${JSON.stringify(zonePlace(frame))}`,
  ].join('\n')

/** The place that the shipped data are about; `undefined` while the folder holds mistakes, which the build names later. */
export const shippedPlace = (): Promise<LocalText | undefined> =>
  compileRelease(FOLDER).then(
    ({ frame }) => zonePlace(frame),
    () => undefined,
  )

/**
 * Turns the folder into the shipped release at build time: `virtual:release` is the whole of it, `virtual:release-id` its
 * name and date. A mistake in the folder stops the build with the list of all.
 */
export function releasePlugin({ folder: given = FOLDER }: ReleasePluginOptions = {}): Plugin {
  let folder = resolve(given)
  let compiled: Promise<Release> | undefined
  return {
    name: 'release',
    configResolved: config => {
      folder = resolve(config.root, given)
    },
    resolveId: id => (id === RELEASE || id === RELEASE_ID ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${RELEASE}` && id !== `\0${RELEASE_ID}`) return undefined
      for (const name of await readdir(folder)) if (name.endsWith('.csv')) this.addWatchFile(join(folder, name))
      compiled ??= compileRelease(folder)
      const release = await compiled.catch((error: unknown) =>
        this.error(error instanceof Error ? error.message : String(error)),
      )
      return id === `\0${RELEASE}` ? asJsonModule(release) : asIdModule(release)
    },
    watchChange(path) {
      if (resolve(path).startsWith(folder + sep)) compiled = undefined
    },
    configureServer(server) {
      server.watcher.add(folder)
      const reload = (path: string): void => {
        if (!resolve(path).startsWith(folder + sep)) return
        compiled = undefined
        for (const id of [RELEASE, RELEASE_ID]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`)
          if (module) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload)
    },
  }
}
