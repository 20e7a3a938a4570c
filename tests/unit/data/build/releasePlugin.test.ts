import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compileRelease, releasePlugin } from '#data/build/releasePlugin.ts'
import { idOfContent } from '#data/release/seal.ts'

let root = ''
let folder = ''
const ENTRY = `import release from 'virtual:release'\nimport { id, dataAsOf } from 'virtual:release-id'\nexport { release, id, dataAsOf }\n`

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'))
  folder = join(root, 'figures')
  await cp('tests/fixtures/formats/package', folder, { recursive: true })
  await writeFile(join(root, 'entry.js'), ENTRY)
})

afterEach(() => rm(root, { recursive: true }))

/** A value as it is after a way through JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

async function buildEntry(): Promise<unknown> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [releasePlugin({ folder: 'figures' })],
    build: { lib: { entry: 'entry.js', formats: ['es'], fileName: () => 'out.mjs' }, outDir: 'out' },
  })
  return import(/* @vite-ignore */ join(root, 'out/out.mjs'))
}

describe('releasePlugin', () => {
  it('ships the release that the folder holds, under the id that the browser would work out', async () => {
    const release = await compileRelease(folder)
    const built = await buildEntry()
    expect(plain(built)).toEqual({ id: release.id, dataAsOf: '2026-03-31', release: plain(release) })
    expect(await idOfContent(release)).toBe(release.id)
  })

  it('stops the build with every problem and its place', async () => {
    await writeFile(
      join(folder, 'steps.csv'),
      'id,period,name_zh,name_en,wording_zh,wording_en,source\nstep-1,2024年,一,,甲,A,nowhere\n',
    )
    const failure = await buildEntry().then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(failure).toContain('steps.csv:2:2 period: expected YYYY | YYYY-Qn | YYYY-MM | YYYY-MM-DD, got "2024年"')
    expect(failure).toContain('steps.csv:2:4 name_en: must not be empty')
  })

  it(
    'makes the release anew while one edits the folder, and shows a mistake where one would see it',
    { timeout: 40_000 },
    async () => {
      const server = await createServer({
        ...{ root, configFile: false, logLevel: 'silent', optimizeDeps: { noDiscovery: true } },
        plugins: [releasePlugin({ folder: 'figures' })],
        server: { middlewareMode: true, ws: false },
      })
      const nameIn = async (): Promise<string> => (await server.transformRequest('virtual:release-id'))?.code ?? ''
      const { id } = await compileRelease(folder)
      expect(await nameIn()).toContain(id)
      const zone = await readFile(join(folder, 'zone.csv'), 'utf8')
      // Saved again until it is seen: the first time may be before the watching has begun.
      const save = (date: string): Promise<void> =>
        writeFile(join(folder, 'zone.csv'), zone.replace('2026-03-31', date))
      const patience = { timeout: 15_000, interval: 300 }
      await vi.waitFor(async () => {
        await save('2026-04-30')
        expect(await nameIn()).toContain('2026-04-30')
      }, patience)
      await vi.waitFor(async () => {
        await save('March')
        await expect(nameIn()).rejects.toThrow('zone.csv:2:11 data_as_of: expected YYYY-MM-DD')
      }, patience)
      await server.close()
    },
  )
})
